import type { Done, DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { bodyOf } from '../../../src/domain/body/body'
import {
  announceVote as announce,
  withdrawAnnouncement as withdraw
} from '../../../src/domain/matter/announcing'
import { mayBeSecret } from '../../../src/domain/matter/opening'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { cardOf } from '../../cardOf'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { groundBars } from '../../ground'
import { changeMatter } from '../../changing'
import { rollNow } from './rollNow'

/** Gives notice of a vote; a secret one only where the roll as it is now allows it. The vote's id comes from the request. May be repeated. */
export const announceVote = async (
  call: Call,
  input: CommandInput<'announceVote'>
): Promise<Done['announceVote'] | Refused> => {
  const vote = `${input.matter}.v${idFrom(call)}`
  const after = await changeMatter(call, input.matter, 'announceVote', async ({ matter, stored }) => {
    const card = await cardOf(stored.place, input.card)
    if (!card) return refuse('INVALID_EVENT', { field: 'card' })
    const secret = input.secret === true
    const asked = { ...input, secret, vote }
    const seats = bodyOf(card) ? (await rollNow(stored, card, call.now)).length : 0
    const events = announce(matter, asked, card, call.openid, call.now, seats)
    const sited =
      isRefused(events) && events.refused !== 'TOO_EARLY' ? null : await groundBars(stored, input, call.now)
    if (sited?.refused === 'FORBIDDEN') return sited
    if (isRefused(events)) return events
    if (sited) return sited
    if (!secret) return events
    const roll = await rollNow(stored, card, call.now)
    const bars = events.map(each =>
      each.type === 'VoteAnnounced' ? mayBeSecret(matter, each.announcement, { rule: card, roll }) : null
    )
    return bars.find(each => each !== null) ?? events
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
