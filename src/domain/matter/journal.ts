import { chained, GENESIS } from '../deciding/chain'
import type { Instant } from '../time'
import type { Capacity, Entry, MatterEvent } from './event'
import { evolve } from './evolve'
import type { Matter } from './matter'

/** A matter with everything that ever happened to it; the chain of hashes makes a change in the past visible. */
export interface Thread {
  matter: Matter
  journal: readonly Entry[]
}

export interface Signed {
  by: string
  as: Capacity
  request: string
  at: Instant
}

/** Writes events at the end of the journal and folds them into the state. */
export const append = (
  thread: Thread | null,
  id: string,
  events: readonly MatterEvent[],
  signed: Signed
): Thread => {
  let matter = thread?.matter ?? null
  const journal = [...(thread?.journal ?? [])]
  for (const event of events) {
    const prev = journal[journal.length - 1]?.hash ?? GENESIS
    const line = {
      seq: journal.length,
      at: signed.at,
      by: signed.by,
      as: signed.as,
      request: signed.request,
      event
    }
    const entry: Entry = { ...line, prev, hash: chained(prev, line) }
    journal.push(entry)
    matter = evolve(matter, id, entry)
  }
  if (!matter) throw new Error('a thread begins with an event')
  return { matter, journal }
}

export const requestSeen = (journal: readonly Entry[], request: string): boolean =>
  journal.some(entry => entry.request === request)
