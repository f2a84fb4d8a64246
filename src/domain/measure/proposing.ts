import { isDeliberating } from '../levels/deliberating'
import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { oneLine } from '../matter/suggestion'
import { reasonText } from '../matter/text'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Answering, Measure, MeasureKind, ProofKind } from './measure'

export const MEASURES_A_SITE = 12
const BODY_MAX = 40

export interface TypedMeasure {
  id: string
  option: string
  kind: MeasureKind
  text: string
  office: Answering | null
  body: string
  cost: number | null
  due: Instant | null
  proof: ProofKind | null
  from: string | null
  below: number | null
}

/**
 * A measure joins the package of a site while it is deliberated or a block is mitigated; afterwards it is frozen
 * (VOTE_FROZEN). Without an owner, a cost, a day to come or a proof it is no measure (INCOMPLETE_MITIGATION, with the field);
 * nor is a review that does not say below which share.
 */
export const proposeMeasure = (
  matter: Matter,
  typed: TypedMeasure,
  now: Instant
): MatterEvent[] | Refused => {
  const frozen = packageFrozen(matter)
  if (frozen) return frozen
  if (!matter.options.some(({ id }) => id === typed.option)) return refuse('NOT_FOUND')
  const mine = matter.measure.proposed.filter(({ option }) => option === typed.option)
  if (mine.length >= MEASURES_A_SITE) return refuse('LIMIT_REACHED', { package: MEASURES_A_SITE })
  const text = reasonText(typed.text)
  if (typeof text !== 'string') return text
  if (mine.some(each => each.text === text)) return refuse('DUPLICATE', { measure: true })
  const { id, option, kind, office, cost, due, proof, from, below } = typed
  if (office === null) return refuse('INCOMPLETE_MITIGATION', { field: 'owner' })
  if (cost === null) return refuse('INCOMPLETE_MITIGATION', { field: 'cost' })
  if (due === null || due <= now) return refuse('INCOMPLETE_MITIGATION', { field: 'due' })
  if (proof === null) return refuse('INCOMPLETE_MITIGATION', { field: 'proof' })
  if (kind === 'review' && below === null) return refuse('INCOMPLETE_MITIGATION', { field: 'below' })
  const body = oneLine(typed.body).slice(0, BODY_MAX) || null
  const measure: Measure = {
    ...{ id, option, kind, text, office, body, cost, due, proof, from },
    ...(kind === 'review' && below !== null && { below })
  }
  return [{ type: 'MeasureProposed', measure }]
}

/** Takes a measure out of the package before it is put to the vote. */
export const dropMeasure = (matter: Matter, id: string): MatterEvent[] | Refused => {
  const frozen = packageFrozen(matter)
  if (frozen) return frozen
  const found = matter.measure.proposed.some(each => each.id === id)
  return found ? [{ type: 'MeasureDropped', measure: id }] : refuse('NOT_FOUND')
}

/** A package can be changed while its site is deliberated or mitigated; after that it is what was announced. */
export const packageFrozen = (matter: Matter): Refused | null =>
  isDeliberating(matter) || matter.stage.status === 'mitigating' ? null : refuse('VOTE_FROZEN')

/**
 * Why the package of a site cannot be put to a vote that closes then: a measure due before anybody could owe it promises
 * nothing (INCOMPLETE_MITIGATION).
 */
export const packageBars = (matter: Matter, asked: readonly string[], closesAt: Instant): Refused | null => {
  const outrun = matter.measure.proposed.find(({ option, due }) => asked.includes(option) && due <= closesAt)
  return outrun ? refuse('INCOMPLETE_MITIGATION', { field: 'due', outrun: outrun.text }) : null
}
