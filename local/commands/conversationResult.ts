import { announce } from '../../src/domain/consensus/announcement'
import { bridging, inOrderOf, isCommonGround } from '../../src/domain/consensus/bridging'
import { chanceFrom, seedOf } from '../../src/domain/consensus/chance'
import { firstApart, settle } from '../../src/domain/consensus/clusters'
import { bestGrouping, GROUP_COUNTS, groupings } from '../../src/domain/consensus/grouping'
import { groupAwareConsensus, groupStatistics, smoothed } from '../../src/domain/consensus/groupStatistics'
import {
  beta90,
  bounds,
  forecast,
  MAJORITY,
  TWO_THIRDS,
  wilson90
} from '../../src/domain/consensus/householdCounts'
import { layOut, type Layout } from '../../src/domain/consensus/layout'
import { byId, voteMatrix, type Matrix } from '../../src/domain/consensus/matrix'
import { originallyPlacedRows } from '../../src/domain/consensus/participation'
import { extremity, subset } from '../../src/domain/consensus/positions'
import { representative, type Reading } from '../../src/domain/consensus/representative'
import { priority } from '../../src/domain/consensus/routing'
import { sharedStatements } from '../../src/domain/consensus/sharedStatements'
import { silhouettes } from '../../src/domain/consensus/silhouette'
import { groupTallies, tallies, together, votesIn, type Tally } from '../../src/domain/consensus/tally'
import type { Effort } from '../../src/domain/consensus/thresholds'
import type { Conversation, GivenGroups } from './conversationFiles'

/**
 * Everything that can be computed of a conversation: arrays by ascending statement and voter, names of the quantities
 * as in published analyses (pa, pd, pat … for group statistics, repness for representative statements).
 */
export const conversationResult = (conversation: Conversation, effort: Effort) => {
  const matrix = voteMatrix(conversation.votes, conversation.statements)
  const layout = layOut(matrix)
  const placed = inOrder(matrix, layout.placed)
  const groups = fixedGroups(layout, placed)
  const shown = shownColumns(matrix)
  const everybody = tallies(matrix)
  const reading: Reading = conversation.publishedLists ? 'original' : 'mended'
  const { axes, z } = layout
  const everyone = inOrder(matrix, Int32Array.from(matrix.voters.keys()))
  const best = groupTallies(matrix, placed, groups.labels, groups.names.length)
  const far = extremity(matrix, z, axes)
  return {
    participantsInClustering: voterIds(matrix, placed),
    inConv: voterIds(matrix, inOrder(matrix, originallyPlacedRows(matrix))),
    mean: [...z.mean],
    pc1: [...axes.first],
    pc2: [...axes.second],
    explainedVarianceRatio: axes.strength.map(each => (axes.total > 0 ? each / axes.total : 0)),
    x: [...subset(layout.all, everyone).x],
    y: [...subset(layout.all, everyone).y],
    byK: groups.byK,
    bestK: groups.names.length,
    freeStart: freeStart(matrix, layout, effort),
    extremity: [...far],
    priority: matrix.statements.map((_, j) => priority(together(best.map(group => group[j]!)), far[j]!)),
    ...groupResult(matrix, best, groups.names, shown, reading),
    consensus: {
      agree: statementIds(matrix, sharedStatements(everybody, shown, 'agree')),
      disagree: statementIds(matrix, sharedStatements(everybody, shown, 'disagree'))
    },
    ...(conversation.declared && { declared: declaredResult(matrix, conversation.declared, shown) }),
    ...(conversation.original && { givenGroups: givenResult(matrix, conversation.original, shown, reading) }),
    counts: countsResult(everybody, conversation.eligible ?? matrix.voters.length),
    announce: announceResult(matrix, layout, effort)
  }
}

/** k-means from the first points that lie apart, by ascending voter: a start that can be repeated elsewhere. */
const fixedGroups = (layout: Layout, placed: Int32Array) => {
  const points = subset(layout.all, placed)
  const start = firstApart(points, GROUP_COUNTS.length + 1)
  const found = GROUP_COUNTS.filter(k => k <= start.x.length).map(k => {
    const { labels, inertia } = settle(points, { x: start.x.slice(0, k), y: start.y.slice(0, k) })
    return { k, labels, inertia, silhouette: silhouettes(points, [labels])[0]! }
  })
  const best = bestGrouping(found)
  return {
    byK: Object.fromEntries(
      found.map(({ k, labels, silhouette }) => [k, { labels: labels.join(''), silhouette }])
    ),
    labels: best?.labels ?? new Uint8Array(placed.length),
    names: Array.from({ length: best?.k ?? 1 }, (_, group) => String(group))
  }
}

const freeStart = (matrix: Matrix, { points }: Layout, effort: Effort) =>
  Object.fromEntries(
    groupings(points, effort.starts, chanceFrom(seedOf(matrix))).map(({ k, inertia }) => [k, { inertia }])
  )

