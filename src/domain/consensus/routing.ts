import { pick, type Chance } from './chance'
import { smoothed } from './groupStatistics'
import { votesIn, type Tally } from './tally'
import { THRESHOLDS } from './thresholds'

export interface Candidate {
  statement: string
  tally: Tally
  /** 0 where it is not known: in a small room it is noise */
  extremity: number
}

/**
 * How much a statement asks to be seen next: many agree and few pass, it sets people apart, few have answered.
 * (importance · (1 + 8 · 2^(-votes/5)))², importance = (1 - p(pass)) · (extremity + 1) · p(agree).
 */
export const priority = (tally: Tally, extremity: number): number => {
  const votes = votesIn(tally)
  const importance = (1 - smoothed(tally.pass, votes)) * (extremity + 1) * smoothed(tally.agree, votes)
  return (importance * (1 + 8 * 2 ** (-votes / 5))) ** 2
}

/**
 * The statement a household is shown next, of those it has not answered and moderation admits; null when it has seen
 * all. In a small room the least answered one, ties by lot, so that every voice is heard equally often; in a large one
 * drawn in proportion to its priority.
 */
export const nextStatement = (
  open: readonly Candidate[],
  households: number,
  chance: Chance
): string | null => {
  if (open.length === 0) return null
  return households < THRESHOLDS.campsFrom ? leastAnswered(open, chance) : byPriority(open, chance)
}

const leastAnswered = (open: readonly Candidate[], chance: Chance): string => {
  const fewest = Math.min(...open.map(each => votesIn(each.tally)))
  const last = open.filter(each => votesIn(each.tally) === fewest)
  return last[pick(chance, last.length)]!.statement
}

const byPriority = (open: readonly Candidate[], chance: Chance): string => {
  const weights = open.map(each => priority(each.tally, each.extremity) || 1)
  let left = chance() * weights.reduce((sum, weight) => sum + weight, 0)
  const drawn = open.find((_, i) => (left -= weights[i]!) < 0)
  return (drawn ?? open[open.length - 1]!).statement
}
