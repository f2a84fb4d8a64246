import { shareTest, SIGNIFICANT, smoothed } from './groupStatistics'
import { votesIn, type Tally } from './tally'

const MOST = 5

/** What everybody together takes this side on: the five columns with most behind them, strongest first. */
export const sharedStatements = (
  everybody: readonly Tally[],
  shown: readonly number[],
  side: 'agree' | 'disagree'
): number[] => {
  const p = (column: number) => smoothed(everybody[column]![side], votesIn(everybody[column]!))
  const z = (column: number) => shareTest(everybody[column]![side], votesIn(everybody[column]!))
  return shown
    .filter(column => p(column) > 0.5 && z(column) > SIGNIFICANT)
    .sort((a, b) => p(b) * z(b) - p(a) * z(a))
    .slice(0, MOST)
}
