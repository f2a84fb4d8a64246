import type { Done } from '../../../src/contract/replies'
import type { ModerationView } from '../../../src/contract/views/poll'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { capacityFor } from '../../../src/domain/matter/authority'
import { moderate, type Standing } from '../../../src/domain/poll/statement'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { insteadOf } from '../../instead'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { statements } from '../../store/polls'
import { caughtUp } from '../../thread'
import { changeMatter } from '../../changing'

/** The statements of the running round, those that wait for a look first. Changes nothing. */
export const seeModeration = async (
  call: Call,
  { matter: id }: ViewInput<'moderation'>
): Promise<ModerationView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const { state, unit, place } = await caughtUp(read, call.now)
  const actor = actorIn(place, call.openid, person)
  const as = capacityFor('moderateStatement', actor, unit, state.level, call.now)
  if (isRefused(as)) return as
  const round = state.polls.find(each => each.closed === null)
  const said = round ? await statements.of(round.id) : []
  const held = (standing: Standing) => (standing.status === 'held' ? 0 : 1)
  return {
    matter: id,
    title: state.title,
    poll: round?.id ?? null,
    until: round?.until ?? null,
    statements: said
      .sort((a, b) => held(a.standing) - held(b.standing) || b.at - a.at)
      .map(({ id, text, standing, author }) => ({
        id,
        text,
        standing,
        seed: author === null,
        mine: author === call.openid
      }))
  }
}

/**
 * Lets a held statement in, or takes one out with a reason its author reads. The statement changes first, the journal
 * says so next. May be repeated.
 */
export const moderateStatement = async (
  call: Call,
  { matter: id, statement, admitted, reason }: CommandInput<'moderateStatement'>
): Promise<Done['moderateStatement'] | Refused> => {
  const after = await changeMatter(call, id, 'moderateStatement', async ({ matter, stored, actor }) => {
    const round = matter.polls.find(each => each.closed === null)
    if (!round) return refuse('WINDOW_CLOSED')
    const found = await statements.read(round.id, statement)
    if (!found) return refuse('NOT_FOUND', { statement: true })
    const by = { person: call.openid, instead: insteadOf(stored, 'secretary', actor) }
    const standing = moderate(found, { admitted, reason }, by, call.now)
    if (isRefused(standing)) return standing
    if (!(await statements.save(found.version, { ...found, standing }))) return refuse('BUSY')
    const said = standing.status === 'hidden' ? standing.reason : ''
    return [{ type: 'StatementModerated', poll: round.id, statement, admitted, reason: said }]
  })
  return isRefused(after) ? after : { admitted }
}
