import { homeOf } from '../deciding/roll'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { BallotRecord, Cast } from '../ballot/ballot'
import type { Vote } from '../matter/vote'
import { processRecusal } from '../recusal/stake'

/**
 * Why this person may not ask a household again what it said: whoever took the ballot never does, nor somebody whose
 * own household would gain. A grid worker, the secretary, the head of the courtyard and the stair head do.
 */
export const secondPerson = (
  vote: Vote,
  record: BallotRecord,
  cast: Cast,
  actor: Actor,
  now: Instant
): Refused | null => {
  const barred = asksAgain(record, actor, now)
  if (barred) return barred
  if (cast.person === actor.person || homeOf(record) === actor.household?.id)
    return refuse('FORBIDDEN', { second: true })
  return actor.household && vote.recused.includes(actor.household.id)
    ? processRecusal('conflicted', [])
    : null
}

/**
 * Why somebody asks no household behind this door again. Said before whether there is anything to ask about, so that nobody
 * else learns from the answer for which households others entered a ballot.
 */
export const asksAgain = (
  record: Pick<BallotRecord, 'building' | 'courtyard'> | null,
  actor: Actor,
  now: Instant
): Refused | null => {
  const held = actor.mandates.filter(
    ({ office, unit }) =>
      office === 'gridWorker' ||
      office === 'secretary' ||
      (office === 'courtyardHead' && unit === record?.courtyard) ||
      (office === 'stairHead' && unit === record?.building)
  )
  if (held.length === 0) return refuse('FORBIDDEN')
  return held.some(({ from, until }) => from <= now && now < until) ? null : refuse('MANDATE_EXPIRED')
}
