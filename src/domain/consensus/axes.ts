import { chanceFrom } from './chance'
import type { Deviations } from './deviations'
import { diagonalise } from './tridiagonal'

/** The two directions in which the answers differ most: right singular vectors of the deviations. */
export interface Axes {
  /** loadings per statement, of length 1, the largest one positive; all nought where there is no such direction */
  first: Float64Array
  second: Float64Array
  /** sum of squared deviations along each axis */
  strength: readonly [number, number]
  /** and of all deviations */
  total: number
}

/** Relative residual at which an axis is taken as found: for what is published, and for one of many shuffles. */
export const EXACT = 1e-12
export const ROUGH = 1e-5

const LITTLE = 1e-4

/**
 * Lanczos iteration on Z'Z with full reorthogonalisation (Parlett, The Symmetric Eigenvalue Problem, ch. 13), which
 * needs a few dozen passes over the votes where power iteration needs hundreds. When the reachable space is exhausted,
 * an equal strength may lie outside it: it goes on from fresh directions until no deviations are left unexplained.
 */
export const principalAxes = (z: Deviations, tolerance: number): Axes => {
  const total = dot(z.value, z.value)
  const none = { first: new Float64Array(z.columns), second: new Float64Array(z.columns) }
  if (total === 0) return { ...none, strength: [0, 0], total: 0 }

  const fresh = chanceFrom(1)
  const negligible = 1e-12 * total
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const off: number[] = []
  let next = direction(z.columns, fresh, basis)
  let left = total
  let exhausted = false
  for (;;) {
    basis.push(next)
    const image = timesSquare(z, next)
    const strength = dot(image, next)
    diagonal.push(strength)
    left -= strength
    removeParts(image, basis)
    const size = basis.length
    const length = Math.sqrt(dot(image, image))
    exhausted ||= length <= negligible
    if (size === z.columns || left <= negligible) break
    if (!exhausted && size >= 8 && size % 4 === 0 && converged(diagonal, off, length, tolerance * total))
      break
    off.push(length > negligible ? length : 0)
    next = length > negligible ? scaled(image, 1 / length) : direction(z.columns, fresh, basis)
  }
  const [one, two] = leading(diagonal, off, basis)
  if (!two || two.strength <= negligible) {
    return { first: one.axis, second: none.second, strength: [one.strength, 0], total }
  }
  return { first: one.axis, second: two.axis, strength: [one.strength, two.strength], total }
}

/** Z'Zx in one pass over the votes. */
const timesSquare = (
  { rows, columns, rowStart, column, value }: Deviations,
  x: Float64Array
): Float64Array => {
  const image = new Float64Array(columns)
  for (let row = 0; row < rows; row += 1) {
    const from = rowStart[row]!
    const to = rowStart[row + 1]!
    let along = 0
    for (let cell = from; cell < to; cell += 1) along += value[cell]! * x[column[cell]!]!
    for (let cell = from; cell < to; cell += 1) image[column[cell]!]! += along * value[cell]!
  }
  return image
}

/** Whether the two leading pairs of the small matrix leave less than `limit` unexplained. */
const converged = (
  diagonal: readonly number[],
  off: readonly number[],
  rest: number,
  limit: number
): boolean => {
  const values = Float64Array.from(diagonal)
  const lastComponents = diagonal.map((_, i) => Float64Array.of(i === diagonal.length - 1 ? 1 : 0))
  diagonalise(values, Float64Array.from(off), lastComponents)
  return largestTwo(values).every(i => rest * Math.abs(lastComponents[i]![0]!) < limit)
}

interface Leading {
  axis: Float64Array
  strength: number
}

const leading = (
  diagonal: readonly number[],
  off: readonly number[],
  basis: readonly Float64Array[]
): [Leading, Leading?] => {
  const values = Float64Array.from(diagonal)
  const vectors = basis.map((_, row) => Float64Array.from(basis, (__, column) => (row === column ? 1 : 0)))
  diagonalise(values, Float64Array.from(off), vectors)
  const found = largestTwo(values).map(i => {
    const axis = new Float64Array(basis[0]!.length)
    basis.forEach((part, step) => add(axis, part, vectors[i]![step]!))
    return { axis: turned(scaled(axis, 1 / Math.sqrt(dot(axis, axis)))), strength: Math.max(0, values[i]!) }
  })
  return [found[0]!, found[1]]
}

const largestTwo = (values: Float64Array): number[] =>
  [...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, 2)

/** An axis has no sign of its own: the largest loading is made positive, the first of equals. */
const turned = (axis: Float64Array): Float64Array => {
  const largest = axis.reduce((best, loading) => Math.max(best, Math.abs(loading)), 0)
  const leader = axis.find(loading => Math.abs(loading) > largest - 1e-9)!
  return leader < 0 ? scaled(axis, -1) : axis
}

const direction = (columns: number, fresh: () => number, basis: readonly Float64Array[]): Float64Array => {
  const any = Float64Array.from({ length: columns }, () => fresh() - 0.5)
  removeParts(any, basis)
  return scaled(any, 1 / Math.sqrt(dot(any, any)))
}

/** Once more where little is left, because then most of it is what rounding brought back. */
const removeParts = (vector: Float64Array, basis: readonly Float64Array[]): void => {
  const before = dot(vector, vector)
  for (const part of basis) {
    add(vector, part, -dot(vector, part))
  }
  if (dot(vector, vector) < LITTLE * before) removeParts(vector, basis)
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let j = 0; j < a.length; j += 1) sum += a[j]! * b[j]!
  return sum
}

const add = (to: Float64Array, part: Float64Array, by: number): void => {
  for (let j = 0; j < to.length; j += 1) to[j]! += by * part[j]!
}

const scaled = (vector: Float64Array, by: number): Float64Array => {
  const longer = new Float64Array(vector.length)
  add(longer, vector, by)
  return longer
}
