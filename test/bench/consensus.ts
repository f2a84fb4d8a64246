import { announce } from '../../src/domain/consensus/announcement'
import { chanceFrom, seedOf } from '../../src/domain/consensus/chance'
import { bestGrouping, groupings } from '../../src/domain/consensus/grouping'
import { groupAwareConsensus, groupStatistics } from '../../src/domain/consensus/groupStatistics'
import { layOut } from '../../src/domain/consensus/layout'
import { voteMatrix, type Matrix } from '../../src/domain/consensus/matrix'
import { representative } from '../../src/domain/consensus/representative'
import { groupTallies } from '../../src/domain/consensus/tally'
import { USUAL_EFFORT } from '../../src/domain/consensus/thresholds'
import { madeConversation } from './madeConversation'

/** Voters, statements, share answered, and the milliseconds one analysis should take. */
const SIZES = [
  [26, 36, 0.7, 2],
  [120, 80, 0.6, 2],
  [334, 148, 0.35, 10],
  [600, 80, 0.45, null],
  [2031, 896, 0.124, 80]
] as const

/** A whole poll is read where a room can be: the tests of chance take hundreds of analyses. */
const LARGEST_ROOM = 600

export interface ConsensusFigures {
  name: string
  votes: number
  /** from a ready matrix to axes, places, groups of one start with silhouettes, statistics and lists */
  analysisMs: number
  targetMs: number | null
  /** from the votes to the matrix */
  matrixMs: number
  /** the groups that are published: the tightest of the usual number of starts */
  publishedGroupsMs: number
  /** with all shuffles and resamplings; null beyond the size of a room */
  announcementMs: number | null
}

export const benchConsensus = (): ConsensusFigures[] =>
  SIZES.map(([voters, columns, answered, targetMs]) => {
    const { votes, statements } = madeConversation(voters, columns, answered)
    const matrix = voteMatrix(votes, statements)
    const layout = layOut(matrix)
    const published = () => groupings(layout.points, USUAL_EFFORT.starts, chanceFrom(seedOf(matrix)))
    return {
      name: `${voters}×${columns}`,
      votes: votes.length,
      analysisMs: median(() => analyse(matrix)),
      targetMs,
      matrixMs: median(() => voteMatrix(votes, statements)),
      publishedGroupsMs: median(published),
      announcementMs: voters <= LARGEST_ROOM ? once(() => announce(matrix, layout, USUAL_EFFORT)) : null
    }
  })

const analyse = (matrix: Matrix) => {
  const { points, placed } = layOut(matrix)
  const best = bestGrouping(groupings(points, 1, chanceFrom(seedOf(matrix))))!
  const groups = groupTallies(matrix, placed, best.labels, best.k)
  const columns = [...matrix.statements.keys()]
  const lists = groupStatistics(groups).map(each => representative(each, columns))
  return { lists, shared: groupAwareConsensus(groups, 'agree') }
}

const once = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Of enough runs after a warm-up to settle, at most half a second. */
const median = (work: () => unknown): number => {
  for (let warmUp = 0; warmUp < 5; warmUp += 1) work()
  const taken: number[] = []
  for (
    let spent = 0;
    taken.length < 5 || (spent < 500 && taken.length < 100);
    spent += taken[taken.length - 1]!
  ) {
    taken.push(once(work))
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)]!
}
