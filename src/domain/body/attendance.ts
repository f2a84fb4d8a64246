import { assistedVote, takesBallots } from '../channels/assisted'
import { bySilence, type Card } from '../deciding/ruleCard'
import { isSealed, type BallotRecord } from '../ballot/ballot'
import { speaksFor } from '../ballot/voter'
import { openVoteOf, type Matter } from '../matter/matter'
import type { Vote } from '../matter/vote'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'

/** That a voter came to the meeting, or said so while the vote was open (签到). */
export interface CheckIn {
  person: string
  at: Instant
  request: string
}

/** Whether a card counts who came, beside who voted. */
export const countsAttendance = (card: Card): boolean => !bySilence(card) && card.pass.base === 'attending'

/**
 * A voter checks in, or is checked in at the meeting by whoever goes to that door; until the close, once. Who has checked
 * in and does not vote counts among those attending (到会), and so against the pass line.
 */
export const checkIn = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  { vote: id, request }: { vote: string; request: string },
  now: Instant
): BallotRecord | Refused => {
  const barred = mayCheckIn(matter, record, actor, id, now)
  if (barred) return barred
  if (!record || record.checkIn) return record ?? refuse('NOT_ELIGIBLE')
  return { ...record, checkIn: { person: actor.person, at: now, request } }
}

/** The same answer for the page, before anything is sent. */
export const mayCheckIn = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  id: string,
  now: Instant
): Refused | null => {
  const vote = openVoteOf(matter)
  if (!vote || vote.id !== id || !takesBallots(matter, vote, now)) return refuse('VOTE_CLOSED')
  if (!countsAttendance(vote.rule)) return refuse('NOT_FOUND')
  if (!record || !speaksFor(actor, record)) {
    const helped = assistedVote(matter, record, actor, id, now)
    if ('refused' in helped) return helped.refused === 'FORBIDDEN' ? refuse('NOT_ELIGIBLE') : helped
  }
  return record && isSealed(record, vote.closesAt) ? refuse('VOTE_CLOSED') : null
}

/** Whether a voter was there without having voted, where that counts. */
export const isOnlyPresent = (
  { rule, closesAt }: Pick<Vote, 'rule' | 'closesAt'>,
  { checkIn: came }: Pick<BallotRecord, 'checkIn'>,
  voted: boolean
): boolean => !voted && came !== undefined && came.at <= closesAt && countsAttendance(rule)
