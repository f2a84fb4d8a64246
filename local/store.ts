import type { Transaction as Reader } from 'lmdb'
import { decode, encode, type Document, type Id } from './ejson'
import { enter } from './entries'
import { idKey } from './indexes'
import type { Schema } from './schema'
import { documentOf, openTables, textOf, type Table, type Tables } from './tables'

/** What single-document operations need, inside a transaction or not. */
export interface Access {
  get(table: Table, id: Id): Document | undefined
  put(table: Table, document: Document): void
  remove(table: Table, id: Id): void
}

/** The committed state at one instant. */
export interface Snapshot {
  get(table: Table, id: Id): Document | undefined
  /** Whether someone has committed a write to this document since. */
  isStale(table: Table, id: Id): boolean
  close(): void
}

/** While held, writes of others to the document wait. */
export interface Lock {
  owner: object
  released: Promise<void>
}

export interface Store {
  table: Tables['table']
  locks: Map<string, Lock>
  /** Runs `job` alone on the latest state; resolves when its writes are on disk. A job that throws leaves none. */
  write<T>(job: (access: Access) => T, owner?: object): Promise<T>
  snapshot(): Snapshot
  close(): Promise<void>
}

interface Job {
  run(access: Access): unknown
  owner: object | undefined
  resolve(value: unknown): void
  reject(error: unknown): void
}
type Outcome =
  { status: 'done'; value: unknown } | { status: 'failed'; error: unknown } | { status: 'waits'; lock: Lock }

export const lockKey = (table: Table, id: Id) => `${table.name}/${typeof id}/${id}`

/** Opens the store. Writes that arrive together share one durable commit. */
export function openStore(dataDir: string, schema: Schema): Store {
  const { env, table } = openTables(dataDir, schema)
  const locks = new Map<string, Lock>()
  const lastWrite = new Map<string, number>() // number of the commit by document, while a snapshot may ask
  let begun = 0 // commits
  let done = 0
  let snapshots = 0
  let queue: Job[] = []
  let flushing: Promise<void> | undefined

  function enqueue(job: Job) {
    queue.push(job)
    flushing ??= flush()
  }

  /** Commits what is queued, and then what has queued up meanwhile. */
  async function flush() {
    await new Promise(resolve => setImmediate(resolve))
    while (queue.length > 0) {
      const jobs = queue
      queue = []
      begun++
      try {
        const outcomes = await env.transaction(() => jobs.map(attempt))
        env.resetReadTxn()
        jobs.forEach((job, at) => settle(job, outcomes[at]!))
      } catch (error) {
        for (const job of jobs) job.reject(error)
      }
      done = begun
    }
    flushing = undefined
    forgetWrites()
  }

  function forgetWrites() {
    if (snapshots === 0 && !flushing) lastWrite.clear()
  }

  function settle(job: Job, outcome: Outcome) {
    if (outcome.status === 'done') job.resolve(outcome.value)
    else if (outcome.status === 'failed') job.reject(outcome.error)
    else outcome.lock.released.then(() => enqueue(job))
  }

  function attempt(job: Job): Outcome {
    const undo: (() => void)[] = []
    let waits: Lock | undefined
    const change = (target: Table, id: Id, after: Document | undefined) => {
      const key = lockKey(target, id)
      const lock = locks.get(key)
      if (lock && lock.owner !== job.owner) {
        waits = lock
        throw lock
      }
      undo.push(write(target, id, after))
      lastWrite.set(key, begun)
    }
    try {
      const value = job.run({
        get: documentOf,
        put: (target, document) => change(target, document._id, document),
        remove: (target, id) => change(target, id, undefined)
      })
      return { status: 'done', value }
    } catch (error) {
      for (const back of undo.reverse()) back()
      return waits ? { status: 'waits', lock: waits } : { status: 'failed', error }
    }
  }

  return {
    table,
    locks,
    write: <T>(run: (access: Access) => T, owner?: object) =>
      new Promise<T>((resolve, reject) =>
        enqueue({ run, owner, resolve: value => resolve(value as T), reject })
      ),
    snapshot() {
      env.resetReadTxn()
      const reader: Reader = env.useReadTransaction()
      const taken = done // a commit under way may be seen or not: either way it counts as later
      snapshots++
      return {
        get(target, id) {
          const text = target.documents.get(idKey(id), { transaction: reader })
          return text === undefined ? undefined : (decode(text) as Document)
        },
        isStale: (target, id) => (lastWrite.get(lockKey(target, id)) ?? 0) > taken,
        close() {
          reader.done()
          snapshots--
          forgetWrites()
        }
      }
    },
    async close() {
      await flushing
      await env.close()
    }
  }
}

/** Replaces (or with undefined removes) one document and its index entries; answers how to undo it. */
function write(table: Table, id: Id, after: Document | undefined): () => void {
  const text = textOf(table, id)
  const before = text === undefined ? undefined : (decode(text) as Document)
  const entered: (() => void)[] = []
  const undo = () => {
    for (const back of entered.reverse()) back()
    if (text === undefined) table.documents.removeSync(idKey(id))
    else table.documents.putSync(idKey(id), text)
  }
  try {
    for (const index of table.indexes) {
      enter(table.name, index, after, before)
      entered.push(() => enter(table.name, index, before, after))
    }
  } catch (error) {
    undo()
    throw error
  }
  if (after) table.documents.putSync(idKey(id), encode(after))
  else table.documents.removeSync(idKey(id))
  return undo
}
