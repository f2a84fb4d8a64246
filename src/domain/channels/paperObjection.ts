import { bySilence } from '../deciding/ruleCard'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { withCast, type BallotRecord } from '../ballot/ballot'
import type { Matter } from '../matter/matter'
import { OBJECTION } from '../matter/silence'
import { dissentText } from '../matter/text'
import { assistedVote, onPaper, type PaperBallot } from './assisted'

/** A household's objection written on paper (纸质异议), where silence decides. */
export type PaperObjection = Omit<PaperBallot, 'choice'> & {
  reason: string
  /** somebody has to look at its words first */
  held?: boolean
}

/**
 * Enters it in the record that the household's own telephone writes too, with two witnesses and a photograph. The
 * household counts as served by that, and may say within 48 hours that it is not its own. What comes late is kept and not
 * counted, and leaves what was written in time as it was.
 */
export const enterPaperObjection = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: PaperObjection,
  now: Instant
): BallotRecord | Refused => {
  const vote = assistedVote(matter, record, actor, input.vote, now)
  if ('refused' in vote) return vote
  if (!record || !bySilence(vote.rule)) return refuse('NOT_FOUND')
  const text = dissentText(input.reason)
  if (typeof text !== 'string') return text
  const assisted = onPaper(matter, vote, record, actor, input, now)
  if ('refused' in assisted) return assisted
  const by = { person: actor.person, at: now, request: input.request }
  const said = withCast(record, { choice: OBJECTION, channel: 'paper', assisted, ...by })
  if (assisted.late) return said
  const served = { mark: 'served', photo: input.photo, ...by } as const
  return {
    ...said,
    reason: { text, choice: OBJECTION, ...by, ...(input.held && { held: true }) },
    visits: [...(said.visits ?? []), served]
  }
}
