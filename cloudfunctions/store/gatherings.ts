import { add, pages, put, read } from './database'
import type { Gathering } from '../../src/domain/gathering/gathering'
import type { Presence } from '../../src/domain/gathering/presence'

/** The meetings of rooms, one document a room and day. */
export const gatherings = {
  read: (id: string) => read<Gathering>('gatherings', id),
  add: (gathering: Gathering) => add('gatherings', gathering.id, gathering),
  /** Writes a meeting whose version was `before`, 0 when there was none; false when someone was faster. */
  save: (before: number, gathering: Gathering) => put('gatherings', gathering.id, before, gathering),
  ofRoom: (room: string) => pages<Gathering>('gatherings', { room }),
  inPlace: (place: string) => pages<Gathering>('gatherings', { place })
}

/** Who came to a meeting, one document a household. */
export const presences = {
  read: (id: string) => read<Presence>('presences', id),
  save: (before: number, presence: Presence) => put('presences', presence.id, before, presence),
  at: (gathering: string) => pages<Presence>('presences', { gathering })
}
