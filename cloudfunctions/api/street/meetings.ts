import type { Done } from '../../../src/contract/replies'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import type { MeetingView } from '../../../src/contract/views/street'
import { convene, endMeeting as end, type Meeting } from '../../../src/domain/meeting/meeting'
import { minutesOf } from '../../../src/domain/meeting/minutes'
import { meetingId, quarterOf } from '../../../src/domain/meeting/quarter'
import { atStreetSince } from '../../../src/domain/meeting/agenda'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Instant } from '../../../src/domain/time'
import type { Call } from '../../endpoint'
import { matters, type StoredMatter } from '../../store/matters'
import { meetings } from '../../store/meetings'
import { people } from '../../store/people'
import { rooms } from '../../store/places'
import { caughtUp } from '../../thread'
import { atStreet, boardItem } from './atStreet'
import { minutesOutside, readAbove } from './readAbove'
import { meetingCard } from './seeBoard'
import { streetPlaces } from './streetPlaces'

/**
 * A meeting with its agenda. The street sees every packet; everyone else the minutes, once it has ended (TOO_EARLY).
 * Changes nothing.
 */
export const seeMeeting = async (
  call: Call,
  { meeting: id }: ViewInput<'meeting'>
): Promise<MeetingView | Refused> => {
  const [person, meeting] = await Promise.all([people.read(call.openid), meetings.read(id)])
  if (!meeting) return refuse('NOT_FOUND')
  const { attendance, standing } = meeting
  const card = { ...meetingCard(meeting), attendance }
  const places = streetPlaces(person, meeting.street, call.now)
  if (standing.status === 'ended') return { ...card, lines: [...standing.minutes], items: [] }
  if (isRefused(places)) return places
  const read = await onAgenda(meeting, call.now)
  const told = await readAbove(read.map(({ place }) => place))
  return {
    ...card,
    lines: minutesOf(
      meeting.id,
      meeting.agenda,
      read.map(({ state }) => minutesOutside(state, told))
    ),
    items: read.map(each => boardItem(each, told, call.now))
  }
}

/**
 * Puts the quarter's meeting on record with who came; its agenda makes itself, of what was at the street when it was held.
 * What came since, on the day itself too, is for the next one. May be repeated: one request, one meeting.
 */
export const conveneMeeting = async (
  call: Call,
  { room: id, heldAt, attendance }: CommandInput<'conveneMeeting'>
): Promise<Done['conveneMeeting'] | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const street = room.ladder.L3.unit
  const places = streetPlaces(person, street, call.now)
  if (isRefused(places)) return places
  const before = await meetings.read(meetingId(street, quarterOf(heldAt)))
  if (before?.request === call.request) return { meeting: before.id }
  const there = (await atStreet(places, call.now)).filter(({ state }) => atStreetSince(state) <= heldAt)
  const told = await readAbove(there.map(({ place }) => place))
  const agenda = there.map(({ state, unit }) => ({
    matter: state.id,
    community: unit.community,
    title: told(state.place, state.title)
  }))
  const came = attendance.map(({ who }) => who)
  const meeting = convene(
    before,
    { street, heldAt, attendance: came, request: call.request },
    agenda,
    call.now
  )
  if (isRefused(meeting)) return meeting
  return (await meetings.save(meeting))
    ? { meeting: meeting.id }
    : conveneMeeting(call, { room: id, heldAt, attendance })
}

/** Ends a meeting; its minutes write themselves and stay. May be repeated: one request, one end. */
export const endMeeting = async (
  call: Call,
  { meeting: id }: CommandInput<'endMeeting'>
): Promise<Done['endMeeting'] | Refused> => {
  const [person, before] = await Promise.all([people.read(call.openid), meetings.read(id)])
  if (!before) return refuse('NOT_FOUND')
  const places = streetPlaces(person, before.street, call.now)
  if (isRefused(places)) return places
  if (before.standing.status === 'ended' && before.standing.request === call.request) return { meeting: id }
  const read = await onAgenda(before, call.now)
  const told = await readAbove(read.map(({ place }) => place))
  const minutes = minutesOf(
    id,
    before.agenda,
    read.map(({ state }) => minutesOutside(state, told))
  )
  const after = end(before, minutes, call.request, call.now)
  if (isRefused(after)) return after
  return (await meetings.save(after)) ? { meeting: id } : endMeeting(call, { meeting: id })
}

const onAgenda = async ({ agenda }: Meeting, now: Instant): Promise<StoredMatter[]> => {
  const read = await Promise.all(agenda.map(({ matter }) => matters.read(matter)))
  return Promise.all(read.flatMap(each => (each ? [caughtUp(each, now)] : [])))
}
