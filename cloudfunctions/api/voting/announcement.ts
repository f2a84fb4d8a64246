import type { Done, DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import {
  announceVote as announce,
  withdrawAnnouncement as withdraw
} from '../../../src/domain/matter/announcing'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { cardOf } from '../../cardOf'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { changeMatter } from '../../thread'

/** Gives notice of a vote. The vote's id comes from the request. May be repeated. */
export const announceVote = async (
  call: Call,
  input: CommandInput<'announceVote'>
): Promise<Done['announceVote'] | Refused> => {
  const vote = `${input.matter}.v${idFrom(call)}`
  const after = await changeMatter(call, input.matter, 'announceVote', async ({ matter, stored }) => {
    const card = await cardOf(stored.place, input.card)
    if (!card) return refuse('INVALID_EVENT', { field: 'card' })
    return announce(matter, { ...input, secret: input.secret === true, vote }, card, call.openid, call.now)
  })
  if (isRefused(after)) return after
  const { stage } = after
  return { vote, opensFrom: stage.status === 'announced' ? stage.announcement.opensFrom : call.now }
}

/** Takes a notice back before the vote opens, with a reason. May be repeated. */
export const withdrawAnnouncement = async (
  call: Call,
  input: CommandInput<'withdrawAnnouncement'>
): Promise<DoneOf<'withdrawAnnouncement'> | Refused> => {
  const after = await changeMatter(call, input.matter, 'withdrawAnnouncement', ({ matter }) =>
    withdraw(matter, input)
  )
  return isRefused(after) ? after : { status: after.stage.status }
}
