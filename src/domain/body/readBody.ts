import { dayIn } from '../dayIn'
import type { Dwelling } from '../register'
import { DAY, type Instant } from '../time'
import { bodyId, seatId, type BodyKind, type Seat, type SeatRole } from './body'

/** One line of an imported body, as it was typed. */
export interface SeatLine {
  line: number
  number: string
  door: string
  role: string
  woman: string
  from: string
  until: string
}

export const SEAT_FAULTS = [
  'emptySeat',
  'badSeat',
  'duplicateSeat',
  'noDoor',
  'unknownDoor',
  'unknownRole',
  'unknownSex',
  'badDay',
  'endsBefore'
] as const
export type SeatFault = (typeof SEAT_FAULTS)[number]

export interface FaultyLine {
  line: number
  fault: SeatFault
  value: string
}

/** A number is part of an id. */
const NUMBER = /^[A-Za-z0-9\u4e00-\u9fff._-]{1,12}$/

/** Bodies of representatives, whose seats say what they are there as. */
export const hasRoles = (kind: BodyKind): boolean => kind === 'residentReps' || kind === 'villagerReps'

/** Bodies of which the law counts the women. */
export const countsWomen = (kind: BodyKind): boolean => kind === 'villagerReps'

/**
 * Reads a whole table or nothing: every faulty line is named with its number and its fault. Every seat belongs to a door
 * of the register; a body of adults names adults only, and nobody's age is asked for.
 */
export const readBody = (
  room: string,
  kind: BodyKind,
  lines: readonly SeatLine[],
  dwellings: readonly Pick<Dwelling, 'door' | 'building' | 'courtyard'>[]
): { seats: Seat[] } | { faults: FaultyLine[] } => {
  const doors = new Map(dwellings.map(each => [each.door, each]))
  const faults: FaultyLine[] = []
  const seats = new Map<string, Seat>()
  const numbers = new Set<string>()
  for (const typed of lines) {
    const fault = (name: SeatFault, value: string) => faults.push({ line: typed.line, fault: name, value })
    const number = typed.number.trim()
    const dwelling = doors.get(typed.door.trim())
    const id = seatId(bodyId(room, kind), typed.door.trim(), number)
    const role = hasRoles(kind) ? roleOf(typed.role) : null
    const woman = countsWomen(kind) ? womanOf(typed.woman) : null
    const [from, last] = [dayOf(typed.from), dayOf(typed.until)]
    if (number === '') fault('emptySeat', typed.door)
    else if (!NUMBER.test(number)) fault('badSeat', number)
    else if (typed.door.trim() === '') fault('noDoor', number)
    else if (!dwelling) fault('unknownDoor', typed.door)
    else if (seats.has(id) || (hasRoles(kind) && numbers.has(number)))
      fault('duplicateSeat', `${typed.door.trim()} ${number}`)
    else if (role === undefined) fault('unknownRole', typed.role)
    else if (woman === undefined) fault('unknownSex', typed.woman)
    else if (from === undefined) fault('badDay', typed.from)
    else if (last === undefined) fault('badDay', typed.until)
    else if (from !== null && last !== null && last < from) fault('endsBefore', typed.until)
    else {
      numbers.add(number)
      seats.set(id, {
        id,
        number,
        door: dwelling.door,
        building: dwelling.building,
        courtyard: dwelling.courtyard,
        role,
        woman,
        from,
        until: last === null ? null : last + DAY
      })
    }
  }
  if (faults.length > 0) return { faults }
  return { seats: [...seats.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

const roleOf = (typed: string): SeatRole | undefined =>
  (({ 代表: 'representative', 委员: 'other' }) as const)[typed.trim()]

const womanOf = (typed: string): boolean | undefined => ({ 女: true, 男: false })[typed.trim()]

/** The first instant of the day typed, null for none, undefined for what is no day. */
const dayOf = (typed: string): Instant | null | undefined =>
  typed.trim() === '' ? null : (dayIn(typed) ?? undefined)
