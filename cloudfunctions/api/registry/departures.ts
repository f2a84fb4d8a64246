import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { memberKey } from '../../../src/domain/claim'
import { reported, stays, type Departure } from '../../../src/domain/claiming/departure'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { householdId } from '../../../src/domain/unit'
import { unbind, unbindOwner, withLeaving } from '../../bind'
import { changePerson } from '../../changePerson'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { people, type Person } from '../../store/people'
import { registers, rooms } from '../../store/places'
import { CONFIRMING, mayConfirm } from './mayConfirm'

/** Moves out oneself, at once: what the household has cast stays the household's. May be repeated. */
export const leaveHousehold = async (
  call: Call,
  { household }: CommandInput<'leaveHousehold'>
): Promise<Done['leaveHousehold'] | Refused> => {
  const after = await unbind(call.openid, household, 'own', call.now)
  return isRefused(after) ? after : { left: true }
}

/** Gives up what one owned, at once: what was cast for it stays. May be repeated. */
export const endOwnership = async (
  call: Call,
  { household }: CommandInput<'endOwnership'>
): Promise<Done['endOwnership'] | Refused> => {
  const after = await unbindOwner(call.openid, household, call.now)
  return isRefused(after) ? after : { ended: true }
}

/** Another adult of the household says that one of them has moved out; that one has seven days to deny it. May be repeated. */
export const reportDeparture = async (
  call: Call,
  { household, member }: CommandInput<'reportDeparture'>
): Promise<Done['reportDeparture'] | Refused> => {
  const [person, adults] = await Promise.all([people.read(call.openid), people.ofHousehold(household)])
  if (!person?.bindings.some(each => each.household === household))
    return refuse(person?.bindings.length ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const named = adults.find(each => memberKey(household, each.person) === member)
  if (!named || named.person === call.openid) return refuse('NOT_FOUND', { member: true })
  return note(call, [named.person], household, 'family')
}

/** An office that knows the building says that the people behind a door have moved out. May be repeated. */
export const reportDoorLeft = async (
  call: Call,
  { room: id, door }: CommandInput<'reportDoorLeft'>
): Promise<Done['reportDoorLeft'] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const here = holdsOffice(actor, CONFIRMING, room, call.now)
  if (isRefused(here)) return here
  const register = await registers.read(room.place)
  const dwelling = register?.dwellings.find(each => each.door.toUpperCase() === door.trim().toUpperCase())
  if (!dwelling) return refuse('NOT_FOUND', { door: true })
  const held = mayConfirm(actor, room, dwelling.building, call.now)
  if (isRefused(held)) return held
  const household = householdId(room.place, dwelling.door)
  const adults = await people.ofHousehold(household)
  return note(
    call,
    adults.map(each => each.person),
    household,
    'office'
  )
}

/** The person says that they still live there. May be repeated. */
export const stayInHousehold = async (
  call: Call,
  { household }: CommandInput<'stayInHousehold'>
): Promise<Done['stayInHousehold'] | Refused> => {
  const after = await changePerson(call.openid, call, person =>
    onTie(person, household, tie => (tie.leaving ? stays(tie, call.now) : tie))
  )
  return isRefused(after) ? after : { stays: true }
}

const note = async (
  call: Call,
  persons: readonly string[],
  household: string,
  from: Departure['from']
): Promise<{ reported: number } | Refused> => {
  for (const openid of persons) {
    const after = await changePerson(openid, call, person =>
      onTie(person, household, tie => reported(tie, { by: call.openid, from }, call.now))
    )
    if (isRefused(after)) return after
  }
  return { reported: persons.length }
}

/** Changes a person's tie to one household; nothing changes where there is none. */
const onTie = (
  person: Person,
  household: string,
  change: (tie: Person['bindings'][number]) => Person['bindings'][number] | Refused
): Person | Refused => {
  const tie = person.bindings.find(each => each.household === household)
  const after = tie && change(tie)
  if (!tie || after === tie) return person
  if (isRefused(after)) return after
  return withLeaving({
    ...person,
    bindings: person.bindings.flatMap(each => (each === tie ? (after ? [after] : []) : [each]))
  })
}
