import type { BoardView, MeetingCard, PromiseView } from '../../../src/contract/views/street'
import type { ViewInput } from '../../../src/contract/requests'
import { openPromises } from '../../../src/domain/meeting/joint'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { nextQuarter, quarterOf, quarterOfDay } from '../../../src/domain/meeting/quarter'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Instant } from '../../../src/domain/time'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { matters, type MatterHead } from '../../store/matters'
import { meetings } from '../../store/meetings'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { ownerView, viewerOf } from '../../views'
import { atStreet, boardItem } from './atStreet'
import { readAbove, type Told } from './readAbove'
import { streetPlaces } from './streetPlaces'

/** What needs the street in all its communities: open matters, promises, the next joint meeting. Changes nothing. */
export const seeBoard = async (
  call: Call,
  { room: id }: ViewInput<'board'>
): Promise<BoardView | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const { L3 } = room.ladder
  const places = streetPlaces(person, L3.unit, call.now)
  if (isRefused(places)) return places
  const [open, promised, held] = await Promise.all([
    atStreet(places, call.now),
    Promise.all(places.map(place => matters.promisedIn(place))),
    meetings.ofStreet(L3.unit)
  ])
  const told = await readAbove([...open, ...promised.flat()].map(({ place }) => place))
  return {
    viewer: viewerOf(actorIn(room.place, call.openid, person), person, room.place, call.now),
    street: ownerView(room.offices, L3)?.name ?? '',
    items: open.map(head => boardItem(head, told, call.now)),
    promises: promised
      .flat()
      .flatMap(head => promisesOf(head, told))
      .sort((a, b) => a.by - b.by),
    next: nextOf(held, room.settings.jointMeetings, call.now),
    meetings: held.map(meetingCard).sort((a, b) => b.heldAt - a.heldAt)
  }
}

export const meetingCard = ({ id, heldAt, standing }: Meeting): MeetingCard => ({
  id,
  heldAt,
  ended: standing.status === 'ended'
})

const promisesOf = ({ state, unit }: MatterHead, told: Told): PromiseView[] =>
  openPromises(state.joint).map(promise => ({
    ...promise,
    text: told(state.place, promise.text),
    matter: state.id,
    title: told(state.place, state.title),
    community: unit.community
  }))

/** This quarter's meeting until it has ended, then the next quarter's. */
const nextOf = (held: readonly Meeting[], planned: readonly Instant[], now: Instant): BoardView['next'] => {
  const current = quarterOf(now)
  const here = held.find(({ quarter }) => quarter === current)
  const quarter = here?.standing.status === 'ended' ? nextQuarter(current) : current
  return {
    quarter,
    day: planned.find(day => quarterOfDay(day) === quarter) ?? null,
    held: here && here.standing.status === 'convened' ? here.id : null
  }
}
