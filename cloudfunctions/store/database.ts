import cloud from 'wx-server-sdk'

/**
 * How documents are read and written. Only the files of this folder name collections; `database.json` declares them and
 * their indexes.
 */

/** The most a query answers at once. */
export const PAGE = 1000

let opened: Db | null = null
export const db = (): Db => {
  if (!opened) {
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
    opened = cloud.database({ throwOnNotFound: false } as object) as unknown as Db
  }
  return opened
}

export const read = async <T>(collection: string, id: string): Promise<T | null> => {
  const { data } = await db().collection(collection).doc(id).get()
  return data ? withoutId<T>(data as object) : null
}

const withoutId = <T>(document: object): T => {
  const { _id, ...fields } = document as { _id?: unknown }
  return fields as T
}

/** False when the id is taken: on any failed insert the deterministic id is read again and decides. */
export const add = async (collection: string, id: string, data: object): Promise<boolean> => {
  try {
    await db()
      .collection(collection)
      .add({ data: { _id: id, ...data } })
    return true
  } catch (error) {
    if (await read(collection, id)) return false
    throw error
  }
}

/** Compare-and-set of a whole document on its version; false when someone was faster. */
export const replace = async (
  collection: string,
  id: string,
  before: number,
  data: object
): Promise<boolean> => {
  const _ = db().command
  const fields = Object.entries({ ...data, version: before + 1 }).filter(([key]) => key !== '_id')
  const set = Object.fromEntries(fields.map(([key, value]) => [key, isPlain(value) ? _.set(value) : value]))
  const done = await db().collection(collection).where({ _id: id, version: before }).update({ data: set })
  return done.stats.updated === 1
}

/** Writes a document whose version was `before`, 0 when there was none; false when someone was faster. */
export const put = (collection: string, id: string, before: number, data: object): Promise<boolean> =>
  before === 0 ? add(collection, id, { ...data, version: 1 }) : replace(collection, id, before, data)

/** Every document of a query, page by page in the order of ids. */
export const pages = async <T>(
  collection: string,
  query: object,
  field?: Record<string, boolean>
): Promise<T[]> => [...(await pagesById<T>(collection, query, field)).values()]

/** The same, under the id of each. */
export const pagesById = async <T>(
  collection: string,
  query: object,
  field?: Record<string, boolean>
): Promise<Map<string, T>> => {
  const found = new Map<string, T>()
  for (;;) {
    let ask = db().collection(collection).where(query).orderBy('_id', 'asc').skip(found.size).limit(PAGE)
    if (field) ask = ask.field(field)
    const { data } = await ask.get()
    for (const each of data) found.set(String(each._id), withoutId<T>(each))
    if (data.length < PAGE) return found
  }
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const CHANGED = 'changed meanwhile'

/** Whether a transaction failed because somebody else was faster, or is just writing. */
export const wasFaster = (error: unknown): boolean =>
  new RegExp(`TransactionConflict|${CHANGED}`).test(error instanceof Error ? error.message : String(error))

/** The part of the SDK's database that is used here; its own types are too thin to be checked against. */
interface Query {
  where(query: object): Query
  orderBy(field: string, order: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(fields: Record<string, boolean>): Query
  get(): Promise<{ data: Record<string, unknown>[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  add(options: { data: object | object[] }): Promise<unknown>
  aggregate(): Aggregation
  doc(id: string): {
    get(): Promise<{ data: unknown }>
    set(options: { data: object }): Promise<unknown>
    update(options: { data: object }): Promise<unknown>
  }
}
interface Aggregation {
  match(query: object): Aggregation
  unwind(field: string): Aggregation
  sortByCount(field: string): Aggregation
  limit(count: number): Aggregation
  end(): Promise<{ list: { _id: string; count: number }[] }>
}
interface Db {
  collection(name: string): Query
  runTransaction(work: (step: Pick<Db, 'collection'>) => Promise<void>): Promise<unknown>
  command: {
    set(value: object): object
    push(values: unknown[]): object
    inc(by: number): object
    in(values: unknown[]): object
    lte(value: number): object
    gt(value: number): object
  }
}
