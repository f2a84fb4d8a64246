import type { Matrix } from './matrix'

const { floor, imul } = Math

/** A number in [0, 1), another one at each call. */
export type Chance = () => number

/**
 * Xorshift with 128 bits of state (Marsaglia, Xorshift RNGs, Journal of Statistical Software 8/14, 2003).
 * The same seed gives the same sequence on every machine; it is for sampling, not for secrets.
 */
export const chanceFrom = (seed: number): Chance => {
  let x = seed | 0
  let y = 362436069
  let z = 521288629
  let w = 88675123
  const next = (): number => {
    const t = x ^ (x << 11)
    x = y
    y = z
    z = w
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8)
    return (w >>> 0) / 4294967296
  }
  for (let warmUp = 0; warmUp < 16; warmUp += 1) next()
  return next
}

/** A seed from what was said: the same answers always meet the same chance (FNV-1a over the cells). */
export const seedOf = ({ rowStart, column, side, hidden }: Matrix): number => {
  let hash = 0x811c9dc5
  const mix = (value: number) => (hash = imul(hash ^ value, 0x01000193))
  for (let j = 0; j < hidden.length; j += 1) mix(hidden[j]!)
  for (let row = 0; row < rowStart.length; row += 1) mix(rowStart[row]!)
  for (let cell = 0; cell < column.length; cell += 1) mix(column[cell]! * 3 + side[cell]! + 1)
  return hash >>> 0
}

/** A whole number below `limit`. */
export const pick = (chance: Chance, limit: number): number => floor(chance() * limit)
