/** A share that carries its parts; what is shown is derived from them. */
export interface Rate {
  num: number
  den: number
}

/** Below ten a share says nothing (样本不足). */
export const SMALLEST_SAMPLE = 10

/** Tenths of a percent, halves rounded up, in whole numbers: 347 for 1604 of 4616. Null when the sample is too small. */
export const permille = ({ num, den }: Rate): number | null => {
  if (den < SMALLEST_SAMPLE) return null
  const twice = 2000 * num + den
  return (twice - (twice % (2 * den))) / (2 * den)
}
