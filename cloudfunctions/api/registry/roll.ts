import type { Done } from '../../../src/contract/replies'
import type { RollView } from '../../../src/contract/views/roll'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { holdsOffice, type OfficeName } from '../../../src/domain/office'
import { isLet, ownerCode } from '../../../src/domain/ownership'
import { faultDetail, inhabited, inviteCode, readRoll, type Dwelling } from '../../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { passOn } from '../../bind'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { people } from '../../store/people'
import { registers, rooms, type Register } from '../../store/places'
import { roomHead } from '../../views'

const KEEPERS: readonly OfficeName[] = ['courtyardHead', 'stairHead', 'gridWorker']

/** The roll of the unit with the invite codes for the door list, for those who keep it. Each look is noted. */
export const seeRoll = async (call: Call, { room: id }: ViewInput<'roll'>): Promise<RollView | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(room.place, call.openid, person), KEEPERS, room, call.now)
  if (isRefused(held)) return held
  const [register, bound] = await Promise.all([
    registers.read(room.place),
    people.boundIn(room.place),
    looked(call, 'roll', room, held.office)
  ])
  const ties = new Map<string, number>()
  for (const { bindings } of bound.values()) {
    for (const tie of bindings)
      if (tie.place === room.place) ties.set(tie.door, (ties.get(tie.door) ?? 0) + 1)
  }
  const dwellings = (register?.dwellings ?? []).filter(each => inUnit(room, each.building))
  return {
    room: roomHead(room),
    version: register?.version ?? 0,
    rows: dwellings.map(each => ({
      ...each,
      code: inviteCode(register?.secret ?? '', each.door),
      ...(register && isLet(each) && { ownerCode: ownerCode(register.secret, each) }),
      bound: ties.get(each.door) ?? 0
    }))
  }
}

/**
 * Replaces the roll of the unit's buildings by an imported table: all of it, or nothing with every fault named by
 * line. Open votes keep the roll they froze. Whoever claimed a dwelling that is in another hand now is told so. May be
 * repeated.
 */
export const importRoll = async (
  call: Call,
  { room: id, rows }: CommandInput<'importRoll'>
): Promise<Done['importRoll'] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(room.place, call.openid, person), ['courtyardHead'], room, call.now)
  if (isRefused(held)) return held
  const register = await registers.read(room.place)
  if (!register) return refuse('NOT_FOUND')
  const earlier = doneBy(call, register)
  if (earlier) {
    await recount(room.place, register.dwellings)
    return (await passOn(room.place, register.dwellings, call.now)) ?? earlier
  }
  if (rows.length === 0) return refuse('ROLL_REJECTED', { faults: [] })
  const table = readRoll(rows, room.buildings)
  if ('faults' in table) return refuse('ROLL_REJECTED', faultDetail(table.faults))
  const before = register.dwellings.filter(each => inUnit(room, each.building))
  const elsewhere = register.dwellings.filter(each => !inUnit(room, each.building))
  const taken = table.dwellings.find(each => elsewhere.some(other => other.door === each.door))
  if (taken) return refuse('ROLL_REJECTED', { faults: [`0:duplicateDoor:${taken.door}`] })
  const dwellings = [...elsewhere, ...table.dwellings].sort((a, b) => (a.door < b.door ? -1 : 1))
  const done = {
    households: inhabited(table.dwellings, room.buildings).length,
    ...difference(before, table.dwellings)
  }
  const imports = [...register.imports, { by: call.openid, request: call.request, at: call.now, done }]
  if (!(await registers.save(room.place, register.version, { ...register, dwellings, imports })))
    return doneBy(call, await registers.read(room.place)) ?? refuse('STALE')
  await recount(room.place, dwellings)
  return (await passOn(room.place, dwellings, call.now)) ?? done
}

/** What this request answered when it was done. */
const doneBy = ({ request, openid }: Call, register: Register | null): Done['importRoll'] | undefined =>
  register?.imports.find(each => each.request === request && each.by === openid)?.done

/** Every room of the place shows how many households it has. */
const recount = async (place: string, dwellings: readonly Dwelling[]): Promise<void> => {
  for (const room of await rooms.inPlace(place)) {
    const households = inhabited(dwellings, room.buildings).length
    if (households !== room.households) await rooms.save(room.version, { ...room, households })
  }
}

const difference = (before: readonly Dwelling[], after: readonly Dwelling[]) => {
  const old = new Map(before.map(each => [each.door, each]))
  const changed = after.filter(each => {
    const known = old.get(each.door)
    return (
      known &&
      (known.occupancy !== each.occupancy ||
        known.area !== each.area ||
        known.building !== each.building ||
        known.owner !== each.owner)
    )
  })
  return {
    added: after.filter(each => !old.has(each.door)).length,
    changed: changed.length,
    left: before.filter(each => !after.some(({ door }) => door === each.door)).length
  }
}
