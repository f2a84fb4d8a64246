import { isOfDwellings } from '../deciding/roll'
import type { Card } from '../deciding/ruleCard'
import type { Instant } from '../time'

/** Bodies whose members vote one by one (居委会法 §26、§28, 村委会法 §25、§28–30、§32, 农村集体经济组织法 §26). */
export const BODY_KINDS = ['adults', 'residentReps', 'villagerReps', 'group', 'members'] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** Chosen by neighbours to speak for them, or of the body by another office, as the committee's members are. */
export const SEAT_ROLES = ['representative', 'other'] as const
export type SeatRole = (typeof SEAT_ROLES)[number]

/** One voice of a body: a person of a household, by a number and never by a name. */
export interface Seat {
  /** `<body>:<door>:<number>` */
  id: string
  number: string
  door: string
  building: string
  courtyard: string
  /** null where the body has no roles */
  role: SeatRole | null
  /** null where the law asks nothing about it */
  woman: boolean | null
  /** the term (任期): from that instant, and before `until`; null where there is none */
  from: Instant | null
  until: Instant | null
}

/** What a vote froze of a body: whose voices they are, and how it was composed. */
export interface FrozenBody {
  id: string
  kind: BodyKind
  members: number
  representatives: number
  /** of the representatives */
  women: number
}

/** A room has one body of a kind. */
export const bodyId = (room: string, kind: BodyKind): string => `${room}.${kind}`

export const seatId = (body: string, door: string, number: string): string => `${body}:${door}:${number}`

export const isSeatOf = (body: string, seat: string): boolean => seat.startsWith(`${body}:`)

/** Those of somebody's seats in the bodies of these rooms that are behind a door. */
export const seatsBehind = (seats: readonly string[], rooms: readonly string[], door: string): string[] =>
  seats.filter(seat =>
    rooms.some(room => BODY_KINDS.some(kind => seat.startsWith(seatId(bodyId(room, kind), door, ''))))
  )

/** The number within its body that a seat goes by. */
export const seatNumber = (seat: string): string => seat.slice(seat.lastIndexOf(':') + 1)

/** The body a card asks; null where households or owners vote. */
export const bodyOf = (card: Card): BodyKind | null =>
  isOfDwellings(card) ? null : (BODY_OF[card.key] ?? null)

const BODY_OF: Readonly<Record<string, BodyKind>> = {
  'residents-meeting': 'adults',
  'residents-reps': 'residentReps',
  'villagers-meeting': 'adults',
  'villagers-reps': 'villagerReps',
  'villagers-group': 'group',
  'collective-members': 'members'
}

/** The seats whose term runs at an instant. */
export const seatedAt = <S extends Pick<Seat, 'from' | 'until'>>(
  seats: readonly S[],
  now: Instant
): readonly S[] => seats.filter(({ from, until }) => (from ?? now) <= now && now < (until ?? Infinity))
