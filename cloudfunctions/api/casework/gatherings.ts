import type { Done } from '../../../src/contract/replies'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import type { GatheringsView } from '../../../src/contract/views/gathering'
import { isDormant, lastHeld, recordGathering as record } from '../../../src/domain/gathering/gathering'
import { holdsOffice, type OfficeName } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { gatherings } from '../../store/gatherings'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { readsAll } from '../../views'

const KEEPERS: readonly OfficeName[] = ['courtyardHead', 'secretary']

/** The monthly meetings of a room with their minutes, the latest first, for its neighbours and officials. Changes nothing. */
export const seeGatherings = async (
  call: Call,
  { room: id }: ViewInput<'gatherings'>
): Promise<GatheringsView | Refused> => {
  const [person, room, held] = await Promise.all([
    people.read(call.openid),
    rooms.read(id),
    gatherings.ofRoom(id)
  ])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  if (!readsAll(room, actor, call.now))
    return refuse(actor.household || actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const last = lastHeld(held, room.since)
  return {
    title: room.title,
    last,
    dormant: isDormant(last, call.now),
    may: !isRefused(holdsOffice(actor, KEEPERS, room, call.now)),
    gatherings: held
      .map(({ heldAt, attendance, decision }) => ({ heldAt, attendance, decision }))
      .sort((a, b) => b.heldAt - a.heldAt)
  }
}

/** Puts the minutes of a meeting on record. May be repeated: one request, one record. */
export const recordGathering = async (
  call: Call,
  { room: id, heldAt, attendance, decision }: CommandInput<'recordGathering'>
): Promise<Done['recordGathering'] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const office = holdsOffice(actorIn(room.place, call.openid, person), KEEPERS, room, call.now)
  if (isRefused(office)) return office
  const came = attendance.map(({ who }) => who)
  const said = { room: id, place: room.place, heldAt, attendance: came, decision }
  const made = record({ ...said, by: call.openid, request: call.request }, call.now)
  if (isRefused(made)) return made
  if (await gatherings.add(made)) return { heldAt }
  const before = await gatherings.read(made.id)
  return before?.request === call.request && before.by === call.openid
    ? { heldAt }
    : refuse('DUPLICATE', { gathering: true })
}
