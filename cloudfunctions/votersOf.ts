import { bodyId, bodyOf, seatedAt, type FrozenBody } from '../src/domain/body/body'
import { frozenBody } from '../src/domain/body/composition'
import { seatEntries } from '../src/domain/body/seatEntries'
import type { RollEntry } from '../src/domain/deciding/roll'
import type { Card } from '../src/domain/deciding/ruleCard'
import type { Instant } from '../src/domain/time'
import { registered } from './registered'
import { bodies } from './store/bodies'
import type { StoredMatter } from './store/matters'

/** Whom a card asks in the room of a matter, as things are: the dwellings of the register, or who sits in a body. */
export const votersOf = async (
  stored: Pick<StoredMatter, 'place' | 'room' | 'unit'>,
  card: Card,
  now: Instant
): Promise<{ entries: RollEntry[]; body?: FrozenBody }> => {
  const kind = bodyOf(card)
  if (kind === null) return { entries: await registered(stored) }
  const seats = seatedAt((await bodies.read(bodyId(stored.room, kind)))?.seats ?? [], now)
  return { entries: seatEntries(stored.place, seats), body: frozenBody(stored.room, kind, seats) }
}
