import type { Line, Verdict } from './verdict'

/**
 * The least number of ballots that could make a verdict come out otherwise: its narrowest line. Where every line had to
 * be met and some were not, all of those stand in the way: the widest of them. A line about fewer than five households
 * gives nothing away: one ballot is taken to be enough. Floor area is not counted in ballots.
 */
export const narrowestMargin = ({ outcome, lines }: Verdict): number => {
  const counted = lines.filter(line => line.denominator === 'heads' && !line.waived)
  const unmet = counted.filter(line => !line.met)
  if (FELL_SHORT.some(each => each === outcome) && unmet.length > 0) return Math.max(...unmet.map(marginOf))
  const hosts = counted.filter(({ rule }) => rule === 'hostSupport')
  const others = counted.filter(({ rule }) => rule !== 'hostSupport')
  return Math.min(hostMargin(outcome, hosts), ...others.map(marginOf))
}

/** Outcomes of which nothing is known but that not every line was met. */
const FELL_SHORT = ['quorum_not_met', 'converted'] as const

/** One courtyard that hosts a leader ends the contest by its support; to begin one each of them has to reject it. */
const hostMargin = (outcome: Verdict['outcome'], hosts: readonly Line[]): number => {
  if (outcome === 'contested') return Math.min(...hosts.map(marginOf))
  const supporting = hosts.filter(({ met }) => met)
  return supporting.length === 0 ? Infinity : Math.max(...supporting.map(marginOf))
}

const marginOf = ({ small, met, bound, have, need, missing }: Line): number => {
  if (small) return 1
  if (!met) return missing
  return (bound === 'atLeast' ? have - need : need - have) + 1
}
