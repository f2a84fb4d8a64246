import { randomUUID } from 'node:crypto'
import type { Document, Id } from './ejson'
import { refuseTaken } from './entries'
import { entriesOf } from './indexes'
import { Refused, conflict } from './refused'
import { lockKey, type Access, type Snapshot, type Store } from './store'
import type { Table } from './tables'

/** Snapshot transactions on single documents: the first writer wins, the second conflicts at once. */
export interface Transactions {
  start(seq: string): string
  /** Runs one operation inside; refused while another is under way in the same transaction. */
  run<T>(id: string, operation: (access: Access) => T): Promise<T>
  commit(id: string): Promise<void>
  /** An unknown transaction is no error. */
  abort(id: string): void
  /** Whether this invocation has a transaction open. */
  isOpenIn(seq: string): boolean
  /** Ends all of them, with nothing written. */
  close(): void
}

interface Transaction {
  seq: string
  snapshot: Snapshot
  /** By lock key; an undefined document is removed at commit. */
  writes: Map<string, { table: Table; id: Id; document: Document | undefined }>
  isBusy: boolean
  release(): void
  released: Promise<void>
  expiry: NodeJS.Timeout
}

const IDLE_LIMIT = 10_000 // ms; leaked transactions are normal, their locks must not last

export function openTransactions(store: Store, idleLimit = IDLE_LIMIT): Transactions {
  const open = new Map<string, Transaction>()

  function start(seq: string) {
    const id = randomUUID()
    let release = () => {}
    const released = new Promise<void>(resolve => (release = resolve))
    const expiry = setTimeout(() => abort(id), idleLimit)
    const state = { seq, writes: new Map(), isBusy: false, release, released, expiry }
    open.set(id, { ...state, snapshot: store.snapshot() })
    return id
  }

  async function run<T>(id: string, operation: (access: Access) => T): Promise<T> {
    const transaction = enter(id)
    try {
      await new Promise(resolve => setImmediate(resolve)) // an operation sent beside this one finds it busy
      if (open.get(id) !== transaction) throw unknown()
      return operation(accessTo(transaction))
    } catch (error) {
      if (error instanceof Refused && error.code === 'DATABASE_TRANSACTION_CONFLICT') abort(id)
      throw error
    } finally {
      transaction.isBusy = false
      transaction.expiry.refresh()
    }
  }

  async function commit(id: string) {
    const transaction = enter(id)
    clearTimeout(transaction.expiry)
    try {
      const writes = [...transaction.writes.values()]
      if (writes.length > 0) await store.write(access => apply(access, writes), transaction)
    } catch (error) {
      // a unique index was taken since: the callback, run again, will see by whom
      throw error instanceof Refused ? conflict() : error
    } finally {
      abort(id)
    }
  }

  function abort(id: string) {
    const transaction = open.get(id)
    if (!transaction) return
    open.delete(id)
    clearTimeout(transaction.expiry)
    transaction.snapshot.close()
    for (const key of transaction.writes.keys()) store.locks.delete(key)
    transaction.release()
  }

  function enter(id: string) {
    const transaction = open.get(id)
    if (!transaction) throw unknown()
    if (transaction.isBusy)
      throw new Refused(
        'DATABASE_TRANSACTION_FAIL',
        '[ResourceUnavailable.TransactionBusy] Transaction is busy'
      )
    transaction.isBusy = true
    return transaction
  }

  function accessTo(transaction: Transaction): Access {
    const get = (table: Table, id: Id) => {
      const written = transaction.writes.get(lockKey(table, id))
      return written ? written.document : transaction.snapshot.get(table, id)
    }
    const change = (table: Table, id: Id, document: Document | undefined) => {
      const key = lockKey(table, id)
      const lock = store.locks.get(key)
      if ((lock && lock.owner !== transaction) || transaction.snapshot.isStale(table, id)) throw conflict()
      if (document) refuseTakenByOthers(transaction, table, document)
      store.locks.set(key, { owner: transaction, released: transaction.released })
      transaction.writes.set(key, { table, id, document })
    }
    return {
      get,
      put: (table, document) => change(table, document._id, document),
      remove: (table, id) => change(table, id, undefined)
    }
  }

  const isOpenIn = (seq: string) =>
    seq !== '' && [...open.values()].some(transaction => transaction.seq === seq)

  const close = () => [...open.keys()].forEach(abort)

  return { start, run, commit, abort, isOpenIn, close }
}

/** A unique index is asked at once, but for documents this transaction itself has changed. */
function refuseTakenByOthers(transaction: Transaction, table: Table, document: Document) {
  const isOwn = (id: Id) => transaction.writes.has(lockKey(table, id))
  for (const index of table.indexes)
    if (index.unique) refuseTaken(table.name, index, document, entriesOf(index, document).entries, isOwn)
}

/** Removals first, so that a unique value may pass from one document to another. */
function apply(access: Access, writes: { table: Table; id: Id; document: Document | undefined }[]) {
  for (const { table, id, document } of writes) if (!document) access.remove(table, id)
  for (const { table, document } of writes) if (document) access.put(table, document)
}

const unknown = () =>
  new Refused(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceNotFound.TransactionNotExist] Transaction does not exist or has ended'
  )
