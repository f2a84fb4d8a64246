import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { mayTry, memberKey } from '../../../src/domain/claim'
import { appoint, takeOffice as take } from '../../../src/domain/mandates/appointing'
import { endTerm } from '../../../src/domain/mandates/ending'
import type { Official, Seat } from '../../../src/domain/mandates/term'
import { inviteCode } from '../../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { changePerson } from '../../changePerson'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { actorIn, nobody } from '../../identity'
import { appointments } from '../../store/appointments'
import { people } from '../../store/people'
import { registers, rooms, type Room } from '../../store/places'
import { settleOffices } from '../../succession'
import { countWrong } from '../../codeTry'
import { hereIn } from './here'

/** Gives an office to whoever brings the code it answers; the code comes from the request. May be repeated. */
export const appointOfficial = async (
  call: Call,
  { room: id, ...input }: CommandInput<'appointOfficial'>
): Promise<Done['appointOfficial'] | Refused> => {
  const here = await hereIn(call, id)
  if (isRefused(here)) return here
  const { room, actor } = here
  const name = seatName(room, input)
  if (name === null) return refuse('NOT_FOUND', { officeUnit: true })
  const [register, officials] = await Promise.all([registers.read(room.place), officialsOf(room.place)])
  const code = inviteCode(register?.secret ?? '', idFrom(call))
  const given = appoint(
    actor,
    { ...input, name, id: appointmentId(room.place, code) },
    { unit: room, officials },
    call.now
  )
  if (isRefused(given)) return given
  if (!(await appointments.save(given)) && (await appointments.read(given.id))?.by !== call.openid)
    return refuse('BUSY')
  return { code, name }
}

/** Takes the office a code was given for, from now on. May be repeated: a try that broke in between is finished. */
export const takeOffice = async (
  call: Call,
  { room: id, code }: CommandInput<'takeOffice'>
): Promise<Done['takeOffice'] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const tired = mayTry((person ?? nobody(call.now)).attempts, call.now)
  if (tired) return tired
  const typed = code.replace(/[\s-]/g, '').toUpperCase()
  const given = await appointments.read(appointmentId(room.place, typed))
  if (!given) return (await countWrong(call, [typed], refuse('INVALID_CODE', { office: true }))).answer
  const own = person?.mandates ?? []
  if (!own.some(({ appointment }) => appointment === given.id)) {
    const actor = actorIn(room.place, call.openid, person)
    const term = take(given, actor, own, await officialsOf(room.place), call.now)
    if (isRefused(term)) return term
    if (given.takenBy === null && !(await appointments.save({ ...given, takenBy: call.openid })))
      return refuse('BUSY')
    const covering = (await rooms.inPlace(room.place))
      .filter(
        each => given.office !== 'courtyardHead' || each.courtyards.some(({ key }) => key === given.unit)
      )
      .map(({ room: key, title, place }) => ({ id: key, title, place }))
    const kept = await changePerson(call.openid, call, before => ({
      ...before,
      mandates: [...before.mandates.filter(({ appointment }) => appointment !== given.id), term],
      rooms: [...before.rooms.filter(each => !covering.some(other => other.id === each.id)), ...covering],
      endsAt: call.now
    }))
    if (isRefused(kept)) return kept
  }
  await settleOffices(room.place, call)
  return { name: given.name, until: given.until }
}

/** Ends a term before its day and sees to it that the office does not stay empty. May be repeated. */
export const endMandate = async (
  call: Call,
  { room: id, official: key, ...input }: CommandInput<'endMandate'>
): Promise<Done['endMandate'] | Refused> => {
  const here = await hereIn(call, id)
  if (isRefused(here)) return here
  const { room, actor } = here
  const all = await people.inOffice(room.place)
  const person = all.find(({ openid }) => memberKey(room.place, openid) === key)?.openid
  if (person === undefined) return refuse('NOT_FOUND', { official: true })
  const said = { ...input, request: call.request }
  const kept = await changePerson(person, call, before => {
    const done = before.mandates.some(
      ({ ended }) => ended?.request === call.request && ended.by === call.openid
    )
    if (done) return before
    const terms = endTerm({ person, terms: before.mandates }, actor, said, room, call.now)
    return isRefused(terms) ? terms : { ...before, mandates: terms, endsAt: call.now }
  })
  if (isRefused(kept)) return kept
  await settleOffices(room.place, call)
  return { ended: true }
}

const appointmentId = (place: string, code: string): string => `${place}:${code}`

const officialsOf = async (place: string): Promise<Official[]> =>
  (await people.inOffice(place)).map(({ openid, person }) => ({ person: openid, terms: person.mandates }))

/** What people call an office of this room's place; null when there is no such unit. */
const seatName = (room: Room, { office, unit }: Seat): string | null => {
  if (office === 'stairHead') return room.buildings.some(({ key }) => key === unit) ? `${unit}楼道长` : null
  if (office === 'gridWorker') return unit === room.ladder.L2.unit ? '网格员' : null
  return room.offices.find(each => each.office === office && each.unit === unit)?.name ?? null
}
