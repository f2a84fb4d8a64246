import type { ConsensusView } from '../../../src/contract/views/poll'
import type { ViewInput } from '../../../src/contract/requests'
import { movedSince } from '../../../src/domain/poll/comparison'
import { partitionOf, readAt } from '../../../src/domain/poll/poll'
import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { asItIs, forOutside } from '../../forOutside'
import { actorIn } from '../../identity'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { polls, statements } from '../../store/polls'
import { caughtUp } from '../../thread'
import { readsAll } from '../../views'
import { holdsOfficeIn, livesIn } from './reader'

/**
 * What a finished round says. Nothing before its end: whoever looked before and after a neighbour answered would know
 * the answer. An office elsewhere reads texts without a door. Changes nothing that anybody sees.
 */
export const seeConsensus = async (
  call: Call,
  { poll: id }: ViewInput<'consensus'>
): Promise<ConsensusView | Refused> => {
  const [person, poll, said] = await Promise.all([
    people.read(call.openid),
    polls.read(id),
    statements.of(id)
  ])
  if (!poll) return refuse('NOT_FOUND')
  const actor = actorIn(poll.place, call.openid, person)
  if (!livesIn(poll, actor) && !holdsOfficeIn(poll, actor, call.now))
    return refuse(actor.household || actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  if (call.now < readAt(poll)) return refuse('TOO_EARLY', { from: readAt(poll) })
  const read = await matters.read(poll.matter)
  if (!read) return refuse('NOT_FOUND')
  const { state, unit } = await caughtUp(read, call.now)
  const told = readsAll(unit, actor, call.now) ? asItIs : await forOutside(poll.place)
  const before = state.polls.find(each => each.round === poll.round - 1)?.id
  const [result, earlier] = await Promise.all([
    poll.result ?? polls.read(id).then(each => each?.result),
    before === undefined ? null : earlierRound(before)
  ])
  if (!result) return refuse('BUSY')
  const shown = said.filter(each => each.standing.status === 'shown')
  return {
    poll: id,
    matter: poll.matter,
    title: told(poll.title),
    round: poll.round,
    openedAt: poll.openedAt,
    until: poll.until,
    by: partitionOf(poll),
    courtyards: unit.courtyards.map(({ key, name }) => ({ key, name })),
    measures: told(poll.measures),
    statements: shown.map(({ id, text }) => ({ id, text: told(text) })),
    options: state.options.map(({ id, name }) => ({ id, name: told(name) })),
    result,
    earlier: earlier && {
      poll: earlier.poll,
      round: earlier.round,
      moved: movedSince(earlier, { statements: shown, result })
    }
  }
}

/** The round before with what it said; null while nobody has read it. */
const earlierRound = async (id: string) => {
  const [poll, said] = await Promise.all([polls.read(id), statements.of(id)])
  if (!poll?.result) return null
  const { round, result } = poll
  return { poll: id, round, result, statements: said.filter(each => each.standing.status === 'shown') }
}
