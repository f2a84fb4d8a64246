import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { appealDue } from './appealClock'
import {
  appealsFrozen,
  recusalOf,
  recusalsFrozen,
  siteBars,
  type Recusal,
  type RecusalGround
} from './recusal'
import { reasonText } from '../matter/text'

/** So long a household may speak before anybody decides about it. */
const HEARING_DAYS = 3
/** Proposals of one household in one matter, so that nobody keeps a vote from opening by making more. */
const PROPOSALS_A_HOUSEHOLD = 3

/**
 * A household proposes that another stand back. Refused without evidence (EVIDENCE_MISSING), about one's own household
 * (FORBIDDEN), about one that stands back or was proposed already (DUPLICATE), above three (LIMIT_REACHED). What was
 * dismissed shields nobody from another ground or another site.
 */
export const proposeRecusal = (
  matter: Matter,
  actor: Actor,
  input: {
    recusal: string
    household: string
    ground: RecusalGround
    option?: string | null
    evidence: string
  },
  now: Instant
): MatterEvent[] | Refused => {
  const frozen = recusalsFrozen(matter)
  if (frozen) return frozen
  const own = actor.household?.id ?? ''
  const { recusal, household, ground, option = null } = input
  if (household === own) return refuse('FORBIDDEN', { own: true })
  const lost = siteBars(matter, option)
  if (lost) return lost
  const said = matter.declared.some(each => each.household === household && covers(each, option))
  if (said || matter.recusals.some(each => each.household === household && settles(each, ground, option)))
    return refuse('DUPLICATE', { proposed: true })
  const mine = matter.recusals.filter(each => each.by.household === own).length
  if (mine >= PROPOSALS_A_HOUSEHOLD) return refuse('LIMIT_REACHED', { proposals: PROPOSALS_A_HOUSEHOLD })
  const evidence = reasonText(input.evidence)
  if (typeof evidence !== 'string') return refuse('EVIDENCE_MISSING', { recusal: true })
  const hearUntil = now + HEARING_DAYS * DAY
  const site = option === null ? {} : { option }
  return [{ type: 'RecusalProposed', recusal, household, by: own, ground, ...site, evidence, hearUntil }]
}

/** Whether standing back from one covers the other: from everything, or from the same site. */
const covers = (each: Pick<Recusal, 'option'>, option: string | null): boolean =>
  each.option === undefined || each.option === option

/** Whether this proposal answers that one: it stands or waits, or was dismissed on the same ground. */
const settles = (each: Recusal, ground: RecusalGround, option: string | null): boolean =>
  covers(each, option) && (each.standing.status !== 'dismissed' || each.ground === ground)

/** The household speaks for itself, once; if it agrees it stands back by its own word and nobody has to decide. */
export const answerRecusal = (
  matter: Matter,
  actor: Actor,
  input: { recusal: string; agrees: boolean; text: string }
): MatterEvent[] | Refused => {
  const frozen = recusalsFrozen(matter)
  if (frozen) return frozen
  const proposal = recusalOf(matter, input.recusal)
  if (!proposal) return refuse('NOT_FOUND')
  if (proposal.household !== actor.household?.id) return refuse('FORBIDDEN', { household: true })
  if (proposal.statement || proposal.standing.status !== 'proposed')
    return refuse('DUPLICATE', { statement: true, recusal: true })
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  return [{ type: 'RecusalAnswered', recusal: proposal.id, agrees: input.agrees, text }]
}

/** Whether somebody proposed that this household stand back and it may still speak. */
export const mustSpeak = (matter: Matter, { household }: Actor): boolean =>
  recusalsFrozen(matter) === null &&
  matter.recusals.some(
    ({ standing, statement, ...each }) =>
      each.household === household?.id && standing.status === 'proposed' && statement === null
  )

/** The household asks another person to decide again, once; before the vote opens, or while its result is not certified. */
export const appealRecusal = (
  matter: Matter,
  actor: Actor,
  input: { recusal: string; text: string },
  now: Instant
): MatterEvent[] | Refused => {
  const frozen = appealsFrozen(matter)
  if (frozen) return frozen
  const proposal = recusalOf(matter, input.recusal)
  if (!proposal) return refuse('NOT_FOUND')
  if (proposal.household !== actor.household?.id) return refuse('FORBIDDEN', { household: true })
  const { standing } = proposal
  if (standing.status === 'appealed') return refuse('DUPLICATE', { appeal: true })
  if (standing.status !== 'imposed') return refuse('NOT_FOUND')
  if (standing.final) return refuse('DUPLICATE', { appeal: true })
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  return [{ type: 'RecusalAppealed', recusal: proposal.id, text, due: appealDue(matter, now) }]
}
