import { unconfirmed, type Actor } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { people, type Person } from '../../store/people'
import { rooms, type Room } from '../../store/places'
import { readsAll } from '../../views'

/** A room and who is calling in it. */
export interface Here {
  room: Room
  actor: Actor
  person: Person | null
}

/** The room for whoever lives in it or holds an office for it. */
export const hereIn = async (call: Call, id: string): Promise<Here | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  if (readsAll(room, actor, call.now)) return { room, actor, person }
  return refuse(actor.household || actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
}

/** The same for a household of the room. */
export const householdIn = async (call: Call, id: string): Promise<Here | Refused> => {
  const here = await hereIn(call, id)
  return isRefused(here) || here.actor.household ? here : unconfirmed(here.actor)
}
