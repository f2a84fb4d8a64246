import { awaitedOf, votesFor } from '../../src/domain/ballot/voter'
import { bySilence } from '../../src/domain/deciding/ruleCard'
import { openVoteOf } from '../../src/domain/matter/matter'
import type { Actor } from '../../src/domain/office'
import { roundToAnswer } from '../../src/domain/poll/waiting'
import { mustSpeak } from '../../src/domain/recusal/proposingRecusal'
import type { Instant } from '../../src/domain/time'
import { inUnit } from '../../src/domain/unit'
import type { ballots } from '../store/ballots'
import type { MatterHead } from '../store/matters'
import type { sheets } from '../store/polls'
import { inMatter, type Waiting } from './task'

/** What the household has on record: its lines of votes, and what it answered in rounds. */
interface OnRecord {
  lines: Awaited<ReturnType<typeof ballots.ofVoters>>
  said: Awaited<ReturnType<typeof sheets.ofHousehold>>
}

/** What a matter asks of a household, or of who owns there: its ballot, its word on standing back, its answers to a round. */
export const householdTasks = (head: MatterHead, actor: Actor, of: OnRecord, now: Instant): Waiting[] => [
  ...ballotTasks(head, actor, of, now),
  ...(mustSpeak(head.state, actor) ? [inMatter(head, 'speak', now)] : []),
  ...roundTasks(head, actor, of, now)
]

const ballotTasks = (head: MatterHead, actor: Actor, { lines }: OnRecord, now: Instant): Waiting[] => {
  const vote = head.state.stage.status === 'voting' ? openVoteOf(head.state) : undefined
  if (!vote) return []
  const mine = lines.filter(each => vote.id === each.vote && votesFor(vote, actor, each))
  const entered = mine.find(each => (each.asksUntil ?? 0) >= now)
  if (entered) return [inMatter(head, 'checkEntered', now, entered.asksUntil ?? null)]
  if (vote.closesAt < now) return []
  const awaited = awaitedOf(vote, actor, mine)
  if ((awaited ?? mine[0])?.disagreement?.to === actor.person) return [inMatter(head, 'agreeAtHome', now)]
  return awaited ? [inMatter(head, bySilence(vote.rule) ? 'readNotice' : 'vote', now)] : []
}

const roundTasks = (head: MatterHead, { household }: Actor, { said }: OnRecord, now: Instant): Waiting[] => {
  const asked = household !== null && inUnit(head.unit, household.building)
  const round = asked ? roundToAnswer(head.state, said, now) : undefined
  return round ? [{ ...inMatter(head, 'answerPoll', now, round.until), poll: round.id }] : []
}
