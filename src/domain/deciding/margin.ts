import type { Line, Verdict } from './verdict'

/**
 * The least number of ballots that could make a verdict come out otherwise: its narrowest line. A line about fewer than
 * five households gives nothing away: one ballot is taken to be enough. Floor area is not counted in ballots.
 */
export const narrowestMargin = ({ lines }: Verdict): number =>
  Math.min(...lines.filter(line => line.denominator === 'heads' && !line.waived).map(marginOf))

const marginOf = ({ small, met, bound, have, need, missing }: Line): number => {
  if (small) return 1
  if (!met) return missing
  return (bound === 'atLeast' ? have - need : need - have) + 1
}
