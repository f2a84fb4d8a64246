import { add, db, pages, put, read } from './database'
import type { Gathering } from '../../src/domain/gathering/gathering'
import type { Presence } from '../../src/domain/gathering/presence'
import { asksUntil } from '../../src/domain/gathering/waiting'
import type { Instant } from '../../src/domain/time'
import { FAR } from './matters'

/** A meeting as kept: home finds it by `asksUntil` as long as it may ask somebody something. */
const kept = (gathering: Gathering) => ({ ...gathering, asksUntil: asksUntil(gathering) ?? FAR })

/** The meetings of rooms, one document a room and day. */
export const gatherings = {
  read: (id: string) => read<Gathering>('gatherings', id),
  add: (gathering: Gathering) => add('gatherings', gathering.id, kept(gathering)),
  /** Writes a meeting whose version was `before`, 0 when there was none; false when someone was faster. */
  save: (before: number, gathering: Gathering) => put('gatherings', gathering.id, before, kept(gathering)),
  ofRoom: (room: string) => pages<Gathering>('gatherings', { room }),
  inPlace: (place: string) => pages<Gathering>('gatherings', { place }),
  /** Those of a place that may still ask somebody something. */
  asking: (place: string, now: Instant) =>
    pages<Gathering>('gatherings', { place, asksUntil: db().command.gt(now - 1) })
}

/** Who came to a meeting, one document a household. */
export const presences = {
  read: (id: string) => read<Presence>('presences', id),
  save: (before: number, presence: Presence) => put('presences', presence.id, before, presence),
  at: (gathering: string) => pages<Presence>('presences', { gathering })
}
