import { pages, put, read } from './database'
import type { Appointment } from '../../src/domain/mandates/appointing'

/** Offices that were given to whoever brings a code, under the code. */
export const appointments = {
  read: (id: string) => read<Appointment>('appointments', id),
  /** Compare-and-set on the version it came with, 0 for a new one; false when someone was faster. */
  save: (given: Appointment) => put('appointments', given.id, given.version, given),
  by: (place: string, person: string) => pages<Appointment>('appointments', { place, by: person })
}
