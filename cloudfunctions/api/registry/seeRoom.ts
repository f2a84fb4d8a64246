import type { RoomView } from '../../../src/contract/views/room'
import type { ViewInput } from '../../../src/contract/requests'
import { deadlineOf } from '../../../src/domain/matter/due'
import { openPromises } from '../../../src/domain/meeting/joint'
import { isSound, residentsOf, type Station } from '../../../src/domain/station/station'
import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { keptOut } from '../../admission'
import { forOutside } from '../../forOutside'
import { actorIn } from '../../identity'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { caughtUpHeads } from '../../thread'
import { isUnread, matterCard, readsAll, roomHead, viewerOf } from '../../views'

/** The room as its neighbours, and guests who came by a card, may read it: who we are, what is under way, what comes next. Changes nothing. */
export const seeRoom = async (call: Call, { room: id }: ViewInput<'room'>): Promise<RoomView | Refused> => {
  const [person, room, read] = await Promise.all([
    people.read(call.openid),
    rooms.read(id),
    matters.inRoom(id)
  ])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const barred = await keptOut(id, actor)
  if (barred) return barred
  const heads = await caughtUpHeads(read, call.now)
  const sorted = [...heads].sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1))
  const coming = sorted
    .map(head => ({ head, deadline: deadlineOf(head.state, call.now) }))
    .filter(({ head, deadline }) => head.open && head.status !== 'display' && (deadline ?? 0) > call.now)
    .sort((a, b) => (a.deadline ?? 0) - (b.deadline ?? 0))[0]
  const reads = readsAll(room, actor, call.now)
  const view: RoomView = {
    room: roomHead(room),
    viewer: viewerOf(actor, person, room.place, call.now),
    heads: room.heads.map(({ name, unit, until }) => ({ name, unit, until })),
    station: room.station ? stationView(room.station, reads) : null,
    overduePromises: sorted.flatMap(({ id, state }) =>
      openPromises(state.joint)
        .filter(({ by }) => by <= call.now)
        .map(promise => ({ matter: id, title: state.title, promise }))
    ),
    matters: sorted.map(head => ({
      ...matterCard(head, call.now),
      unread: isUnread({ room: id, updatedAt: head.updatedAt }, person)
    })),
    next: coming
      ? {
          matter: coming.head.id,
          title: coming.head.state.title,
          status: coming.head.status,
          deadline: coming.deadline ?? 0
        }
      : null
  }
  return reads ? view : { ...(await forOutside(room.place))(view), viewer: view.viewer }
}

const stationView = ({ members }: Station, reads: boolean): RoomView['station'] => ({
  members: members.length,
  residents: residentsOf(members),
  sound: isSound(members),
  list: reads ? [...members] : []
})
