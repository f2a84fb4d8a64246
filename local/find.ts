import { Query } from 'mingo'
import type { Document, Id } from './ejson'
import { decode } from './ejson'
import { idOf } from './indexes'
import { planQuery, type Filter, type Order, type Plan } from './plan'
import { Refused } from './refused'
import { documentOf, sizeOf, type Table } from './tables'

export interface Find {
  filter: Filter
  order: Order
  skip: number
  limit: number
  projection?: Record<string, unknown>
}

/** Functions in queries exist in no cloud database. */
export const SCRIPTLESS = { scriptEnabled: false }

const LARGEST_SCAN = 200 // documents in a collection that a query without an index may walk through

/** Documents that match, in order, from the latest state (or inside a write from its own). */
export function find(table: Table, { filter, order, skip, limit, projection = {} }: Find): unknown[] {
  const plan = planQuery(table, filter, order)
  if (!plan.isOrdered || Object.keys(filter).length > 0) refuseUncovered(table, plan, filter)
  const found: Document[] = []
  const enough = plan.isOrdered ? skip + limit : Infinity
  for (const document of matching(table, plan, filter)) if (found.push(document) >= enough) break
  const cursor = new Query({}, SCRIPTLESS).find(found, projection)
  if (!plan.isOrdered) cursor.sort(Object.fromEntries(order))
  return cursor.skip(skip).limit(limit).all()
}

/** Every document that matches, in no order. */
export function findAll(table: Table, filter: Filter): Document[] {
  const plan = planQuery(table, filter, [])
  if (Object.keys(filter).length > 0) refuseUncovered(table, plan, filter)
  return [...matching(table, plan, filter)]
}

/** How many documents match. */
export function count(table: Table, filter: Filter): number {
  return Object.keys(filter).length === 0 ? sizeOf(table) : findAll(table, filter).length
}

/** A large collection without an index is slow in the cloud long before it is here, so it is an error here. */
export function refuseUncovered(table: Table, plan: Pick<Plan, 'isCovered'>, filter: Filter) {
  const size = sizeOf(table)
  if (!plan.isCovered && size > LARGEST_SCAN)
    throw new Refused(
      'DATABASE_REQUEST_FAILED',
      `[FailedOperation] no declared index covers this query on ${table.name} (${size} documents): ${Object.keys(filter).join(', ') || 'everything'}`
    )
}

function* matching(table: Table, plan: Plan, filter: Filter): Generator<Document> {
  const query = new Query(filter, SCRIPTLESS)
  for (const document of candidates(table, plan)) if (query.test(document)) yield document
}

function* candidates(table: Table, { index, ranges, reverse }: Plan): Generator<Document> {
  const seen = new Set<Id>()
  for (const { start, end } of ranges) {
    const span = reverse ? { start: end, end: start, reverse } : { start, end }
    if (!index) for (const { value } of table.documents.getRange(span)) yield decode(value) as Document
    else
      for (const key of index.entries.getKeys(span)) {
        const id = idOf(key)
        if (seen.has(id)) continue
        seen.add(id)
        yield documentOf(table, id)!
      }
  }
}
