import type { Document, Id } from './ejson'
import { entriesOf, idOf, startingWith, type Key } from './indexes'
import { duplicateKey } from './refused'
import type { Index } from './tables'

/**
 * Moves one index from the entries of `before` to those of `after`.
 * Refused, with nothing changed, when a unique index holds one of them for another document.
 */
export function enter(
  collection: string,
  index: Index,
  after: Document | undefined,
  before: Document | undefined
) {
  const old = keyed(before ? entriesOf(index, before).entries : [])
  const { entries, isArray } = after ? entriesOf(index, after) : { entries: [], isArray: false }
  const next = keyed(entries)
  const added = [...next].filter(([text]) => !old.has(text)).map(([, entry]) => entry)
  if (index.unique && after) refuseTaken(collection, index, after, added)
  for (const [text, entry] of old) if (!next.has(text)) index.entries.removeSync(entry)
  for (const entry of added) index.entries.putSync(entry, true)
  if (isArray && !index.holdsArrays) index.rememberArrays()
}

/** Refused when another document than `document`, not excepted, holds one of these entries. */
export function refuseTaken(
  collection: string,
  index: Index,
  document: Document,
  entries: Key[],
  isExcepted: (id: Id) => boolean = () => false
) {
  for (const entry of entries) {
    const value = entry.slice(0, -2)
    for (const key of index.entries.getKeys(startingWith(value)))
      if (idOf(key) !== document._id && !isExcepted(idOf(key)))
        throw duplicateKey(collection, index.name, JSON.stringify(value.filter((_, at) => at % 2 === 1)))
  }
}

const keyed = (entries: Key[]) => new Map(entries.map(entry => [JSON.stringify(entry), entry]))
