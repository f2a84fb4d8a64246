import { bySilence } from '../deciding/ruleCard'
import type { Actor } from '../office'
import { asVoter } from '../ownership'
import { refuse, type Refused } from '../refusal'
import type { Naming } from '../representative'
import type { Instant } from '../time'
import { mayCast } from '../ballot/casting'
import { newcomerBars } from '../ballot/newcomerBallot'
import { standingCast } from '../ballot/countedCast'
import type { BallotRecord } from '../ballot/ballot'
import { rowsOf } from './closing'
import { openVoteOf, type Matter } from './matter'
import type { Vote } from './vote'
import { OBJECTION } from './silence'
import { dissentText } from './text'

/** Why a household voted as it did, in its own words; it stands beside the choice it was written for. */
export interface Reason {
  text: string
  choice: string
  person: string
  at: Instant
  request: string
  /** nobody reads it before somebody has looked at it (内容复看) */
  held?: true
}

/**
 * Puts one line of reason beside the household's own ballot, or another one in its place, until the close. Refused
 * before it has voted (TOO_EARLY), and in a secret vote, where a reason would tell who voted how (FORBIDDEN).
 */
export const giveReason = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; text: string; request: string; held?: boolean },
  now: Instant,
  namings: readonly Naming[] = []
): BallotRecord | Refused => {
  const barred = mayCast(matter, record, actor, input.vote, now, namings)
  if (barred) return barred
  if (!record) return refuse('NOT_ELIGIBLE')
  const vote = openVoteOf(matter)
  if (vote?.secret) return refuse('FORBIDDEN', { secret: true, reason: true })
  const early = vote && newcomerBars(vote, record, asVoter(vote, record, actor), now)
  if (early) return early
  const cast = standingCast(record)
  if (!cast) return refuse('TOO_EARLY', { ballot: true })
  const text = dissentText(input.text)
  if (typeof text !== 'string') return text
  const { choice } = cast
  const { person } = actor
  const { request, held } = input
  return { ...record, reason: { text, choice, person, at: now, request, ...(held && { held }) } }
}

/** Held words that may be read after all; words put in their place meanwhile are not touched. */
export const letRead = (record: BallotRecord, text: string): BallotRecord => {
  if (!record.reason?.held || record.reason.text !== text) return record
  const { held: _held, ...reason } = record.reason
  return { ...record, reason }
}

/**
 * What those chose who did not prevail; nothing where the outcome tells nothing of the sides. Between options all that
 * was passed over, and where no option came out on top nobody was outvoted. Where
 * silence decides it is who objected, also when an open vote follows: the others read why before they vote.
 */
export const minorityOf = ({ result, rule, secret, options }: Vote): readonly string[] => {
  if (bySilence(rule)) return result && result.verdict.outcome !== 'void' ? [OBJECTION] : []
  if (secret || !result || !('split' in result.verdict)) return []
  const { outcome, option } = result.verdict
  const passed = outcome === 'pass'
  if (options.length === 0) return [passed ? 'no' : 'yes']
  const others = [...options.map(({ id }) => id), 'none'].filter(id => id !== option)
  if (passed) return others
  return option !== undefined ? [option] : outcome === 'fail' ? options.map(({ id }) => id) : []
}

/** The minority's reasons (少数意见): of those whose counted ballot is the one they gave it for, in an order that names nobody. */
export const minorityReasons = (vote: Vote, records: readonly BallotRecord[]): string[] => {
  const sides = minorityOf(vote)
  return rowsOf(vote, records)
    .flatMap(({ record: { reason }, row }) =>
      reason && !reason.held && row.choice === reason.choice && sides.includes(reason.choice)
        ? [reason.text]
        : []
    )
    .sort()
}
