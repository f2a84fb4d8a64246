import type { RollEntry } from '../deciding/roll'
import { householdId } from '../unit'
import type { Seat } from './body'

/** The lines of the roll for the seats of a body: one voice each, whatever it owns. */
export const seatEntries = (place: string, seats: readonly Seat[]): RollEntry[] =>
  seats.map(({ id, door, building, courtyard }) => ({
    household: id,
    home: householdId(place, door),
    door,
    building,
    courtyard,
    area: 0,
    occupancy: 'owner'
  }))
