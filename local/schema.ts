import { readFileSync } from 'node:fs'

export interface IndexDeclaration {
  name: string
  /** In order of the index; a leading `-` declares descending. */
  fields: string[]
  unique: boolean
}
export type Schema = Map<string, IndexDeclaration[]>

/** What clients may do in the storage: read everything, or only what they wrote themselves. */
export const STORAGE_RULES = ['READONLY', 'PRIVATE'] as const
export type StorageRule = (typeof STORAGE_RULES)[number]

/** The rule the file declares; without one the platform's own, by which everybody reads. */
export function readStorageRule(file: string): StorageRule {
  const { storage = 'READONLY' } = JSON.parse(readFileSync(file, 'utf8')) as { storage?: string }
  const rule = STORAGE_RULES.find(each => each === storage)
  if (!rule) throw new Error(`${file}: storage rule ${storage}`)
  return rule
}

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/
const FIELD = /^-?[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$/
const MOST_FIELDS = 31 // of an index, CloudBase quota

/** Reads the file that declares collections and indexes; a mistake in it is named and stops the start. */
export function readSchema(file: string): Schema {
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as { collections?: Record<string, unknown> }
  const fail = (what: string) => {
    throw new Error(`${file}: ${what}`)
  }
  if (typeof parsed.collections !== 'object') fail('"collections" is missing')
  const schema: Schema = new Map()
  for (const [collection, declared] of Object.entries(parsed.collections ?? {})) {
    if (!NAME.test(collection)) fail(`collection name ${collection}`)
    const { indexes = [], ...others } = declared as { indexes?: Partial<IndexDeclaration>[] }
    const unknown = Object.keys(others)[0]
    if (unknown !== undefined) fail(`${collection}: unknown key ${unknown}`)
    const seen = new Set<string>()
    schema.set(
      collection,
      indexes.map(({ name = '', fields = [], unique = false }) => {
        if (!NAME.test(name) || seen.has(name)) fail(`${collection}: index name "${name}"`)
        if (!fields.length || fields.length > MOST_FIELDS || !fields.every(field => FIELD.test(field)))
          fail(`${collection}.${name}: fields ${fields.join(', ')}`)
        seen.add(name)
        return { name, fields, unique }
      })
    )
  }
  return schema
}
