import { groupAwareConsensus, smoothed } from './groupStatistics'
import { wilson90 } from './householdCounts'
import { betaExceeds } from './specialFunctions'
import { COMMON_GROUND, DIVIDED } from './thresholds'
import { votesIn, type Tally } from './tally'

/** How far a statement bridges groups that were declared, not learned. Shares are (agree + 1) / (votes + 2). */
export interface Bridging {
  shares: readonly number[]
  /** the share of the most sceptical group: what counts first */
  weakest: number
  /** product over the groups; it shrinks with their number, the geometric mean does not */
  product: number
  geometricMean: number
  /** the lowest Wilson bound of a group */
  cautious: number
  spread: number
  /** probability that the group with the largest share really agrees more than the one with the smallest */
  difference: number
  /** a difference that is hardly chance; with more than two groups compared it is a hint */
  divided: 'no' | 'yes' | 'hint'
}

/** Of two groups or more, each with votes on the statement. */
export const bridging = (groups: readonly Tally[]): Bridging => {
  const shares = groups.map(each => smoothed(each.agree, votesIn(each)))
  const weakest = Math.min(...shares)
  const strongest = Math.max(...shares)
  const product = groupAwareConsensus(
    groups.map(each => [each]),
    'agree'
  )[0]!
  const difference = exceeds(groups[shares.indexOf(strongest)]!, groups[shares.indexOf(weakest)]!)
  return {
    shares,
    weakest,
    product,
    geometricMean: product ** (1 / groups.length),
    cautious: Math.min(...groups.map(each => wilson90(each).low)),
    spread: strongest - weakest,
    difference,
    divided: difference <= DIVIDED ? 'no' : groups.length > 2 ? 'hint' : 'yes'
  }
}

const exceeds = (high: Tally, low: Tally): number => {
  const against = (each: Tally) => votesIn(each) - each.agree + 1
  return betaExceeds(high.agree + 1, against(high), low.agree + 1, against(low))
}

/** On the line counts; a product of fractions may miss it by a rounding. */
export const isCommonGround = ({ product }: Bridging): boolean => product >= COMMON_GROUND - 1e-12

/** Largest score first; on a tie the order stays. */
export const inOrderOf = <T>(list: readonly T[], score: (each: T) => number): T[] =>
  [...list].sort((a, b) => (Math.abs(score(b) - score(a)) > 1e-12 ? score(b) - score(a) : 0))
