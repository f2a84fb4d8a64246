import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import type { MatterEvent } from './event'
import type { Ladder } from '../levels/ladder'
import { levelDue } from '../levels/ladder'
import { openVoteOf, voteOf, type Matter } from './matter'
import { wasExtended } from './vote'
import { isAppealed, wronglyRecused } from '../recusal/recusal'
import { changesOutcome } from './voiding'
import { processRecusal, stakeOf } from '../recusal/stake'

/**
 * The one extension (延长): offered to the head within 24 hours after a close without quorum, and never twice.
 */
export const extendVote = (
  matter: Matter,
  actor: Actor,
  input: { vote: string; affectedServed: boolean },
  instead: readonly string[],
  now: Instant
): MatterEvent[] | Refused => {
  const vote = voteOf(matter, input.vote)
  if (!vote) return refuse('NOT_FOUND')
  if (wasExtended(vote)) return refuse('ALREADY_EXTENDED')
  if (matter.stage.status !== 'extendable') return refuse('WRONG_STAGE', { status: matter.stage.status })
  if (matter.stage.vote !== vote.id) return refuse('NOT_FOUND')
  if (now >= matter.stage.until || !vote.rule.extension) return refuse('WINDOW_CLOSED')
  const stake = stakeOf(matter, actor, vote.affected)
  if (stake) return processRecusal(stake, instead)
  return [
    {
      type: 'VoteExtended',
      vote: vote.id,
      closesAt: now + vote.rule.extension.days * DAY,
      affectedServed: input.affectedServed
    }
  ]
}

/**
 * Certified by an official who neither proposed the matter, nor opened the vote, nor has a stake in it; not while an appeal
 * of a household that stood back waits (ANSWER_REQUIRED), nor where those upheld could have changed it (EVIDENCE_MISSING):
 * that is annulled.
 */
export const certifyResult = (
  matter: Matter,
  actor: Actor,
  ladder: Ladder,
  instead: readonly string[],
  now: Instant
): MatterEvent[] | Refused => {
  if (matter.stage.status === 'review') return refuse('TOO_EARLY', { from: matter.stage.until })
  const vote = openVoteOf(matter)
  if (matter.stage.status !== 'certifying' || !vote)
    return refuse('WRONG_STAGE', { status: matter.stage.status })
  const stake = vote.openedBy === actor.person ? 'opener' : stakeOf(matter, actor, vote.affected)
  if (stake) return processRecusal(stake, instead)
  const appeals = matter.recusals.filter(
    each => isAppealed(each) && vote.recused.includes(each.household)
  ).length
  if (appeals > 0) return refuse('ANSWER_REQUIRED', { appeals })
  const wronged = wronglyRecused(matter, vote).length
  if (wronged > 0 && changesOutcome(vote, 'wrong_recusal', wronged))
    return refuse('EVIDENCE_MISSING', { wronged })
  return [{ type: 'ResultCertified', vote: vote.id, owner: ladder.L2, due: levelDue(matter, 'L2', now) }]
}
