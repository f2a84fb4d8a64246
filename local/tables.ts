import { open, type Database, type RootDatabase } from 'lmdb'
import { decode, type Document, type Id } from './ejson'
import { enter } from './entries'
import { idKey, type Key } from './indexes'
import { Refused } from './refused'
import type { IndexDeclaration, Schema } from './schema'

/** One collection: documents as their wire text under their `_id`, and the entries of each declared index. */
export interface Table {
  name: string
  documents: Database<string, Key>
  indexes: Index[]
}
export interface Index extends IndexDeclaration {
  entries: Database<boolean, Key>
  /** Whether any document ever held an array in it: then one document may have several entries. */
  holdsArrays: boolean
  rememberArrays(): void
}
export interface Tables {
  env: RootDatabase
  /** Refused when the collection is not declared. */
  table(name: string): Table
}

const READERS = 1024

/** Opens the embedded store in `dataDir`; an index whose declaration changed is built anew. */
export function openTables(dataDir: string, schema: Schema): Tables {
  const databases = [...schema.values()].reduce((sum, indexes) => sum + 1 + indexes.length, 1)
  const env = open({ path: dataDir, maxDbs: databases + 64, maxReaders: READERS, encoding: 'string' })
  const meta = env.openDB<string, string>('meta', { encoding: 'string' })
  const tables = new Map<string, Table>()
  for (const [name, declared] of schema) {
    const documents = env.openDB<string, Key>(`documents:${name}`, { encoding: 'string' })
    const indexes = declared.map(declaration => openIndex(env, meta, name, documents, declaration))
    tables.set(name, { name, documents, indexes })
  }
  return {
    env,
    table: name => {
      const table = tables.get(name)
      if (table) return table
      throw new Refused(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`
      )
    }
  }
}

export function textOf(table: Table, id: Id): string | undefined {
  return table.documents.get(idKey(id))
}

export function documentOf(table: Table, id: Id): Document | undefined {
  const text = textOf(table, id)
  return text === undefined ? undefined : (decode(text) as Document)
}

export const sizeOf = (table: Table) => (table.documents.getStats() as { entryCount: number }).entryCount

function openIndex(
  env: RootDatabase,
  meta: Database<string, string>,
  collection: string,
  documents: Database<string, Key>,
  { name, fields, unique }: IndexDeclaration
): Index {
  const key = `${collection}:${name}`
  const entries = env.openDB<boolean, Key>(`index:${key}`, { encoding: 'ordered-binary' })
  const remember = (holdsArrays: boolean) =>
    meta.putSync(key, JSON.stringify({ fields, unique, holdsArrays }))
  const known = JSON.parse(meta.get(key) ?? '{}') as Partial<Index>
  const index: Index = {
    name,
    fields,
    unique,
    entries,
    holdsArrays: known.holdsArrays ?? false,
    rememberArrays: () => {
      index.holdsArrays = true
      remember(true)
    }
  }
  if (known.unique !== unique || known.fields?.join() !== fields.join())
    env.transactionSync(() => {
      entries.clearSync()
      index.holdsArrays = false
      remember(false)
      for (const { value } of documents.getRange())
        enter(collection, index, decode(value) as Document, undefined)
    })
  return index
}
