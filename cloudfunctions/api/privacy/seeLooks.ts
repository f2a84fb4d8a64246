import type { LookView } from '../../../src/contract/views/privacy'
import type { ViewInput } from '../../../src/contract/requests'
import { holdsOffice } from '../../../src/domain/office'
import type { Look } from '../../../src/domain/privacy/look'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looks } from '../../store/looks'
import { people } from '../../store/people'
import { rooms } from '../../store/places'

/** Who looked at the registers with doors of a room, for its head and the secretary. Changes nothing. */
export const seeLooks = async (
  call: Call,
  { room: id }: ViewInput<'looks'>
): Promise<LookView[] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const held = holdsOffice(actor, ['courtyardHead', 'secretary'], room, call.now)
  return isRefused(held) ? held : (await looks.inRoom(room.room)).map(lookView)
}

export const lookView = ({ register, office, at }: Look): LookView => ({ register, office, at })
