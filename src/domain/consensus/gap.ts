import { THRESHOLDS } from './thresholds'

/**
 * Whether the voters on a line stand in two heaps: between them the density of voters falls to half of the lower hill or less.
 * One continuous attitude cut in two has its highest density at the cut, so it never passes.
 */
export const hasVisibleGap = (places: readonly number[]): boolean => valley(places) <= THRESHOLDS.gap

/**
 * The deepest valley of the density along a line, as a share of the lower of the hills on its two sides; 1 if there is
 * none. Gaussian kernels, bandwidth 0.9 · min(s, IQR / 1.34) · n^(-1/5) (Silverman 1986, 3.31). A valley has at least
 * a tenth of the voters on either side: a few outliers are no camp.
 */
export const valley = (places: readonly number[]): number => {
  const sorted = [...places].sort((a, b) => a - b)
  const n = sorted.length
  const width = bandwidth(sorted)
  if (n < 3 || width === 0) return 1
  const from = sorted[Math.floor(n / 10)]!
  const to = sorted[n - 1 - Math.floor(n / 10)]!
  const low = sorted[0]!
  const step = (sorted[n - 1]! - low) / GRID
  const density = Array.from({ length: GRID + 1 }, (_, i) => densityAt(low + i * step, sorted, width))
  const highestLeft = running(density)
  const highestRight = running([...density].reverse()).reverse()
  return density.reduce((deepest, here, i) => {
    const place = low + i * step
    if (place < from || place > to) return deepest
    return Math.min(deepest, here / Math.min(highestLeft[i]!, highestRight[i]!))
  }, 1)
}

const GRID = 100

const densityAt = (place: number, sorted: readonly number[], width: number): number =>
  sorted.reduce((sum, each) => sum + Math.exp(-(((place - each) / width) ** 2) / 2), 0)

const running = (values: readonly number[]): number[] => {
  let highest = 0
  return values.map(value => (highest = Math.max(highest, value)))
}

const bandwidth = (sorted: readonly number[]): number => {
  const n = sorted.length
  const mean = sorted.reduce((sum, each) => sum + each, 0) / n
  const deviation = Math.sqrt(sorted.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, n - 1))
  const quartile = (share: number) => sorted[Math.min(n - 1, Math.floor(share * n))]!
  const middle = (quartile(0.75) - quartile(0.25)) / 1.34
  return 0.9 * (middle > 0 ? Math.min(deviation, middle) : deviation) * n ** -0.2
}
