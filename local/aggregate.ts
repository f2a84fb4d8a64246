import { aggregate as runPipeline } from 'mingo'
import { findAll, refuseUncovered, SCRIPTLESS } from './find'
import type { Filter } from './plan'
import { Refused } from './refused'
import type { Table } from './tables'

export type Stage = Record<string, unknown>

const STAGES = [
  '$addFields',
  '$bucket',
  '$bucketAuto',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind'
]
const USUAL_LIMIT = 100
const LARGEST_LIMIT = 1000

/** Runs a pipeline. A first `$match` goes through the indexes; without it only a small collection is walked. */
export function aggregate(table: Table, pipeline: Stage[], tableNamed: (name: string) => Table): Stage[] {
  for (const stage of pipeline)
    if (!STAGES.includes(Object.keys(stage)[0] ?? ''))
      throw new Refused('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] stage ${Object.keys(stage)[0]}`)
  const [first = {}] = pipeline
  const filter = (first.$match ?? {}) as Filter
  if (Object.keys(filter).length === 0) refuseUncovered(table, { isCovered: false }, filter)
  const rest = first.$match ? pipeline.slice(1) : pipeline
  const found = runPipeline(findAll(table, filter), rest, {
    ...SCRIPTLESS,
    collectionResolver: name => whole(tableNamed(name))
  })
  return found.slice(0, pipeline.some(stage => '$limit' in stage) ? LARGEST_LIMIT : USUAL_LIMIT)
}

/** `$lookup` reads the other collection whole, so only a small one is allowed. */
function whole(table: Table) {
  refuseUncovered(table, { isCovered: false }, {})
  return findAll(table, {})
}
