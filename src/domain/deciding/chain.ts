import { canonical } from './canonical'
import { sha256 } from './sha256'

/** What comes before the first entry of a chain. */
export const GENESIS = ''

/** What an entry carries to hang on the one before it: that entry's hash, and its own. */
export interface Link {
  prev: string
  hash: string
}

/** The hash of an entry (its fields without `prev` and `hash`) that follows the entry hashed `prev`. */
export const chained = (prev: string, entry: object): string => sha256(canonical({ entry, prev }))

/** The index of the first entry that was changed, left out or moved; null when the chain is whole. */
export const brokenAt = (entries: readonly Link[]): number | null => {
  let before = GENESIS
  for (const [index, link] of entries.entries()) {
    const { prev, hash, ...entry } = link
    if (prev !== before || hash !== chained(prev, entry)) return index
    before = hash
  }
  return null
}
