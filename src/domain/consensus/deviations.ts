import type { Matrix } from './matrix'

/**
 * How far each vote lies from the mean of its statement, by rows as in the matrix; where nobody voted the deviation
 * is nought, because a missing vote is taken to be the mean. Hidden statements are nought for everybody.
 */
export interface Deviations {
  rows: number
  columns: number
  mean: Float64Array
  rowStart: Int32Array
  column: Int32Array
  value: Float64Array
  /** what a row's projection is multiplied by, so that few votes do not pull a voter to the middle */
  stretch: Float64Array
}

/** With one voter or one statement there is no mean to leave: the centre is nought. */
export const deviations = (matrix: Matrix): Deviations => {
  const { rowStart, column, side, hidden, voters, statements } = matrix
  const alone = voters.length === 1 || statements.length === 1
  const mean = alone ? new Float64Array(statements.length) : means(matrix)
  const value = new Float64Array(column.length)
  for (let cell = 0; cell < column.length; cell += 1) {
    value[cell] = hidden[column[cell]!] ? 0 : side[cell]! - mean[column[cell]!]!
  }
  return {
    rows: voters.length,
    columns: statements.length,
    mean,
    rowStart,
    column,
    value,
    stretch: stretches(matrix)
  }
}

const means = ({ column, side, hidden, statements }: Matrix): Float64Array => {
  const sum = new Float64Array(statements.length)
  const count = new Float64Array(statements.length)
  for (let cell = 0; cell < column.length; cell += 1) {
    sum[column[cell]!]! += side[cell]!
    count[column[cell]!]! += 1
  }
  return sum.map((total, j) => (hidden[j] || count[j] === 0 ? 0 : total / count[j]!))
}

/** √(statements / answered), where a hidden statement counts as answered by everybody. */
const stretches = ({ rowStart, column, hidden, voters, statements }: Matrix): Float64Array => {
  const hiddenColumns = hidden.filter(each => each === 1).length
  return Float64Array.from(voters, (_, row) => {
    let answered = hiddenColumns
    for (let cell = rowStart[row]!; cell < rowStart[row + 1]!; cell += 1)
      answered += hidden[column[cell]!] ? 0 : 1
    return Math.sqrt(statements.length / Math.max(1, answered))
  })
}
