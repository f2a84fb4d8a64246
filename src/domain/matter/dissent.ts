import type { YesNo } from '../deciding/ballot'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { mayCast, standingCast, type BallotRecord } from './ballot'
import { rowsOf } from './closing'
import { openVoteOf, type Matter, type Vote } from './matter'
import { dissentText } from './text'

/** Why a household voted as it did, in its own words; it stands beside the choice it was written for. */
export interface Reason {
  text: string
  choice: YesNo
  person: string
  at: Instant
  request: string
}

/**
 * Puts one line of reason beside the household's own ballot, or another one in its place, until the close. Refused
 * before it has voted (TOO_EARLY), and in a secret vote, where a reason would tell who voted how (FORBIDDEN).
 */
export const giveReason = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; text: string; request: string },
  now: Instant
): BallotRecord | Refused => {
  const barred = mayCast(matter, record, actor, input.vote, now)
  if (barred) return barred
  if (!record) return refuse('NOT_ELIGIBLE')
  if (openVoteOf(matter)?.secret) return refuse('FORBIDDEN', { secret: true, reason: true })
  const cast = standingCast(record)
  if (!cast) return refuse('TOO_EARLY', { ballot: true })
  const text = dissentText(input.text)
  if (typeof text !== 'string') return text
  const { choice } = cast
  return { ...record, reason: { text, choice, person: actor.person, at: now, request: input.request } }
}

/** The side that did not prevail; null where the outcome tells nothing of the sides. */
export const minorityOf = ({ result, secret }: Vote): YesNo | null =>
  secret || !result || !('split' in result.verdict) ? null : result.verdict.outcome === 'pass' ? 'no' : 'yes'

/** The minority's reasons (少数意见): of those whose counted ballot is the one they gave it for, in an order that names nobody. */
export const minorityReasons = (vote: Vote, records: readonly BallotRecord[]): string[] => {
  const side = minorityOf(vote)
  return rowsOf(vote, records)
    .flatMap(({ record: { reason }, row }) =>
      reason && row.choice === side && reason.choice === side ? [reason.text] : []
    )
    .sort()
}
