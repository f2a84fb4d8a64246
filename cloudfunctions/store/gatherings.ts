import { add, pages, read } from './database'
import type { Gathering } from '../../src/domain/gathering/gathering'

/** The monthly meetings of rooms, one document a room and day. */
export const gatherings = {
  read: (id: string) => read<Gathering>('gatherings', id),
  add: (gathering: Gathering) => add('gatherings', gathering.id, gathering),
  ofRoom: (room: string) => pages<Gathering>('gatherings', { room }),
  inPlace: (place: string) => pages<Gathering>('gatherings', { place })
}
