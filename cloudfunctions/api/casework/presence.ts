import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { mayTry } from '../../../src/domain/claim'
import { isCalled, type CalledGathering } from '../../../src/domain/gathering/courtyardMeeting'
import {
  answerMinutes as answer,
  attend,
  listNeighbour as list,
  presenceId,
  type Presence
} from '../../../src/domain/gathering/presence'
import { reasonText } from '../../../src/domain/matter/text'
import type { Actor } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { screeningId, screeningOf } from '../../../src/domain/screening/screening'
import { householdId } from '../../../src/domain/unit'
import { checkText } from '../../content'
import type { Call } from '../../endpoint'
import { actorIn, nobody } from '../../identity'
import { pause } from '../../pause'
import { registered } from '../../registered'
import { gatherings, presences } from '../../store/gatherings'
import { people } from '../../store/people'
import { rooms, type Room } from '../../store/places'
import { screenings } from '../../store/screenings'
import { countWrong } from '../../codeTry'
import { keeperOf } from './courtyardMeeting'

/** A neighbour checks in on the spot. Wrong codes count against the day of whoever types them. May be repeated. */
export const attendGathering = async (
  call: Call,
  { gathering: id, code }: CommandInput<'attendGathering'>
): Promise<Done['attendGathering'] | Refused> => {
  const scene = await sceneOf(call, id)
  if (isRefused(scene)) return scene
  const { meeting, room, actor, attempts } = scene
  if (mayTry(attempts, call.now)) return refuse('LIMIT_REACHED', { yard: 'codes' })
  const after = await changePresence(id, actor.household?.id ?? '', before =>
    attend(meeting, before, actor, room, { code, request: call.request }, call.now)
  )
  if (!isRefused(after)) return { came: true }
  if (after.refused !== 'INVALID_CODE') return after
  const { answer } = await countWrong(call, [id, code], after)
  return answer.refused === 'LIMIT_REACHED' ? refuse('LIMIT_REACHED', { yard: 'codes' }) : answer
}

/** The keeper puts a neighbour without a telephone on the list, by the door. May be repeated. */
export const listNeighbour = async (
  call: Call,
  { gathering: id, door }: CommandInput<'listNeighbour'>
): Promise<Done['listNeighbour'] | Refused> => {
  const meeting = await gatherings.read(id)
  if (!isCalled(meeting)) return refuse('NOT_FOUND')
  const keeper = await keeperOf(call, meeting.room)
  if (isRefused(keeper)) return keeper
  const typed = door.trim().toUpperCase()
  const dwellings = await registered({ place: keeper.place, unit: keeper })
  const dwelling = dwellings.find(each => each.door.toUpperCase() === typed)
  if (!dwelling) return refuse('NOT_FOUND', { door: true })
  const { door: kept, building } = dwelling
  const at = { id: householdId(keeper.place, kept), door: kept, building }
  const by = { person: call.openid, request: call.request }
  const after = await changePresence(id, at.id, before => list(meeting, before, at, by, call.now))
  return isRefused(after) ? after : { door: after.door }
}

/** A household that was there confirms the minutes or objects. May be repeated. */
export const answerMinutes = async (
  call: Call,
  { gathering: id, agreed, text }: CommandInput<'answerMinutes'>
): Promise<Done['answerMinutes'] | Refused> => {
  const scene = await sceneOf(call, id)
  if (isRefused(scene)) return scene
  const { meeting, room, actor } = scene
  const words = agreed ? '' : reasonText(text)
  if (isRefused(words)) return words
  const check = agreed ? 'clean' : await checkText(call.openid, words)
  if (check === 'unfit') return refuse('INVALID_TEXT', { unfit: true })
  const held = check !== 'clean'
  const after = await changePresence(id, actor.household?.id ?? '', before =>
    answer(meeting, before, actor, { agreed, text: words, held, request: call.request }, call.now)
  )
  if (isRefused(after)) return after
  if (held) await askForLook(call, room, after, check === 'doubtful')
  return { agreed, held }
}

const sceneOf = async (
  call: Call,
  id: string
): Promise<{ meeting: CalledGathering; room: Room; actor: Actor; attempts: Attempts } | Refused> => {
  const [person, meeting] = await Promise.all([people.read(call.openid), gatherings.read(id)])
  const room = isCalled(meeting) ? await rooms.read(meeting.room) : null
  if (!isCalled(meeting) || !room) return refuse('NOT_FOUND')
  const { attempts } = person ?? nobody(call.now)
  return { meeting, room, actor: actorIn(room.place, call.openid, person), attempts }
}

type Attempts = Parameters<typeof mayTry>[0]

const changePresence = async (
  gathering: string,
  household: string,
  decide: (before: Presence | null) => Presence | Refused
): Promise<Presence | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await presences.read(presenceId(gathering, household))
    const after = decide(before)
    if (isRefused(after) || after === before) return after
    if (await presences.save(before?.version ?? 0, after)) return after
    await pause(attempt)
  }
  return refuse('BUSY')
}

/** Puts a held objection before those who look. May be repeated: the same words wait once. */
const askForLook = async (call: Call, room: Room, { id, word }: Presence, doubtful: boolean) => {
  if (!word) return
  const text = {
    place: room.place,
    room: room.room,
    matter: null,
    kind: 'minutes',
    ref: id,
    text: word.text,
    author: word.person
  } as const
  const cause = doubtful ? 'doubtful' : 'unavailable'
  const fresh = screeningOf(text, cause, call.now, room.settings.calendar)
  const before = await screenings.read(screeningId('minutes', id))
  if (!before) await screenings.add(fresh)
  else if (before.text !== word.text) await screenings.save(before.version, fresh)
}

const ATTEMPTS = 6