const groupResult = (
  matrix: Matrix,
  groups: readonly (readonly Tally[])[],
  names: readonly string[],
  shown: readonly number[],
  reading: Reading
) => {
  const statistics = groupStatistics(groups)
  return {
    gacAgree: groupAwareConsensus(groups, 'agree'),
    gacDisagree: groupAwareConsensus(groups, 'disagree'),
    groupStats: named(names, group => ({
      na: statistics[group]!.map(each => each.agree.votes),
      nd: statistics[group]!.map(each => each.disagree.votes),
      ns: statistics[group]!.map(each => each.agree.of),
      pa: statistics[group]!.map(each => each.agree.p),
      pd: statistics[group]!.map(each => each.disagree.p),
      pat: statistics[group]!.map(each => each.agree.pTest),
      pdt: statistics[group]!.map(each => each.disagree.pTest),
      ra: statistics[group]!.map(each => each.agree.ratio),
      rd: statistics[group]!.map(each => each.disagree.ratio),
      rat: statistics[group]!.map(each => each.agree.ratioTest),
      rdt: statistics[group]!.map(each => each.disagree.ratioTest)
    })),
    repness: named(names, group =>
      representative(statistics[group]!, shown, reading).map(({ column, side }) => [
        Number(matrix.statements[column]),
        side
      ])
    )
  }
}

const givenResult = (matrix: Matrix, given: GivenGroups, shown: readonly number[], reading: Reading) =>
  groupResult(matrix, givenTallies(matrix, given), given.names, shown, reading)

const declaredResult = (matrix: Matrix, declared: GivenGroups, shown: readonly number[]) => {
  const groups = givenTallies(matrix, declared)
  const bridges = matrix.statements.map((_, j) => bridging(groups.map(group => group[j]!)))
  const shares = tallies(matrix).map(each => (votesIn(each) > 0 ? each.agree / votesIn(each) : 0))
  const ranked = (score: readonly number[]) => inOrderOf(shown, j => score[j]!)
  const product = bridges.map(each => each.product)
  const weakest = bridges.map(each => each.weakest)
  const order = ranked(product)
  const { groupStats, repness } = groupResult(matrix, groups, declared.names, shown, 'mended')
  return {
    groups: named(declared.names, group => ({
      a: groups[group]!.map(each => each.agree),
      d: groups[group]!.map(each => each.disagree),
      p: groups[group]!.map(each => each.pass),
      n: groups[group]!.map(votesIn),
      q: groups[group]!.map(each => smoothed(each.agree, votesIn(each)))
    })),
    product,
    min: weakest,
    geometricMean: bridges.map(each => each.geometricMean),
    minWilson90Lower: bridges.map(each => each.cautious),
    spread: bridges.map(each => each.spread),
    pMaxGtMin: bridges.map(each => each.difference),
    overallShare: shares,
    order: statementIds(matrix, order),
    orderByMin: statementIds(matrix, ranked(weakest)),
    orderByShare: statementIds(matrix, ranked(shares)),
    commonGround: statementIds(
      matrix,
      order.filter(j => isCommonGround(bridges[j]!))
    ),
    groupStats,
    repness
  }
}

const countsResult = (everybody: readonly Tally[], eligible: number) => ({
  a: everybody.map(each => each.agree),
  d: everybody.map(each => each.disagree),
  p: everybody.map(each => each.pass),
  n: everybody.map(votesIn),
  notVoted: everybody.map(each => eligible - votesIn(each)),
  share: everybody.map(each => (votesIn(each) > 0 ? each.agree / votesIn(each) : null)),
  laplace: everybody.map(each => smoothed(each.agree, votesIn(each))),
  wilson90: everybody.map(wilson90).map(({ low, high }) => [low, high]),
  beta90: everybody.map(beta90).map(({ low, high }) => [low, high]),
  bounds: everybody
    .map(each => bounds(each, eligible))
    .map(({ low, high }) => [low / eligible, high / eligible]),
  finalHalf: everybody.map(each => forecast(each, eligible, MAJORITY)),
  finalTwoThirds: everybody.map(each => forecast(each, eligible, TWO_THIRDS))
})

const announceResult = (matrix: Matrix, layout: Layout, effort: Effort) => {
  const { axis, map, camps, tested } = announce(matrix, layout, effort)
  return {
    learnedGroups: camps.status === 'announced',
    axis,
    individualMap: map,
    ...(tested && { pGroups: tested.groups, pAxis: tested.axis })
  }
}

const givenTallies = (matrix: Matrix, { of, names }: GivenGroups): Tally[][] => {
  const rows = Int32Array.from(matrix.voters.keys()).filter(row => of.has(matrix.voters[row]!))
  return groupTallies(
    matrix,
    rows,
    Array.from(rows, row => of.get(matrix.voters[row]!)!),
    names.length
  )
}

const shownColumns = ({ hidden, statements }: Matrix): number[] =>
  [...statements.keys()].filter(j => !hidden[j])

const inOrder = ({ voters }: Matrix, rows: Int32Array): Int32Array =>
  rows.slice().sort((a, b) => byId(voters[a]!, voters[b]!))

const voterIds = ({ voters }: Matrix, rows: Int32Array): number[] =>
  Array.from(rows, row => Number(voters[row]))

const statementIds = ({ statements }: Matrix, columns: readonly number[]): number[] =>
  columns.map(column => Number(statements[column]))

const named = <T>(names: readonly string[], of: (group: number) => T): Record<string, T> =>
  Object.fromEntries(names.map((name, group) => [name, of(group)]))
