import type { Key, Range } from './indexes'
import { between, fieldsOf, keyPart, startingWith } from './indexes'
import type { Index, Table } from './tables'

export type Filter = Record<string, unknown>
export type Order = [field: string, direction: 1 | -1][]

/** How to reach the candidates of a query: through which index, over which ranges, and in which order they come. */
export interface Plan {
  /** undefined: through the documents themselves, by `_id`. */
  index: Index | undefined
  ranges: Range[]
  reverse: boolean
  /** The candidates already come in the order asked for. */
  isOrdered: boolean
  /** The filter narrows the ranges, so that the cost depends on the results and not on the collection. */
  isCovered: boolean
}

interface Bounds {
  equals?: unknown[]
  gt?: unknown
  gte?: unknown
  lt?: unknown
  lte?: unknown
}
const BOUNDS = ['gt', 'gte', 'lt', 'lte'] as const
const MOST_RANGES = 1000

/** The plan that narrows most; among equals one that also gives the order. */
export function planQuery(table: Table, filter: Filter, order: Order): Plan {
  const bounds = boundsOf(filter)
  const plans = [undefined, ...table.indexes].map(index => planThrough(index, bounds, order))
  plans.sort((a, b) => b.depth - a.depth || Number(b.plan.isOrdered) - Number(a.plan.isOrdered))
  return plans[0]!.plan
}

function planThrough(index: Index | undefined, bounds: Map<string, Bounds>, order: Order) {
  const fields = index ? [...fieldsOf(index), '_id'] : ['_id']
  let prefixes: Key[] = [[]]
  let depth = 0
  const fixed = new Set<string>()
  for (const field of fields) {
    const values = bounds.get(field)?.equals
    if (!values || prefixes.length * values.length > MOST_RANGES) break
    prefixes = prefixes.flatMap(prefix => values.map(value => [...prefix, ...keyPart(value)]))
    if (values.length === 1) fixed.add(field)
    depth++
  }
  const next = bounds.get(fields[depth] ?? '')
  const isRange = next !== undefined && BOUNDS.some(bound => next[bound] !== undefined)
  const ranges = prefixes.map(prefix =>
    isRange ? between(prefix, index?.holdsArrays ? oneOf(next) : next) : startingWith(prefix)
  )
  const direction = orderThrough(
    fields.slice(depth),
    order.filter(([field]) => !fixed.has(field))
  )
  const isOrdered = order.length === 0 || (prefixes.length === 1 && direction !== undefined)
  const plan: Plan = {
    index,
    ranges,
    reverse: direction === -1,
    isOrdered,
    isCovered: depth > 0 || isRange
  }
  return { plan, depth: 2 * depth + Number(isRange) }
}

/** The direction in which the index gives the order, if it does: its next fields, all the same way. */
function orderThrough(fields: string[], order: Order): 1 | -1 | undefined {
  const direction = order[0]?.[1] ?? 1
  return order.every(([field, way], at) => field === fields[at] && way === direction) ? direction : undefined
}

/** Conditions that must hold, by field; alternatives and negations narrow nothing. */
function boundsOf(filter: Filter, into = new Map<string, Bounds>()): Map<string, Bounds> {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === '$and') for (const part of condition as Filter[]) boundsOf(part, into)
    else if (field[0] !== '$') into.set(field, { ...conditionBounds(condition), ...into.get(field) })
  }
  return into
}

function conditionBounds(condition: unknown): Bounds {
  if (isKey(condition)) return { equals: [condition] }
  if (typeof condition !== 'object' || condition instanceof RegExp || Array.isArray(condition)) return {}
  const { $eq, $in, $gt, $gte, $lt, $lte } = condition as Record<string, unknown>
  const bounds: Bounds = {}
  if ($eq !== undefined && isKey($eq)) bounds.equals = [$eq]
  else if (Array.isArray($in) && $in.every(isKey)) bounds.equals = [...new Set($in)]
  for (const [name, value] of Object.entries({ gt: $gt, gte: $gte, lt: $lt, lte: $lte }))
    if (value !== undefined && value !== null && isKey(value)) bounds[name as 'gt'] = value
  return bounds
}

const isKey = (value: unknown) =>
  value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value)

/** Different elements of one array may meet the two bounds, so only one of them may narrow. */
function oneOf(bounds: Bounds): Bounds {
  const name = BOUNDS.find(bound => bounds[bound] !== undefined)
  return name ? { [name]: bounds[name] } : {}
}
