const { abs, hypot } = Math

const ROUNDING = Number.EPSILON

/**
 * Eigenvalues of the symmetric tridiagonal matrix with this diagonal and these off-diagonals, by the implicit
 * QL iteration with Wilkinson's shift (Golub and Van Loan, Matrix Computations, 8.3).
 * The rotations are applied to the given rows, each as long as the diagonal: rows of the identity become rows of the
 * matrix of eigenvectors, so who needs one component of every vector pays for one row. Diagonal and rows are changed.
 */
export const diagonalise = (
  diagonal: Float64Array,
  offDiagonal: Float64Array,
  rows: readonly Float64Array[]
): void => {
  const size = diagonal.length
  const off = new Float64Array(size)
  off.set(offDiagonal.subarray(0, size - 1))
  for (let first = 0; first < size; first += 1) {
    for (let last = blockEnd(diagonal, off, first); last > first; last = blockEnd(diagonal, off, first)) {
      sweep(diagonal, off, first, last, rows)
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
  rows: readonly Float64Array[]
): void => {
  const half = (d[first + 1]! - d[first]!) / (2 * e[first]!)
  let bulge = d[last]! - d[first]! + e[first]! / (half + (half < 0 ? -1 : 1) * hypot(half, 1))
  let sine = 1
  let cosine = 1
  let carried = 0
  for (let i = last - 1; i >= first; i -= 1) {
    const across = sine * e[i]!
    const along = cosine * e[i]!
    const length = hypot(across, bulge)
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
    for (const row of rows) {
      const right = row[i + 1]!
      row[i + 1] = sine * row[i]! + cosine * right
      row[i] = cosine * row[i]! - sine * right
    }
  }
  d[first]! -= carried
  e[first] = bulge
  e[last] = 0
}
