import { chanceFrom, seedOf } from './chance'
import { hasVisibleGap } from './gap'
import { bestGrouping, groupings, groupSizes, type Grouping } from './grouping'
import { layOut, type Layout } from './layout'
import type { Matrix } from './matrix'
import type { Points } from './positions'
import { shuffleTest, type ShuffleTest } from './shuffleTest'
import { stability } from './stability'
import { SMALLEST_ROW, THRESHOLDS, type Effort } from './thresholds'

/** Why no camps are announced, in the order in which it is found out. */
export type Obstacle =
  | 'fewPlaced'
  | 'fewStatements'
  | 'noDifference'
  /** votes without any connection would look the same */
  | 'likeChance'
  /** other neighbours would have been divided otherwise */
  | 'unstable'
  | 'fewInACamp'
  /** one question, and people all along it */
  | 'noGap'

/** What of a conversation may be drawn, and what was found out about it. */
export interface Announcement {
  axis: boolean
  /** a map of those placed, five or more to a mark */
  map: boolean
  /** one question divides the room more than any other */
  dominated: boolean
  camps: { status: 'announced'; grouping: Grouping } | { status: 'withheld'; obstacle: Obstacle }
  /** p values, where anything could be drawn at all */
  tested: ShuffleTest | null
}

/**
 * Below 15 placed nothing, from 15 an axis if its share of the differences beats 95 % of the shuffles, from 50 a map
 * and camps. Camps have to beat the shuffles, survive resampling and, where one axis dominates, lie apart:
 * shuffling breaks every connection between statements, so a single direction of disagreement passes it without camps.
 */
export const announce = (matrix: Matrix, layout: Layout, effort: Effort): Announcement => {
  const placed = layout.placed.length
  const [first, second] = layout.axes.strength
  const dominated = first >= THRESHOLDS.dominance * second && first > 0
  if (placed < THRESHOLDS.axisFrom) {
    return { axis: false, map: false, dominated, camps: withheld('fewPlaced'), tested: null }
  }
  const tested = shuffleTest(layout, effort.shuffles, effort.startsInTests, chanceFrom(seedOf(matrix)))
  const axis = tested.axis < THRESHOLDS.chance
  return {
    axis,
    map: axis && placed >= THRESHOLDS.campsFrom,
    dominated,
    camps: camps(matrix, layout, effort, tested, dominated),
    tested
  }
}

export const announcement = (matrix: Matrix, effort: Effort): Announcement =>
  announce(matrix, layOut(matrix), effort)

const camps = (
  matrix: Matrix,
  layout: Layout,
  effort: Effort,
  tested: ShuffleTest,
  dominated: boolean
): Announcement['camps'] => {
  const { placed, points } = layout
  const chance = chanceFrom(seedOf(matrix))
  if (placed.length < THRESHOLDS.campsFrom) return withheld('fewPlaced')
  if (halfAnswered(matrix, placed) < THRESHOLDS.statementsHalfAnswered) return withheld('fewStatements')
  const grouping = bestGrouping(groupings(points, effort.starts, chance))
  if (!grouping) return withheld('noDifference')
  if (tested.groups >= THRESHOLDS.chance) return withheld('likeChance')
  const same = stability(matrix, layout, grouping.labels, effort.resamplings, effort.startsInTests, chance)
  if (same < THRESHOLDS.stability) return withheld('unstable')
  if (Math.min(...groupSizes(grouping.labels, grouping.k)) < SMALLEST_ROW) return withheld('fewInACamp')
  if (dominated && !apart(points, grouping)) return withheld('noGap')
  return { status: 'announced', grouping }
}

const withheld = (obstacle: Obstacle): Announcement['camps'] => ({ status: 'withheld', obstacle })

/** Statements to be seen that at least half of those placed have answered. */
const halfAnswered = ({ rowStart, column, hidden, statements }: Matrix, placed: Int32Array): number => {
  const answered = new Int32Array(statements.length)
  for (const row of placed) {
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!; cell += 1) answered[column[cell]!]! += 1
  }
  return answered.filter((count, j) => !hidden[j] && 2 * count >= placed.length).length
}

/** Whether every two camps have a visible gap between them on the line through their centres. */
const apart = ({ x, y }: Points, { k, labels }: Grouping): boolean => {
  const members = Array.from({ length: k }, (_, camp) => [...labels.keys()].filter(i => labels[i] === camp))
  const centre = (camp: readonly number[], of: Float64Array) =>
    camp.reduce((sum, i) => sum + of[i]!, 0) / camp.length
  return members.every((one, camp) =>
    members.slice(0, camp).every(other => {
      const dx = centre(one, x) - centre(other, x)
      const dy = centre(one, y) - centre(other, y)
      return hasVisibleGap([...one, ...other].map(i => x[i]! * dx + y[i]! * dy))
    })
  )
}
