import { bodyId, seatId, type BodyKind, type Seat, type SeatRole } from '../../../src/domain/body/body'
import { frozenBody } from '../../../src/domain/body/composition'
import type { RollEntry } from '../../../src/domain/deciding/roll'
import { seatEntries } from '../../../src/domain/body/seatEntries'
import type { Actor } from '../../../src/domain/office'
import { livingAt } from '../matter/village'

const ROOM = 'hewan'

/** A seat of the `nth` person behind a door of the village. */
export const seat = (
  kind: BodyKind,
  door: string,
  number: string,
  more: Partial<{ role: SeatRole; woman: boolean; from: number; until: number }> = {}
): Seat => ({
  id: seatId(bodyId(ROOM, kind), door, number),
  number,
  door,
  building: door.slice(0, 1),
  courtyard: door.slice(0, 1),
  role: more.role ?? null,
  woman: more.woman ?? null,
  from: more.from ?? null,
  until: more.until ?? null
})

/** So many representatives, of them so many women, and so many members by office. */
export const composed = (kind: BodyKind, representatives: number, women: number, others = 0): Seat[] =>
  Array.from({ length: representatives + others }, (_, at) =>
    seat(kind, `W-${String((at % 30) + 1).padStart(2, '0')}`, String(at + 1), {
      role: at < representatives ? 'representative' : 'other',
      woman: at < women
    })
  )

export const frozen = (kind: BodyKind, seats: readonly Seat[]) => frozenBody(ROOM, kind, seats)

/** The roll that freezes of these seats, in a place whose households are called after their doors. */
export const rollOfSeats = (seats: readonly Seat[]): RollEntry[] =>
  seatEntries('', seats).map(entry => ({ ...entry, home: entry.door }))

/** Whoever holds a seat, in the household behind its door. */
export const holding = ({ id, door, number }: Seat): Actor => ({
  ...livingAt(door),
  person: `p-${door}-${number}`,
  seats: [id]
})
