import type { Binding } from '../../../src/domain/claim'
import type { Refused } from '../../../src/domain/refusal'
import { inUnit, householdId } from '../../../src/domain/unit'
import type { Dwelling } from '../../../src/domain/register'
import { refuse } from '../../../src/domain/refusal'
import { pause } from '../../thread'
import { nobody } from '../../identity'
import { people, type Person } from '../../store/people'
import { rooms } from '../../store/places'

/**
 * Ties a person to a household of a place; one household a person and place. Saved by compare-and-set on the person.
 * May be repeated: the same tie again changes nothing.
 */
export const bind = async (
  openid: string,
  place: string,
  dwelling: Dwelling,
  how: Binding['how'],
  now: number
): Promise<Person | Refused> => {
  const covering = (await rooms.inPlace(place))
    .filter(room => inUnit(room, dwelling.building))
    .map(room => ({ id: room.room, title: room.title, place }))
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const before = await people.read(openid)
    const person = before ?? nobody(now)
    const tie: Binding = {
      place,
      household: householdId(place, dwelling.door),
      door: dwelling.door,
      building: dwelling.building,
      courtyard: dwelling.courtyard,
      since: now,
      how
    }
    const bound = person.bindings.find(each => each.place === place)
    if (bound?.household === tie.household) return person
    if (bound) return refuse('DUPLICATE', { bound: true })
    const others = person.rooms.filter(
      room => room.place !== place || !covering.some(each => each.id === room.id)
    )
    const after: Person = {
      ...person,
      bindings: [...person.bindings, tie],
      rooms: [...covering, ...others],
      version: before ? before.version + 1 : 1
    }
    if (before ? await people.save(openid, before.version, after) : await people.add(openid, after))
      return after
    await pause(attempt)
  }
  return refuse('BUSY')
}
