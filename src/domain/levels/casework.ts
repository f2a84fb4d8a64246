import type { Actor, OfficeName } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { afterwardsOf } from './afterwards'
import { closingBars, type ClosingLine } from './closingLine'
import type { MatterEvent } from '../matter/event'
import { isUnchangedSince, raised } from './handingUp'
import { levelDue, type Ladder } from './ladder'
import { decidedUntil } from '../matter/decision'
import { arrivalOf, type ClosingOutcome, type Matter } from '../matter/matter'
import { outcomeOf } from '../matter/vote'
import type { ReturnCode } from './level'
import { processRecusal, stakeOf } from '../recusal/stake'
import { reasonText } from '../matter/text'

export const accept = (matter: Matter): MatterEvent[] | Refused =>
  matter.stage.status === 'handedUp'
    ? [{ type: 'Accepted' }]
    : refuse('WRONG_STAGE', { status: matter.stage.status })

/**
 * A return (退回) to the level that handed the matter up, with a code and a reason. The same code cannot return a
 * matter twice, nor can the same level return it again with nothing added (PING_PONG). What residents decided is not
 * sent back below the secretary, who owes its answer: there is nothing left to deliberate (WRONG_STAGE).
 */
export const returnMatter = (
  matter: Matter,
  input: { code: ReturnCode; reason: string },
  ladder: Ladder,
  now: Instant
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  if (matter.jointRoom && matter.jointRoom.courtyards.length > 0 && matter.level === 'L2')
    return refuse('WRONG_STAGE', { status: 'joint' })
  const arrival = arrivalOf(matter)
  if (matter.level === 'L2' && decidedUntil(matter, now) !== null)
    return refuse('WRONG_STAGE', { status: 'decided' })
  if (!arrival || (status !== 'handedUp' && status !== 'accepted')) {
    return refuse('WRONG_STAGE', { status })
  }
  if (matter.handUps.some(each => each.returned?.code === input.code))
    return refuse('PING_PONG', { code: input.code })
  if (isUnchangedSince(matter, arrival.to)) return refuse('PING_PONG')
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  const to = arrival.from
  const due =
    to === 'L1' && matter.category === null
      ? now + matter.settings.triageDays * DAY
      : levelDue(matter, to, now)
  return [{ type: 'Returned', code: input.code, reason, to, owner: ladder[to], due }]
}

/** The public answer (答复): it decides, supports or refuses with a reason; it never edits what residents decided. */
export const answer = (
  matter: Matter,
  input: { kind: 'decision' | 'support' | 'refusal'; text: string },
  office: OfficeName,
  ladder: Ladder,
  now: Instant
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  if (status !== 'accepted' && status !== 'decided') return refuse('WRONG_STAGE', { status })
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  const closableFrom = now + matter.settings.commentDays * DAY
  const due = closableFrom + matter.settings.overdueStepDays * DAY
  return [
    {
      type: 'Answered',
      level: matter.level,
      office,
      kind: input.kind,
      text,
      closableFrom,
      owner: ladder.L2,
      due
    }
  ]
}

/**
 * Closing (办结): by someone who did not propose it and has no stake, only after a public answer and the days for
 * comments, and when every vote counted once more agrees with what was published. It says who looks after it from then on
 * and by which day, or nobody. The display (公示) follows.
 */
export const closeMatter = (
  matter: Matter,
  actor: Actor,
  sheet: readonly ClosingLine[],
  instead: readonly string[],
  now: Instant,
  next: { who: string | null; by: Instant | null } = { who: null, by: null }
): MatterEvent[] | Refused => {
  const { stage } = matter
  if (stage.status === 'decided' || stage.status === 'accepted') return refuse('ANSWER_REQUIRED')
  if (stage.status !== 'answered') return refuse('WRONG_STAGE', { status: stage.status })
  if (now < stage.closableFrom) return refuse('TOO_EARLY', { from: stage.closableFrom })
  const affected = matter.votes.flatMap(vote => vote.affected)
  const stake = stakeOf(matter, actor, affected)
  if (stake === 'proposer') return refuse('SELF_CLOSE', { instead })
  if (stake) return processRecusal(stake, instead)
  const open = closingBars(sheet)
  if (open) return open
  const afterwards = afterwardsOf(next, now)
  if (isRefused(afterwards)) return afterwards
  return [
    {
      type: 'Closed',
      outcome: closingOutcome(matter),
      until: now + matter.settings.displayDays * DAY,
      ...(afterwards && { afterwards })
    }
  ]
}

/** A signer of a petition that was not accepted asks the secretary to look at it again, while it is on display. */
export const askReview = (
  matter: Matter,
  input: { ask: string },
  ladder: Ladder,
  now: Instant
): MatterEvent[] | Refused => {
  if (matter.stage.status !== 'display' || matter.stage.outcome !== 'out_of_scope') {
    return refuse('WRONG_STAGE', { status: matter.stage.status })
  }
  const ask = reasonText(input.ask)
  return typeof ask === 'string' ? [raised(matter, 'L2', 'review_asked', ask, false, ladder, now)] : ask
}

const closingOutcome = (matter: Matter): ClosingOutcome => {
  const last = matter.votes[matter.votes.length - 1]
  if (matter.answers[matter.answers.length - 1]?.kind === 'refusal') return 'refused'
  if (last?.certifiedAt && outcomeOf(last) === 'fail') return 'rejected_by_vote'
  return last?.certifiedAt ? 'done' : 'answered'
}
