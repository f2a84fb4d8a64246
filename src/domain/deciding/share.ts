/** A part of a whole as two whole numbers; `strict` means more than it, otherwise it is enough to reach it. */
export interface Share {
  num: number
  den: number
  strict: boolean
}

export const moreThan = (num: number, den: number): Share => ({ num, den, strict: true })

export const atLeast = (num: number, den: number): Share => ({ num, den, strict: false })

/**
 * The least whole number that satisfies a share of `of`: 79 for two thirds of 118, 60 for more than half of 118.
 * Nothing is divided: `num · of` stays exact while it is below 2^53, and the floor area of a street (1e12 in 0.01 m²)
 * times a numerator below 9000 does.
 */
export const least = ({ num, den, strict }: Share, of: number): number => {
  const below = floorDivide(num * of, den)
  return strict || below * den < num * of ? below + 1 : below
}

/** The greatest whole number that is not more than a share of `of`: 12 for half of 24. */
export const most = ({ num, den }: Share, of: number): number => floorDivide(num * of, den)

/** Exact for whole numbers below 2^53, which a rounded quotient is not. */
const floorDivide = (value: number, by: number): number => (value - (value % by)) / by
