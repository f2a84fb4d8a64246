import type { Done } from '../../../src/contract/replies'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import type { GatheringsView } from '../../../src/contract/views/gathering'
import { isCalled, KEEPERS, meetingState } from '../../../src/domain/gathering/courtyardMeeting'
import { isDormant, lastHeld, recordGathering as record } from '../../../src/domain/gathering/gathering'
import { holdsOffice, type Actor } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { gatherings } from '../../store/gatherings'
import { people } from '../../store/people'
import { rooms, type Room } from '../../store/places'
import { isUnread, readsAll } from '../../views'

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
  const barred = readerBar(room, actor, call)
  if (barred) return barred
  const last = lastHeld(held, room.since)
  const latest = [...held].sort((a, b) => b.heldAt - a.heldAt)
  return {
    title: room.title,
    last,
    dormant: isDormant(last, call.now),
    may: !isRefused(holdsOffice(actor, KEEPERS, room, call.now)),
    gatherings: latest
      .filter(each => !isCalled(each))
      .map(({ heldAt, attendance, decision }) => ({ heldAt, attendance, decision })),
    meetings: latest.filter(isCalled).map(each => ({
      id: each.id,
      at: each.heldAt,
      where: each.called.where,
      state: meetingState(each, call.now),
      came: each.called.standing.status === 'ended' ? each.called.standing.came : null,
      unread: isUnread({ room: id, updatedAt: each.called.changedAt }, person)
    }))
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

/** Why somebody does not read the meetings of a room: its neighbours and officials do. */
export const readerBar = (room: Room, actor: Actor, { now }: Call): Refused | null =>
  readsAll(room, actor, now)
    ? null
    : refuse(actor.household || actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
