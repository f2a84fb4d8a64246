import { betaBinomialAtLeast, betaQuantile } from './specialFunctions'
import { votesIn, type Tally } from './tally'

/** 5 % above and 5 % below: an interval of 90 %. */
const Z90 = 1.6448536269514722

export interface Interval {
  low: number
  high: number
}

/**
 * Wilson's interval for the share that agrees (1927). It takes the voters for a random sample, which neighbours who
 * answer are not: wherever it is shown it reads "if the silent are like the others".
 */
export const wilson90 = ({ agree, ...rest }: Tally): Interval => {
  const n = votesIn({ agree, ...rest })
  if (n === 0) return { low: 0, high: 1 }
  const share = agree / n
  const shrink = 1 + Z90 ** 2 / n
  const centre = (share + Z90 ** 2 / (2 * n)) / shrink
  const half = (Z90 * Math.sqrt((share * (1 - share)) / n + Z90 ** 2 / (4 * n * n))) / shrink
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/** 5 % and 95 % quantiles of what is believed of the share after a uniform prior. */
export const beta90 = (tally: Tally): Interval => {
  const a = tally.agree + 1
  const b = votesIn(tally) - tally.agree + 1
  return { low: betaQuantile(0.05, a, b), high: betaQuantile(0.95, a, b) }
}

/** Households that will agree in the end whatever the silent do: at least, and at most, of `eligible`. */
export const bounds = (tally: Tally, eligible: number): Interval => ({
  low: tally.agree,
  high: tally.agree + eligible - votesIn(tally)
})

/** A share of the eligible households that has to agree: more than it, or at least it. */
export interface Line {
  num: number
  den: number
  strict: boolean
}

export const MAJORITY: Line = { num: 1, den: 2, strict: true }
export const TWO_THIRDS: Line = { num: 2, den: 3, strict: false }

/** The least number of households on the right side of the line. */
export const needed = ({ num, den, strict }: Line, eligible: number): number =>
  strict ? Math.floor((num * eligible) / den) + 1 : Math.ceil((num * eligible) / den)

export type Outlook = 'reached' | 'outOfReach' | 'open'

/** Whether the silent can still change it. */
export const decided = (tally: Tally, eligible: number, line: Line): Outlook => {
  const { low, high } = bounds(tally, eligible)
  const need = needed(line, eligible)
  return low >= need ? 'reached' : high < need ? 'outOfReach' : 'open'
}

/** Probability that the line is reached once everybody has answered, if the silent are like the others. */
export const forecast = (tally: Tally, eligible: number, line: Line): number => {
  const voted = votesIn(tally)
  return betaBinomialAtLeast(
    needed(line, eligible) - tally.agree,
    eligible - voted,
    tally.agree + 1,
    voted - tally.agree + 1
  )
}
