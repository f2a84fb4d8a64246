import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { mayTry } from '../../../src/domain/claim'
import { mayMoveIn } from '../../../src/domain/claiming/departure'
import { guessKey, isLocked, typedDoor } from '../../../src/domain/claiming/guessing'
import { agree } from '../../../src/domain/privacy/consent'
import { isLet, ownerCode } from '../../../src/domain/ownership'
import { inviteCode } from '../../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { chinaDate } from '../../../src/domain/time'
import { householdId, inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { nobody } from '../../identity'
import { guesses } from '../../store/claims'
import { people } from '../../store/people'
import { registers, rooms } from '../../store/places'
import { countWrong } from '../../codeTry'
import { bind, bindOwner } from '../../bind'
import { pause } from '../../pause'

/**
 * Binding by the code on the door list, for whoever agreed to what is kept of them: as one who lives there, or by the
 * owner's code of a let dwelling as its owner (认领产权), who may live anywhere. A wrong door and a wrong code get the same answer; five wrong ones end the
 * day for a person, twenty for a door. May be repeated.
 */
export const bindByCode = async (
  call: Call,
  { room: id, door, code, consent }: CommandInput<'bindByCode'>
): Promise<Done['bindByCode'] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const consents = agree(person?.consents, 'household', consent, call.now)
  if (isRefused(consents)) return consents
  const limit = mayTry((person ?? nobody(call.now)).attempts, call.now)
  if (limit) return limit
  const moving = mayMoveIn(person?.left ?? [], room.place, call.now)
  if (moving) return moving
  const lockKey = guessKey(room.place, door, call.now)
  const [register, guessed] = await Promise.all([registers.read(room.place), guesses.read(lockKey)])
  if (isLocked(guessed)) return refuse('LIMIT_REACHED', { doorLocked: true })
  const dwelling = register?.dwellings.find(each => each.door.toUpperCase() === door.trim().toUpperCase())
  const typed = code.replace(/[\s-]/g, '').toUpperCase()
  const owner = register && dwelling && isLet(dwelling) && ownerCode(register.secret, dwelling) === typed
  if (
    !register ||
    !dwelling ||
    (!owner && !(inUnit(room, dwelling.building) && inviteCode(register.secret, dwelling.door) === typed))
  ) {
    const { answer, again } = await countWrong(call, [id, typedDoor(door), typed], refuse('INVALID_CODE'))
    if (!again && answer.refused === 'INVALID_CODE') await countForDoor(call, room.place, door)
    return answer
  }
  const bound = owner
    ? await bindOwner(call.openid, room.place, dwelling, call.now, consent)
    : await bind(call.openid, room.place, dwelling, 'code', call.now, consent)
  if (isRefused(bound)) return bound
  const { door: kept, building, courtyard } = dwelling
  const household = { household: householdId(room.place, kept), door: kept, building, courtyard }
  return { household, owned: owner === true }
}

/** Many people may guess at one door: whoever does, the door counts them together. */
const countForDoor = async (call: Call, place: string, typed: string): Promise<void> => {
  const id = guessKey(place, typed, call.now)
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const before = await guesses.read(id)
    const of = { id, place, door: typedDoor(typed), day: chinaDate(call.now) }
    if (await guesses.save(before?.version ?? 0, { ...of, wrong: (before?.wrong ?? 0) + 1 })) return
    await pause(attempt)
  }
}
