import type { Clock } from './clock'
import { aggregate, type Stage } from './aggregate'
import { insert, removeOne, removeWhere, replace, updateOne, updateWhere } from './documents'
import { decode, encode, type Document, type Id } from './ejson'
import { count, find } from './find'
import type { Filter, Order } from './plan'
import { Refused } from './refused'
import type { Access, Store } from './store'
import { documentOf, type Table } from './tables'
import type { Transactions } from './transactions'
import type { Modifier } from './updates'

/** A database request as it travels; texts hold Extended JSON. */
export interface DatabaseRequest {
  action: string
  collectionName?: string
  queryType?: 'DOC' | 'WHERE'
  query?: string
  data?: string | string[]
  order?: string
  projection?: string
  offset?: number
  limit?: number
  multi?: boolean
  merge?: boolean
  stages?: { stageKey: string; stageValue: unknown }[]
  transactionId?: string
}

export type DatabaseReply = { data?: unknown; transactionId?: string }

const USUAL_LIMIT = 100
const LARGEST_LIMIT = 1000

export interface Database {
  /** `seq` is the invocation the request belongs to, empty when none. */
  answer(request: DatabaseRequest, seq: string): Promise<DatabaseReply>
}

export function openDatabase(store: Store, transactions: Transactions, clock: Clock): Database {
  const read = (text: unknown): unknown =>
    typeof text === 'string' ? (text === '' ? {} : decode(text, clock.now())) : (text ?? {})

  async function answer(request: DatabaseRequest, seq: string): Promise<DatabaseReply> {
    const { action, transactionId } = request
    switch (action) {
      case 'database.startTransaction':
        return { transactionId: transactions.start(seq) }
      case 'database.commitTransaction':
        await transactions.commit(transactionId ?? '')
        return {}
      case 'database.abortTransaction':
        transactions.abort(transactionId ?? '')
        return {}
      case 'database.addCollection':
        store.table(request.collectionName ?? '')
        return {}
    }
    const table = store.table(request.collectionName ?? '')
    if (isSingle(request)) {
      const operation = (access: Access) => single(access, table, request)
      if (transactionId) return { data: await transactions.run(transactionId, operation) }
      if (action === 'database.getDocument') return { data: listOf([documentOf(table, idIn(request))]) }
      return { data: await store.write(operation) }
    }
    if (transactionId || transactions.isOpenIn(seq)) throw notInTransaction(request)
    return { data: await many(table, request) }
  }

  /** On one document, by its `_id`. */
  function single(access: Access, table: Table, request: DatabaseRequest) {
    const { action, data, merge } = request
    if (action === 'database.insertDocument')
      return insert(
        access,
        table,
        (data as string[]).map(text => read(text) as Partial<Document>)
      )
    const id = idIn(request)
    if (action === 'database.getDocument') return listOf([access.get(table, id)])
    if (action === 'database.removeDocument') return removeOne(access, table, id)
    if (merge) return updateOne(access, table, id, read(data) as Modifier)
    return replace(access, table, id, read(data) as Record<string, unknown>)
  }

  /** On whatever a query finds; outside transactions only. */
  async function many(table: Table, request: DatabaseRequest): Promise<unknown> {
    const filter = read(request.query) as Filter
    const multi = request.multi !== false
    switch (request.action) {
      case 'database.getDocument':
        return listOf(find(table, { ...pageOf(request), filter }))
      case 'database.calculateDocument':
        return { total: count(table, filter) }
      case 'database.aggregateDocuments':
        return listOf(aggregate(table, (request.stages ?? []).map(stageOf), store.table))
      case 'database.modifyDocument': {
        const modifier = read(request.data) as Modifier
        return store.write(access => updateWhere(access, table, { filter, modifier, multi }))
      }
      case 'database.removeDocument':
        return store.write(access => removeWhere(access, table, { filter, multi }))
      default:
        throw new Refused('INVALID_PARAM', `[InvalidParameter] unknown action ${request.action}`)
    }
  }

  const stageOf = ({ stageKey, stageValue }: { stageKey: string; stageValue: unknown }): Stage => ({
    [stageKey]: typeof stageValue === 'string' ? stageText(stageValue) : stageValue
  })

  const stageText = (text: string) => (/^[{["\d-]/.test(text) ? decode(text, clock.now()) : text)

  const idIn = (request: DatabaseRequest): Id => (read(request.query) as { _id: Id })._id

  const pageOf = ({ order, projection, offset = 0, limit = USUAL_LIMIT }: DatabaseRequest) => {
    if (offset < 0 || limit < 0)
      throw new Refused('INVALID_PARAM', '[InvalidParameter] negative skip or limit')
    return {
      order: Object.entries(read(order) as object) as Order,
      projection: read(projection) as Record<string, unknown>,
      skip: offset,
      limit: Math.min(limit || USUAL_LIMIT, LARGEST_LIMIT)
    }
  }

  return { answer }
}

const isSingle = ({ action, queryType }: DatabaseRequest) =>
  action === 'database.insertDocument' ||
  (queryType === 'DOC' &&
    ['database.getDocument', 'database.modifyDocument', 'database.removeDocument'].includes(action))

const listOf = (documents: unknown[]) => ({
  list: documents.filter(document => document !== undefined).map(encode)
})

/** The SDK sends these without the transaction, so they would act outside it unseen. */
const notInTransaction = ({ action, queryType }: DatabaseRequest) =>
  new Refused(
    'DATABASE_TRANSACTION_FAIL',
    `[InvalidParameter] ${action} ${queryType ?? ''}: only single documents inside a transaction`
  )
