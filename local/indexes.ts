import { resolve } from 'mingo/util'
import type { Document, Id } from './ejson'
import { Refused } from './refused'
import type { IndexDeclaration } from './schema'

/**
 * A key is a flat list: for each field the rank of its type and its value, then the rank and value of `_id`.
 * It sorts as MongoDB sorts values of different types.
 */
export type Key = (number | string | boolean)[]
/** Half open: from `start`, before `end`. */
export interface Range {
  start: Key
  end: Key
}

const RANK = { empty: 0, null: 1, number: 2, string: 3, object: 4, array: 5, boolean: 8, date: 9 } as const
const ABOVE_ALL = 99
const JUST_ABOVE = 0.5
const LONGEST_KEY = 1024 // bytes, CloudBase quota

export const fieldsOf = (index: IndexDeclaration) => index.fields.map(field => field.replace(/^-/, ''))

export const idKey = (id: Id): Key => keyPart(id)

export const idOf = (key: Key) => key[key.length - 1] as Id

/** The entries of one document: one per element of an array field; a missing field counts as null. */
export function entriesOf(index: IndexDeclaration, document: Document): { entries: Key[]; isArray: boolean } {
  let prefixes: Key[] = [[]]
  let isArray = false
  for (const field of fieldsOf(index)) {
    const value = resolve(document, field)
    if (Array.isArray(value)) isArray = true
    const parts = Array.isArray(value) ? elementParts(value) : [keyPart(value)]
    prefixes = prefixes.flatMap(prefix => parts.map(part => [...prefix, ...part]))
  }
  const entries = distinct(prefixes.map(prefix => [...prefix, ...idKey(document._id)]))
  for (const entry of entries)
    if (Buffer.byteLength(JSON.stringify(entry)) > LONGEST_KEY)
      throw new Refused('DATABASE_REQUEST_FAILED', `[FailedOperation] key too large to index: ${index.name}`)
  return { entries, isArray }
}

/** Rank and value of one value; comparable with every other value's. */
export function keyPart(value: unknown): Key {
  if (value === null || value === undefined) return [RANK.null, 0]
  if (typeof value === 'number') return [RANK.number, value]
  if (typeof value === 'string') return [RANK.string, value]
  if (typeof value === 'boolean') return [RANK.boolean, value]
  if (value instanceof Date) return [RANK.date, value.getTime()]
  return [Array.isArray(value) ? RANK.array : RANK.object, JSON.stringify(value)]
}

/** Every key that begins with `prefix`. */
export const startingWith = (prefix: Key): Range => ({ start: prefix, end: [...prefix, ABOVE_ALL] })

/** Keys that begin with `prefix` and go on with a value of the bounds' type within them. */
export function between(
  prefix: Key,
  bounds: { gt?: unknown; gte?: unknown; lt?: unknown; lte?: unknown }
): Range {
  const some = bounds.gt ?? bounds.gte ?? bounds.lt ?? bounds.lte
  const rank = keyPart(some)[0] as number
  const at = (value: unknown) => [...prefix, ...keyPart(value)]
  const starts: Key[] = [[...prefix, rank]]
  const ends: Key[] = [[...prefix, rank + JUST_ABOVE]]
  if (bounds.gt !== undefined) starts.push([...at(bounds.gt), ABOVE_ALL])
  if (bounds.gte !== undefined) starts.push(at(bounds.gte))
  if (bounds.lt !== undefined) ends.push(at(bounds.lt))
  if (bounds.lte !== undefined) ends.push([...at(bounds.lte), ABOVE_ALL])
  // a wider start or end is still right: every candidate is tested against the whole filter
  return { start: starts[starts.length - 1]!, end: ends[ends.length - 1]! }
}

const elementParts = (values: unknown[]): Key[] =>
  values.length === 0 ? [[RANK.empty, 0]] : values.map(keyPart)

function distinct(entries: Key[]): Key[] {
  return entries.length === 1
    ? entries
    : [...new Map(entries.map(entry => [JSON.stringify(entry), entry])).values()]
}
