import { update } from 'mingo'
import { resolve } from 'mingo/util'
import { encode, type Document } from './ejson'
import { refuseFieldNames } from './fieldNames'
import type { Filter } from './plan'
import { Refused } from './refused'

export type Modifier = Record<string, Record<string, unknown>>

const NUMERIC = ['$inc', '$mul', '$bit']
const ARRAY = ['$push', '$addToSet', '$pull', '$pullAll', '$pop']
const BUILDING = ['$set', '$max', '$min', '$inc', '$mul', '$push', '$addToSet']

/**
 * The document after the update, or undefined when the update changes nothing.
 * Refused where MongoDB refuses and a kinder update would pass over it in silence.
 */
export function updated(before: Document, modifier: Modifier, filter: Filter): Document | undefined {
  for (const [operator, changes] of Object.entries(modifier))
    for (const path of Object.keys(changes)) refuseMistaken(before, operator, path)
  const after = copyOf(before)
  update(after, modifier, [], isPositional(modifier) ? filter : {}, { cloneMode: 'deep' })
  if (encode(after) === encode(before)) return undefined
  refuseFieldNames(after)
  return after
}

function refuseMistaken(document: Document, operator: string, path: string) {
  if (path.split('.')[0] === '_id')
    throw failed(`Performing an update on the path '${path}' would modify the immutable field '_id'`)
  const value = resolve(document, path)
  if (NUMERIC.includes(operator) && value !== undefined && typeof value !== 'number')
    throw failed(`Cannot apply ${operator} to a value of non-numeric type: '${path}'`)
  if (ARRAY.includes(operator) && value !== undefined && !Array.isArray(value))
    throw failed(
      `The field '${path}' must be an array but is of type ${value === null ? 'null' : typeof value}`
    )
  if (BUILDING.includes(operator)) refuseBlocked(document, path)
}

/** A path leads through objects and arrays only: null, text or a number on the way is not replaced. */
function refuseBlocked(document: Document, path: string) {
  const steps = path.split('.')
  for (let length = 1; length < steps.length; length++) {
    const parent = steps.slice(0, length).join('.')
    const value = resolve(document, parent)
    if (value === null || (value !== undefined && typeof value !== 'object'))
      throw failed(`Cannot create field '${steps[length]}' in element '${parent}'`)
  }
}

/** Whether a path holds the positional `$`, which needs the filter to find its element. */
const isPositional = (modifier: Modifier) =>
  Object.values(modifier).some(changes => Object.keys(changes).some(path => /\.\$(\.|$)/.test(path)))

const copyOf = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copyOf) as T
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof RegExp)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)])) as T
}

const failed = (message: string) => new Refused('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)
