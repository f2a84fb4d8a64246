import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { mayTry } from '../../../src/domain/claim'
import { inviteCode } from '../../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { householdId, inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { nobody } from '../../identity'
import { people } from '../../store/people'
import { registers, rooms } from '../../store/places'
import { countWrong } from '../../wrongCode'
import { bind } from './bind'

/**
 * Binding by the code on the door list. A wrong door and a wrong code get the same answer; five wrong ones end the
 * day. May be repeated.
 */
export const bindByCode = async (
  call: Call,
  { room: id, door, code }: CommandInput<'bindByCode'>
): Promise<Done['bindByCode'] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const limit = mayTry((person ?? nobody(call.now)).attempts, call.now)
  if (limit) return limit
  const register = await registers.read(room.place)
  const dwelling = register?.dwellings.find(
    each => each.door.toUpperCase() === door.trim().toUpperCase() && inUnit(room, each.building)
  )
  const typed = code.replace(/[\s-]/g, '').toUpperCase()
  if (!register || !dwelling || inviteCode(register.secret, dwelling.door) !== typed) {
    await countWrong(call)
    return refuse('INVALID_CODE')
  }
  const bound = await bind(call.openid, room.place, dwelling, 'code', call.now)
  if (isRefused(bound)) return bound
  const { door: kept, building, courtyard } = dwelling
  return { household: { household: householdId(room.place, kept), door: kept, building, courtyard } }
}
