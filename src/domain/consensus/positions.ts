import type { Axes } from './axes'
import type { Deviations } from './deviations'
import type { Matrix } from './matrix'

/** Places in the plane of the two axes. */
export interface Points {
  x: Float64Array
  y: Float64Array
}

/** Where each row stands. */
export const positions = (z: Deviations, axes: Axes): Points => ({
  x: along(z, axes.first),
  y: along(z, axes.second)
})

export const subset = ({ x, y }: Points, rows: Int32Array): Points => ({
  x: Float64Array.from(rows, row => x[row]!),
  y: Float64Array.from(rows, row => y[row]!)
})

/** How far from the middle somebody stands who only agrees with this statement; nought for hidden ones. */
export const extremity = ({ statements, hidden }: Matrix, { mean }: Deviations, axes: Axes): Float64Array =>
  Float64Array.from(statements, (_, j) =>
    hidden[j]
      ? 0
      : Math.sqrt(statements.length) * Math.abs(1 - mean[j]!) * Math.hypot(axes.first[j]!, axes.second[j]!)
  )

const along = ({ rows, rowStart, column, value, stretch }: Deviations, axis: Float64Array): Float64Array => {
  const place = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) {
    let sum = 0
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!; cell += 1)
      sum += value[cell]! * axis[column[cell]!]!
    place[row] = sum * stretch[row]!
  }
  return place
}
