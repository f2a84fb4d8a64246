const { abs, sqrt } = Math

const ROUNDING = Number.EPSILON

/**
 * Eigenvalues of the symmetric tridiagonal matrix with this diagonal and these off-diagonals, by the implicit
 * QL iteration with Wilkinson's shift (Golub and Van Loan, Matrix Computations, 8.3).
 * Each rotation is applied to the vectors it mixes: columns of the identity become eigenvectors, and who needs only
 * some components of each gives only those. The diagonal and the vectors are changed.
 */
export const diagonalise = (
  diagonal: Float64Array,
  offDiagonal: Float64Array,
  vectors: readonly Float64Array[]
): void => {
  const size = diagonal.length
  const off = new Float64Array(size)
  off.set(offDiagonal.subarray(0, size - 1))
  for (let first = 0; first < size; first += 1) {
    for (let last = blockEnd(diagonal, off, first); last > first; last = blockEnd(diagonal, off, first)) {
      sweep(diagonal, off, first, last, vectors)
    }
  }
}

/** The block that begins at `first` ends where an off-diagonal has vanished beside its neighbours. */
const blockEnd = (diagonal: Float64Array, off: Float64Array, first: number): number => {
  let end = first
  while (end < diagonal.length - 1) {
    if (abs(off[end]!) <= ROUNDING * (abs(diagonal[end]!) + abs(diagonal[end + 1]!))) break
    end += 1
  }
  return end
}

/** One chase of the bulge from the end of the block to its beginning. */
const sweep = (
  d: Float64Array,
  e: Float64Array,
  first: number,
  last: number,
  vectors: readonly Float64Array[]
): void => {
  const half = (d[first + 1]! - d[first]!) / (2 * e[first]!)
  let bulge = d[last]! - d[first]! + e[first]! / (half + (half < 0 ? -1 : 1) * sqrt(half * half + 1))
  let sine = 1
  let cosine = 1
  let carried = 0
  for (let i = last - 1; i >= first; i -= 1) {
    const across = sine * e[i]!
    const along = cosine * e[i]!
    const length = sqrt(across * across + bulge * bulge)
    e[i + 1] = length
    if (length === 0) {
      d[i + 1]! -= carried
      e[last] = 0
      return
    }
    sine = across / length
    cosine = bulge / length
    const rest = d[i + 1]! - carried
    const turn = (d[i]! - rest) * sine + 2 * cosine * along
    carried = sine * turn
    d[i + 1] = rest + carried
    bulge = cosine * turn - along
    const left = vectors[i]!
    const right = vectors[i + 1]!
    for (let c = 0; c < left.length; c += 1) {
      const held = right[c]!
      right[c] = sine * left[c]! + cosine * held
      left[c] = cosine * left[c]! - sine * held
    }
  }
  d[first]! -= carried
  e[first] = bulge
  e[last] = 0
}
