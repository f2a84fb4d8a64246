import { isDeliberating } from '../levels/deliberating'
import { readAt } from '../poll/poll'
import { overdueTrip } from '../service/sendingOut'
import { DAY, type Instant } from '../time'
import { appealPassed, runningAppeal, type Running } from '../recusal/appealClock'
import { raised, raisedToStreet } from '../levels/handingUp'
import type { MatterEvent } from './event'
import { above, type Ladder } from '../levels/ladder'
import { outcomeOf, verdictDueAt } from './vote'
import { voteOf, type Matter, type PollRound } from './matter'
import type { HandUpReason } from '../levels/level'
import { meetThreshold } from './petition'
import { isRunoff } from './revote'

/** A step the clock owes: it happened at the instant it was due, however late the clock comes. */
export interface DueStep {
  at: Instant
  events: MatterEvent[]
}

/** When the clock next has something to do for a matter; null when only people can move it, or nobody can. */
export const nextAt = (matter: Matter): Instant | null => {
  const poll = duePoll(matter)
  if (poll) return readAt(poll)
  return dueAppeal(matter)?.due ?? stageDueAt(matter)
}

/** The appeal against a recusal whose day passes before anything else of the matter is due, but for a round. */
export const dueAppeal = (matter: Matter): Running | undefined => {
  const running = runningAppeal(matter)
  return running && running.due < (stageDueAt(matter) ?? Infinity) ? running : undefined
}

/** The round of polling that is to be read before anything else is due; a round ends whatever became of its matter. */
export const duePoll = (matter: Matter): PollRound | undefined => {
  const before = dueAppeal(matter)?.due ?? stageDueAt(matter) ?? Infinity
  return matter.polls.find(each => each.closed === null && readAt(each) < before)
}

const stageDueAt = (matter: Matter): Instant | null => {
  const { stage } = matter
  if (goesUp(matter)) return matter.contentAt
  switch (stage.status) {
    case 'suggestion':
    case 'collecting':
    case 'extendable':
    case 'mitigating':
    case 'runoff':
    case 'review':
    case 'display':
      return stage.until
    case 'voting': {
      const vote = voteOf(matter, stage.vote)
      return vote ? verdictDueAt(vote) : null
    }
    case 'closed':
      return null
    default:
      return matter.dueAt
  }
}

/** The day a page shows first: the close of an open vote, the end of a notice, else the day someone must have acted. */
export const deadlineOf = (matter: Matter, now: Instant): Instant | null =>
  matter.stage.status === 'announced' && now < matter.stage.announcement.opensFrom
    ? matter.stage.announcement.opensFrom
    : stageDueAt(matter)

/**
 * The next step due at `now`, or null. A vote whose window has run needs its ballots and is closed by `closeVote`.
 * A petition that has its households goes to triage even if the last signer's call broke off; below, it lapses.
 * Overdue matters rise one level, marked as raised by the clock; at the top the owner stays and a new day comes.
 * A decision is the secretary's to answer at whichever level it was taken, so that it rises to the street.
 * An appeal against a recusal that nobody decides rises by itself, in whatever stage the matter is.
 * A result nobody certifies or an answered matter nobody closes keeps its stage and goes to the street, which may do both.
 */
export const dueStep = (matter: Matter, households: number, ladder: Ladder, now: Instant): DueStep | null => {
  const appeal = dueAppeal(matter)
  if (appeal) return appeal.due > now ? null : { at: appeal.due, events: [appealPassed(matter, appeal)] }
  const at = stageDueAt(matter)
  const { stage } = matter
  if (at === null || at > now || stage.status === 'voting') return null
  const step = (...events: MatterEvent[]): DueStep => ({ at, events })
  const reason = goesUp(matter)
  if (reason) return step(up(matter, reason, ladder, at))
  switch (stage.status) {
    case 'suggestion':
    case 'collecting': {
      const met = meetThreshold(matter, households, ladder.L1, at)
      return step(...(met.length > 0 ? met : [{ type: 'PetitionLapsed', households } as const]))
    }
    case 'extendable':
      return step(up(matter, shortfall(matter), ladder, at))
    case 'mitigating':
      return step(up(matter, 'blocked_twice', ladder, at))
    case 'runoff':
      return step(up(matter, 'no_winner', ladder, at))
    case 'review':
      return step({ type: 'ReviewEnded', vote: stage.vote, owner: ladder[above(matter.level) ?? 'L3'] })
    case 'display':
      return step({ type: 'DisplayEnded' })
    case 'sentOut':
      return step(overdueTrip(matter, at) ?? stillOverdue(matter, at))
    case 'triage':
    case 'deliberating':
    case 'announced':
    case 'handedUp':
    case 'accepted':
      return above(matter.level) ? step(up(matter, 'overdue', ladder, at)) : step(stillOverdue(matter, at))
    case 'decided':
      return step(...raisedToStreet(matter, 'overdue', '', true, ladder, at))
    case 'certifying':
    case 'answered':
      return matter.owner?.office === ladder.L3.office
        ? step(stillOverdue(matter, at))
        : step(stillOverdue(matter, at), { type: 'OwnerNamed', owner: ladder.L3 })
    default:
      return step(stillOverdue(matter, at))
  }
}

/** A vote that ended without a way on at its level leaves it at once. */
const goesUp = (matter: Matter): HandUpReason | null => {
  const last = matter.votes[matter.votes.length - 1]
  const closedAt = last?.result?.closedAt
  if (!isDeliberating(matter) || !last || closedAt !== matter.contentAt) return null
  if (matter.handUps.some(each => each.at >= closedAt)) return null
  const outcome = outcomeOf(last)
  if (outcome === 'contested' || outcome === 'no_winner') return outcome
  if (outcome === 'fail') return isRunoff(matter, last) ? 'no_winner' : null
  if (outcome === 'void') return 'vote_void'
  if (outcome === 'blocked_by_affected') return 'blocked_twice'
  return outcome === 'quorum_not_met' || outcome === 'affected_quorum_not_met' ? shortfall(matter) : null
}

const shortfall = (matter: Matter): HandUpReason => {
  const last = matter.votes[matter.votes.length - 1]
  return last && outcomeOf(last) === 'affected_quorum_not_met' ? 'affected_quorum' : 'quorum_twice'
}

const up = (matter: Matter, reason: HandUpReason, ladder: Ladder, at: Instant): MatterEvent => {
  const to = above(matter.level) ?? 'L3'
  return raised(matter, to, reason, '', true, ladder, at)
}

const stillOverdue = (matter: Matter, at: Instant): MatterEvent => ({
  type: 'FellOverdue',
  count: matter.overdue + 1,
  due: at + matter.settings.overdueStepDays * DAY
})
