import { together, votesIn, type Tally } from './tally'

/** One-sided 90 %: beyond this a z value is taken as significant. */
export const SIGNIFICANT = 1.2816

/** How a group stands to one side of a statement. */
export interface Standing {
  /** votes for this side, of all votes of the group on the statement */
  votes: number
  of: number
  /** smoothed probability of a vote for this side */
  p: number
  /** z value of its exceeding one half */
  pTest: number
  /** probability here over probability in the other groups together */
  ratio: number
  /** z value of the difference between the two */
  ratioTest: number
}

export interface GroupStatistics {
  agree: Standing
  disagree: Standing
}

/** Statistics per group and column; "the others" are the other groups together. */
export const groupStatistics = (groups: readonly (readonly Tally[])[]): GroupStatistics[][] =>
  groups.map((own, group) => {
    const others = groups.filter((_, other) => other !== group)
    return own.map((tally, column) => {
      const rest = together(others.map(other => other[column]!))
      return {
        agree: standing(tally.agree, votesIn(tally), rest.agree, votesIn(rest)),
        disagree: standing(tally.disagree, votesIn(tally), rest.disagree, votesIn(rest))
      }
    })
  })

/** (votes + 1) / (of + 2): a uniform prior, so that no vote at all reads one half. */
export const smoothed = (votes: number, of: number): number => (votes + 1) / (of + 2)

/** z value of a share exceeding one half, with one vote added for it. */
export const shareTest = (votes: number, of: number): number =>
  2 * Math.sqrt(of + 1) * ((votes + 1) / (of + 1) - 0.5)

/** Product over the groups of the smoothed probability to agree: high only where every group agrees. */
export const groupAwareConsensus = (
  groups: readonly (readonly Tally[])[],
  side: 'agree' | 'disagree'
): number[] =>
  (groups[0] ?? []).map((_, column) =>
    groups.reduce((product, group) => product * smoothed(group[column]![side], votesIn(group[column]!)), 1)
  )

const standing = (votes: number, of: number, otherVotes: number, others: number): Standing => ({
  votes,
  of,
  p: smoothed(votes, of),
  pTest: shareTest(votes, of),
  ratio: smoothed(votes, of) / smoothed(otherVotes, others),
  ratioTest: differenceTest(votes + 1, of + 1, otherVotes + 1, others + 1)
})

/** Two-proportion z test with the pooled share. */
const differenceTest = (a: number, n: number, b: number, m: number): number => {
  const pooled = (a + b) / (n + m)
  return pooled === 1 ? 0 : (a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
}
