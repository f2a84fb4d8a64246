import type { Household } from '../unit'
import { bridging, inOrderOf, isCommonGround, type Bridging } from './bridging'
import { groupStatistics } from './groupStatistics'
import type { Matrix } from './matrix'
import { keptBack } from './privacy'
import { representative } from './representative'
import { groupTallies, votesIn, type Tally } from './tally'
import { SMALLEST_ROW } from './thresholds'

/** By what residents are told apart: nothing learned from their answers, only what everybody knows of a door. */
export const PARTITIONS = ['courtyard', 'building', 'occupancy', 'affected'] as const
export type Partition = (typeof PARTITIONS)[number]

export type Resident = Pick<Household, 'id' | 'courtyard' | 'building' | 'occupancy'>

type GroupRow =
  | ({ status: 'counted'; share: number } & Tally)
  | { status: 'tooFew'; voted: number; need: number }
  /** enough votes, but with them another row's few could be found by subtraction */
  | { status: 'keptBack' }

interface DeclaredStatement {
  statement: string
  /** in the order of the groups */
  rows: readonly GroupRow[]
  /** only where every group has its voters: a group's silence is no consent */
  bridging: Bridging | null
}

export interface DeclaredGroups {
  by: Partition
  groups: readonly {
    key: string
    households: number
    standsOut: readonly { statement: string; side: 'agree' | 'disagree' }[]
  }[]
  /** households in groups too small to be a row */
  unlisted: number
  statements: readonly DeclaredStatement[]
  /** the statement whose most sceptical group agrees most comes first */
  byWeakestGroup: readonly string[]
  /** 最大公约数, the highest product of the groups' shares first */
  commonGround: readonly string[]
}

/**
 * The shown statements, counted by declared groups; null where fewer than two groups can be shown.
 * No row below five eligible households, and none that would give such a row away.
 */
export const declaredGroups = (
  by: Partition,
  residents: readonly Resident[],
  affected: readonly string[],
  matrix: Matrix,
  fewestVoters: number
): DeclaredGroups | null => {
  const members = membersBy(by, residents, new Set(affected))
  const keys = [...members.keys()].sort()
  const sizes = keys.map(key => members.get(key)!.size)
  const hidden = keptBack(
    sizes.map(size => ({ size, hidden: false })),
    SMALLEST_ROW
  )
  const shownKeys = keys.filter((_, i) => !hidden[i])
  if (shownKeys.length < 2) return null

  const groupOf = matrix.voters.map(voter => shownKeys.findIndex(key => members.get(key)!.has(voter)))
  const labels = groupOf.map(group => (group < 0 ? shownKeys.length : group))
  const all = groupTallies(matrix, Int32Array.from(labels.keys()), labels, shownKeys.length + 1)
  const tallies = all.slice(0, shownKeys.length)
  const columns = [...matrix.statements.keys()].filter(column => !matrix.hidden[column])
  const statements = columns.map(column => {
    const parts = all.map(group => group[column]!)
    return readStatement(
      matrix.statements[column]!,
      parts.slice(0, -1),
      parts[parts.length - 1]!,
      fewestVoters
    )
  })
  const statistics = groupStatistics(tallies)
  const countedIn = (group: number) =>
    columns.filter((_, i) => statements[i]!.rows[group]!.status === 'counted')
  const scored = statements.filter(each => each.bridging !== null)
  const order = (score: (of: Bridging) => number) => inOrderOf(scored, each => score(each.bridging!))
  return {
    by,
    groups: shownKeys.map((key, group) => ({
      key,
      households: members.get(key)!.size,
      standsOut: representative(statistics[group]!, countedIn(group))
        .filter(({ standing }) => standing.pTest > 0 && standing.ratioTest > 0)
        .map(({ column, side }) => ({ statement: matrix.statements[column]!, side }))
    })),
    unlisted: residents.length - shownKeys.reduce((sum, key) => sum + members.get(key)!.size, 0),
    statements,
    byWeakestGroup: order(each => each.weakest).map(each => each.statement),
    commonGround: order(each => each.product)
      .filter(each => isCommonGround(each.bridging!))
      .map(each => each.statement)
  }
}

const readStatement = (
  statement: string,
  groups: readonly Tally[],
  others: Tally,
  need: number
): DeclaredStatement => {
  const back = keptBack(
    [
      ...groups.map(each => ({ size: votesIn(each), hidden: false })),
      { size: votesIn(others), hidden: true }
    ],
    need
  )
  const rows = groups.map((tally, i): GroupRow => {
    if (votesIn(tally) < need) return { status: 'tooFew', voted: votesIn(tally), need }
    return back[i]
      ? { status: 'keptBack' }
      : { status: 'counted', ...tally, share: tally.agree / votesIn(tally) }
  })
  return { statement, rows, bridging: rows.every(row => row.status === 'counted') ? bridging(groups) : null }
}

const membersBy = (by: Partition, residents: readonly Resident[], affected: ReadonlySet<string>) => {
  const members = new Map<string, Set<string>>()
  for (const resident of residents) {
    const key = by === 'affected' ? (affected.has(resident.id) ? 'affected' : 'others') : resident[by]
    const group = members.get(key)
    if (group) group.add(resident.id)
    else members.set(key, new Set([resident.id]))
  }
  return members
}
