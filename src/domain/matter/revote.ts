import { BESIDE_OPTIONS } from '../deciding/ballot'
import type { Verdict } from '../deciding/verdict'
import { DAY, type Instant } from '../time'
import { movedFrom } from './moved'
import { outcomeOf, subjectOf, type Vote } from './vote'
import { voteOf, type Matter, type Stage } from './matter'

/**
 * What is left at `at` of the time for one more vote on the same thing: a mitigation (整改) after a block, or a yes or no on
 * the leader after a choice that nobody won. It runs from that close, however often the second vote is announced and taken
 * back. Null after any other outcome, or where a level above has had the matter since.
 */
export const revoteLeft = (
  matter: Matter,
  at: Instant
): Extract<Stage, { status: 'mitigating' | 'runoff' }> | null => {
  const last = matter.votes[matter.votes.length - 1]
  if (!last?.result || handedUpSince(matter, last)) return null
  const until = (days: number): Instant => Math.max(at, last.result!.closedAt + days * DAY)
  switch (outcomeOf(last)) {
    case 'blocked_by_affected':
      return { status: 'mitigating', vote: last.id, until: until(matter.settings.mitigationDays) }
    case 'no_winner':
      return { status: 'runoff', vote: last.id, until: until(matter.settings.newOptionDays) }
    default:
      return null
  }
}

/** What the one more vote must be about: what was blocked, there or some metres on, or a leader; null where it is open. */
export const revoteOn = (matter: Matter): readonly string[] | null => {
  const { stage } = matter
  if (stage.status !== 'mitigating' && stage.status !== 'runoff') return null
  const vote = voteOf(matter, stage.vote)
  if (!vote?.result) return null
  if (stage.status === 'runoff') return leadersOf(vote.result.verdict)
  const subject = subjectOf(vote)
  if (subject === null) return null
  const moved = matter.options.filter(({ id }) => movedFrom(matter, id).includes(subject))
  return [subject, ...moved.map(({ id }) => id)]
}

/** The options ahead of all others in a choice, several where they are level; none where nobody chose any. */
export const leadersOf = (verdict: Verdict): readonly string[] => {
  if (!('split' in verdict)) return []
  const counts = verdict.split.filter(({ choice }) => !BESIDE_OPTIONS.some(each => each === choice))
  const most = Math.max(0, ...counts.map(({ heads }) => heads))
  return most === 0 ? [] : counts.filter(({ heads }) => heads === most).map(({ choice }) => choice)
}

/** Whether a vote is the yes or no on the leader that follows a choice which nobody won. */
export const isRunoff = (matter: Matter, vote: Vote): boolean => {
  const before = matter.votes[matter.votes.findIndex(each => each.id === vote.id) - 1]
  return before !== undefined && outcomeOf(before) === 'no_winner' && !handedUpBetween(matter, before, vote)
}

/** Sites that a vote did not carry, unless a level above has had the matter since: another one is looked for (fail). */
export const failedSites = (matter: Matter): readonly string[] =>
  matter.votes
    .filter(vote => outcomeOf(vote) === 'fail' && !handedUpSince(matter, vote))
    .flatMap(({ option, options }) => (option === null ? options.map(({ id }) => id) : [option]))

const handedUpSince = (matter: Matter, { result }: Vote): boolean =>
  result !== null && matter.handUps.some(each => each.at >= result.closedAt)

const handedUpBetween = (matter: Matter, { result }: Vote, { openedAt }: Vote): boolean =>
  result !== null && matter.handUps.some(each => each.at >= result.closedAt && each.at < openedAt)
