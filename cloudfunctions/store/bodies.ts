import { add, db, pages, put, read } from './database'
import type { Done } from '../../src/contract/replies'
import type { BodyKind, Seat } from '../../src/domain/body/body'
import type { Instant } from '../../src/domain/time'

/** A body of a room, whole as it was last imported. */
export interface StoredBody {
  id: string
  room: string
  place: string
  kind: BodyKind
  seats: readonly Seat[]
  /** every import: who, when, and what it answered, so that the same request finds itself done */
  imports: readonly { by: string; request: string; at: Instant; done: Done['importBody'] }[]
  version: number
}

export const bodies = {
  read: (id: string) => read<StoredBody>('bodies', id),
  inRoom: (room: string) => pages<StoredBody>('bodies', { room }),
  inPlace: (place: string) => pages<StoredBody>('bodies', { place }),
  /** Writes a body; `before` is 0 when there was none. False when someone was faster. */
  save: (before: number, body: StoredBody) => put('bodies', body.id, before, body)
}

/** Whose a seat is: one record a seat, so that no two people have it. */
export interface SeatHolder {
  seat: string
  body: string
  person: string
  since: Instant
}

export const seatHolders = {
  /** True when the seat is this person's now, or was already. */
  take: async (holder: SeatHolder): Promise<boolean> =>
    (await add('seatHolders', holder.seat, holder)) ||
    (await read<SeatHolder>('seatHolders', holder.seat))?.person === holder.person,
  /** The seat is nobody's, where it was this person's. May be repeated. */
  free: async (seat: string, person: string): Promise<void> => {
    await db().collection('seatHolders').where({ _id: seat, person }).remove()
  },
  of: (body: string) => pages<SeatHolder>('seatHolders', { body })
}
