import { announce, type Obstacle } from './announcement'
import { axisPicture, type AxisPicture } from './axisPicture'
import { bridging, inOrderOf } from './bridging'
import { groupStatistics } from './groupStatistics'
import { groupSizes, type Grouping } from './grouping'
import { layOut, type Layout } from './layout'
import type { Matrix } from './matrix'
import { mapCells, type MapCell } from './opinionMap'
import { representative } from './representative'
import { keepingNames } from './sameNames'
import { groupTallies, votesIn } from './tally'
import { FEWEST_VOTERS, THRESHOLDS, type Effort } from './thresholds'

export interface Camp {
  households: number
  /** what tells it from the others, agreed statements first: votes for that side, of its votes on the statement */
  says: readonly { statement: string; side: 'agree' | 'disagree'; votes: number; of: number }[]
}

export type Picture =
  /** counts only */
  | { status: 'tooFew'; placed: number; need: number }
  /** 没有明显的阵营 */
  | { status: 'noCamps'; because: Obstacle; axis: AxisPicture | null; map: readonly MapCell[] | null }
  /** 一个问题的两端 */
  | { status: 'twoEnds'; because: Obstacle; axis: AxisPicture; map: readonly MapCell[] | null }
  | {
      status: 'camps'
      axis: AxisPicture | null
      map: readonly MapCell[] | null
      camps: readonly Camp[]
      /** what most of every camp agrees with, the best shared first */
      bridges: readonly string[]
    }

/** A picture, and who is in which camp: the second never leaves the server. */
export interface Drawn {
  picture: Picture
  campOf: ReadonlyMap<string, number>
}

/** What may be drawn of a conversation. Camps keep the numbers that most of their households had before. */
export const draw = (matrix: Matrix, effort: Effort, before: ReadonlyMap<string, number>): Drawn => {
  const layout = layOut(matrix)
  const said = announce(matrix, layout, effort)
  const placed = layout.placed.length
  const nobody = new Map<string, number>()
  if (placed < THRESHOLDS.axisFrom) {
    return { picture: { status: 'tooFew', placed, need: THRESHOLDS.axisFrom }, campOf: nobody }
  }
  const axis = said.axis ? axisPicture(matrix, layout) : null
  if (said.camps.status === 'withheld') {
    const map = said.map ? mapCells(layout.points, null) : null
    const because = said.camps.obstacle
    const picture: Picture =
      axis && said.dominated
        ? { status: 'twoEnds', because, axis, map }
        : { status: 'noCamps', because, axis, map }
    return { picture, campOf: nobody }
  }
  const voters = Array.from(layout.placed, row => matrix.voters[row]!)
  const grouping = renamed(
    said.camps.grouping,
    voters.map(voter => before.get(voter))
  )
  return {
    picture: {
      status: 'camps',
      axis,
      map: said.map ? mapCells(layout.points, grouping.labels) : null,
      ...campsOf(matrix, layout, grouping)
    },
    campOf: new Map(voters.map((voter, i) => [voter, grouping.labels[i]!]))
  }
}

const renamed = (grouping: Grouping, before: readonly (number | undefined)[]): Grouping => ({
  ...grouping,
  labels: keepingNames(grouping.labels, grouping.k, before)
})

const campsOf = (matrix: Matrix, { placed }: Layout, { k, labels }: Grouping) => {
  const tallies = groupTallies(matrix, placed, labels, k)
  const statistics = groupStatistics(tallies)
  const sizes = groupSizes(labels, k)
  const shown = [...matrix.statements.keys()].filter(column => !matrix.hidden[column])
  const answered = shown.filter(column => tallies.every(group => votesIn(group[column]!) >= FEWEST_VOTERS))
  const across = answered.map(column => ({ column, ...bridging(tallies.map(group => group[column]!)) }))
  return {
    camps: statistics.map((own, camp) => ({
      households: sizes[camp]!,
      says: representative(own, answered)
        .filter(({ standing }) => standing.pTest > 0 && standing.ratioTest > 0)
        .map(({ column, side, standing: { votes, of } }) => ({
          statement: matrix.statements[column]!,
          side,
          votes,
          of
        }))
    })),
    bridges: inOrderOf(
      across.filter(each => each.weakest > 0.5),
      each => each.product
    ).map(each => matrix.statements[each.column]!)
  }
}
