import type { MatterEvent } from '../matter/event'
import type { Matter, Status } from '../matter/matter'
import { reasonText } from '../matter/text'
import { outcomeOf, subjectOf } from '../matter/vote'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Measure, Proof } from './measure'

const OVER: readonly Status[] = ['closed']

/** The measures that were decided with a site: the frozen package of the certified vote that carried it. */
export const promised = ({ votes }: Matter): readonly Measure[] => {
  const carried = votes.filter(vote => vote.certifiedAt !== null && outcomeOf(vote) === 'pass').pop()
  const subject = carried && subjectOf(carried)
  return (carried?.measures ?? []).filter(({ option }) => option === subject)
}

/** Households that say whether a promise was kept: those that had standing in the vote that made it. */
export const affectedByPromise = ({ votes }: Matter): readonly string[] =>
  votes.filter(vote => vote.certifiedAt !== null && outcomeOf(vote) === 'pass').pop()?.affected ?? []

export const proofOf = ({ measure }: Matter, id: string): Proof | undefined =>
  measure.proofs.find(each => each.measure === id)

const excuseOf = ({ measure }: Matter, id: string) => measure.excused.find(each => each.measure === id)

/** Promises that nobody has proven or excused; a review is no promise of work and never waits. */
export const owedPromises = (matter: Matter): readonly Measure[] =>
  promised(matter).filter(
    ({ id, kind }) => kind !== 'review' && !proofOf(matter, id) && !excuseOf(matter, id)
  )

/** The proof that a measure was carried out, in words and, where it asks for one, a photograph. Late is shown, not refused. */
export const proveMeasure = (
  matter: Matter,
  input: { measure: string; text: string; photo: string | null }
): MatterEvent[] | Refused => {
  const measure = toProve(matter, input.measure)
  if ('refused' in measure) return measure
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  if (measure.proof === 'photo' && !input.photo) return refuse('EVIDENCE_MISSING', { photo: true })
  return [{ type: 'MeasureProven', measure: measure.id, text, photo: input.photo }]
}

/** Says openly why a promise is not kept, so that the matter can be closed with it. */
export const excuseMeasure = (
  matter: Matter,
  input: { measure: string; reason: string }
): MatterEvent[] | Refused => {
  const measure = toProve(matter, input.measure)
  if ('refused' in measure) return measure
  const reason = reasonText(input.reason)
  return typeof reason === 'string' ? [{ type: 'MeasureExcused', measure: measure.id, reason }] : reason
}

const toProve = (matter: Matter, id: string): Measure | Refused => {
  const { status } = matter.stage
  if (OVER.includes(status)) return refuse('WRONG_STAGE', { status })
  const measure = promised(matter).find(each => each.id === id)
  if (!measure || measure.kind === 'review') return refuse('NOT_FOUND')
  return proofOf(matter, id) ? refuse('DUPLICATE', { proof: true }) : measure
}

/** What a household near the site says of a promise: kept or not (属实 / 有出入). */
export interface Confirmation {
  matter: string
  measure: string
  household: string
  kept: boolean
  text: string
  at: Instant
  version: number
}

/** Only those affected confirm or dispute (NOT_AFFECTED), once there is a proof (TOO_EARLY); the last word counts. */
export const confirmMeasure = (
  matter: Matter,
  before: Confirmation | null,
  household: string,
  input: { measure: string; kept: boolean; text: string },
  now: Instant
): Confirmation | Refused => {
  const { measure, kept } = input
  if (!promised(matter).some(({ id }) => id === measure)) return refuse('NOT_FOUND')
  if (!affectedByPromise(matter).includes(household)) return refuse('NOT_AFFECTED', { promise: true })
  if (!proofOf(matter, measure)) return refuse('TOO_EARLY', { proof: true })
  const text = kept ? '' : reasonText(input.text)
  if (typeof text !== 'string') return text
  return { matter: matter.id, measure, household, kept, text, at: now, version: (before?.version ?? 0) + 1 }
}
