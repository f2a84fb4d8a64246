import type { RoundView } from '../../../src/contract/views/feedback'
import type { ViewInput } from '../../../src/contract/requests'
import { tellsIn } from '../../../src/domain/feedback/tellers'
import { standingTick, type Telling } from '../../../src/domain/feedback/telling'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { DAY } from '../../../src/domain/time'
import { doorOf } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { roundOf, waitsForClock } from '../../round'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { rooms, type Room } from '../../store/places'
import { tellings } from '../../store/tellings'
import { roomHead } from '../../views'

/** Lines a page, door by door; and matters an office that has numbers only is shown. */
const A_PAGE = 200
const MOST_MATTERS = 100
/** How long, and how many of the last ticks are offered to be taken back. */
const UNDO_DAYS = 7
const MOST_TICKS = 30

/**
 * The feedback rounds (反馈) of all matters of a room's buildings: for whoever goes to the doors those that do not know an
 * answer, door by door, and what was ticked lately; for the offices above how many, by matter, and no door. A look at
 * doors is noted. Costs the same however many matters there are.
 */
export const seeRound = async (
  call: Call,
  { room: id, most: asked }: ViewInput<'feedbackRound'>
): Promise<RoundView | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  const goes = tellsIn(actor, room, call.now)
  if (isRefused(goes)) {
    const held = holdsOffice(actor, ['secretary', 'streetOfficer'], room, call.now)
    return isRefused(held) ? held : inNumbers(call, room)
  }
  const most = asked ?? A_PAGE
  const [waiting, unopened, ticked] = await Promise.all([
    tellings.waitingBehind(room.place, goes.buildings, most + 1),
    unopenedIn(call, room.place, goes.buildings),
    tellings.tickedSince(room.place, goes.buildings, call.now - UNDO_DAYS * DAY, MOST_TICKS)
  ])
  const lines = merged(waiting.slice(0, most), unopened).filter(({ told }) => told === null)
  const shown = [...lines, ...ticked]
  const lookedAt = room.buildings.filter(({ key }) => shown.some(({ building }) => building === key))
  const [known] = await Promise.all([
    answersOf(shown.map(({ matter }) => matter)),
    shown.length > 0 ? looked(call, 'doors', { ...room, buildings: lookedAt }, goes.office) : null
  ])
  const doors = [...new Set(lines.map(({ household }) => household))].sort()
  return {
    room: roomHead(room),
    more: waiting.length > most,
    matters: counted(lines, known),
    doors: doors.map(household => {
      const here = lines.filter(each => each.household === household)
      return {
        household,
        door: doorOf(room.place, household),
        building: here[0]?.building ?? '',
        matters: here.map(({ matter }) => matter)
      }
    }),
    ticked: ticked.flatMap(line => {
      const tick = standingTick(line)
      const title = known.get(line.matter)?.title
      if (!tick || title === undefined) return []
      const { matter, household } = line
      const door = doorOf(room.place, household)
      return [
        { matter, title, household, door, at: tick.at, office: tick.office, mine: tick.by === call.openid }
      ]
    })
  }
}

/** For an office that sees no door: how many of its unit wait, matter by matter. */
const inNumbers = async (call: Call, room: Room): Promise<RoundView> => {
  const buildings = room.buildings.map(({ key }) => key)
  const [waiting, unopened] = await Promise.all([
    tellings.waitingByMatter(room.place, buildings, MOST_MATTERS),
    unopenedIn(call, room.place, buildings)
  ])
  const fresh = new Map<string, number>()
  for (const { matter, told } of unopened) fresh.set(matter, (fresh.get(matter) ?? 0) + Number(told === null))
  const counts = new Map([...waiting, ...fresh])
  const known = await answersOf([...counts.keys()])
  return {
    room: roomHead(room),
    more: waiting.size === MOST_MATTERS,
    matters: [...known.values()]
      .map(each => ({ ...each, waiting: counts.get(each.matter) ?? 0 }))
      .filter(each => each.waiting > 0)
      .sort((a, b) => a.answer.at - b.answer.at),
    doors: null,
    ticked: []
  }
}

/** Rounds the clock has not opened yet, worked out; there are none for longer than it sleeps. */
const unopenedIn = async (call: Call, place: string, buildings: readonly string[]): Promise<Telling[]> => {
  const heads = (await matters.toTellIn(place, call.now)).filter(waitsForClock)
  const rounds = await Promise.all(heads.map(roundOf))
  return rounds.flat().filter(({ building }) => buildings.includes(building))
}

/** What was worked out takes the place of what is kept of an answer before it. */
const merged = (kept: readonly Telling[], fresh: readonly Telling[]): Telling[] => {
  const renewed = new Set(fresh.map(({ matter }) => matter))
  return [...kept.filter(({ matter }) => !renewed.has(matter)), ...fresh]
}

type Answered = Omit<RoundView['matters'][number], 'waiting'>

const answersOf = async (ids: readonly string[]): Promise<Map<string, Answered>> => {
  const found = ids.length === 0 ? [] : await matters.answersOf([...new Set(ids)])
  return new Map(
    found.flatMap(({ id, state: { title, answers } }) => {
      const last = answers[answers.length - 1]
      return last
        ? [[id, { matter: id, title, answer: { kind: last.kind, text: last.text, at: last.at } }]]
        : []
    })
  )
}

const counted = (lines: readonly Telling[], known: ReadonlyMap<string, Answered>): RoundView['matters'] =>
  [...known.values()]
    .map(each => ({ ...each, waiting: lines.filter(({ matter }) => matter === each.matter).length }))
    .filter(({ waiting }) => waiting > 0)
    .sort((a, b) => a.answer.at - b.answer.at)
