import { holdsOffice, type Actor, type OfficeName } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import { reasonText } from '../matter/text'
import { DAY, type Instant } from '../time'
import type { Unit } from '../unit'
import { isHeld, isOf, type Official, type Seat, type Term } from './term'

/** An office that somebody is to take with a code: what was recorded when it was given (推举记录). */
export interface Appointment extends Seat {
  id: string
  place: string
  name: string
  until: Instant
  basis: string
  /** why somebody who has three seats may take this one as well */
  seatReason: string | null
  by: string
  at: Instant
  takenBy: string | null
  version: number
}

/** The office that appoints and recalls each office. */
export const APPOINTED_BY = {
  courtyardHead: 'secretary',
  stairHead: 'secretary',
  gridWorker: 'secretary',
  secretary: 'streetOfficer',
  streetOfficer: 'streetOfficer'
} as const satisfies Record<OfficeName, OfficeName>

/** A fourth concurrent seat needs a recorded reason. */
export const SEATS = 3
const LONGEST_TERM_YEARS = 5
const CODE_DAYS = 14
/** Offices of which a unit has one. */
const SINGLE: readonly OfficeName[] = ['courtyardHead', 'stairHead', 'secretary']

/**
 * Gives an office of this room's place to whoever brings the code. FORBIDDEN without the office that appoints,
 * DUPLICATE while somebody holds it, LIMIT_REACHED for a term over five years (居委会法 §15, 村委会法 §11).
 */
export const appoint = (
  actor: Actor,
  input: Seat & { id: string; name: string; until: Instant; basis: string; seatReason: string | null },
  around: { unit: Unit; officials: readonly Official[] },
  now: Instant
): Appointment | Refused => {
  const { unit } = around
  const held = holdsOffice(actor, [APPOINTED_BY[input.office]], unit, now)
  if (isRefused(held)) return held
  const taken = holderOf(input, around.officials, now)
  if (taken) return refuse('DUPLICATE', { holder: taken.name })
  if (input.until <= now || input.until > now + LONGEST_TERM_YEARS * 366 * DAY)
    return refuse('LIMIT_REACHED', { termYears: LONGEST_TERM_YEARS })
  const basis = reasonText(input.basis)
  if (typeof basis !== 'string') return basis
  const seatReason = input.seatReason === null ? null : reasonText(input.seatReason)
  if (seatReason !== null && typeof seatReason !== 'string') return seatReason
  const { id, office, name, until } = input
  const given = { id, place: unit.place, office, unit: input.unit, name, until, basis, seatReason }
  return { ...given, by: actor.person, at: now, takenBy: null, version: 0 }
}

/**
 * Takes an office with its code. INVALID_CODE when it was taken or is two weeks old, FORBIDDEN to whoever gave it,
 * NOT_IN_UNIT for a head who does not live there, LIMIT_REACHED for a fourth seat without a recorded reason.
 */
export const takeOffice = (
  { id, place, office, unit, name, until, basis, ...given }: Appointment,
  actor: Actor,
  own: readonly Term[],
  officials: readonly Official[],
  now: Instant
): Term | Refused => {
  if ((given.takenBy !== null && given.takenBy !== actor.person) || now >= given.at + CODE_DAYS * DAY)
    return refuse('INVALID_CODE')
  if (given.by === actor.person) return refuse('FORBIDDEN', { appoint: 'self' })
  const home = actor.household
  if (office === 'courtyardHead' || office === 'stairHead') {
    if (!home) return refuse('NOT_VERIFIED')
    if (unit !== (office === 'stairHead' ? home.building : home.courtyard)) return refuse('NOT_IN_UNIT')
  }
  const taken = holderOf({ office, unit }, officials, now)
  if (taken) return refuse('DUPLICATE', { holder: taken.name })
  if (seatsOf(own, now) >= SEATS && given.seatReason === null)
    return refuse('LIMIT_REACHED', { seats: SEATS })
  return { office, unit, place, name, from: now, until, basis, appointment: id }
}

/** How many offices somebody has at once; what they only stand in for does not count. */
export const seatsOf = (terms: readonly Term[], now: Instant): number =>
  terms.filter(term => term.acting === undefined && isHeld(term, now)).length

const holderOf = (seat: Seat, officials: readonly Official[], now: Instant): Term | undefined =>
  SINGLE.includes(seat.office)
    ? officials
        .flatMap(({ terms }) => terms)
        .find(term => isOf(term, seat) && term.acting === undefined && isHeld(term, now))
    : undefined
