import type { ConsensusView } from '../../../src/contract/replies'
import type { ViewInput } from '../../../src/contract/requests'
import { partitionOf, readAt } from '../../../src/domain/poll/poll'
import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { matters, people, polls, statements } from '../../store'
import { caughtUp } from '../../thread'
import { holdsOfficeIn, livesIn } from './reader'

/**
 * What a finished round says. Nothing before its end: whoever looked before and after a neighbour answered would know
 * the answer. Changes nothing that anybody sees.
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
  const result = poll.result ?? (await polls.read(id))?.result
  if (!result) return refuse('BUSY')
  return {
    poll: id,
    matter: poll.matter,
    title: poll.title,
    round: poll.round,
    openedAt: poll.openedAt,
    until: poll.until,
    by: partitionOf(poll),
    courtyards: unit.courtyards.map(({ key, name }) => ({ key, name })),
    statements: said.filter(each => each.standing.status === 'shown').map(({ id, text }) => ({ id, text })),
    options: state.options.map(({ id, name }) => ({ id, name })),
    result
  }
}
