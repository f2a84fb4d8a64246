import { byId, type Matrix } from './matrix'

/** Enough to be placed: seven votes, or half of the statements that can be seen where there are fewer than 13. */
const ENOUGH = 7

/** The number of votes from which a voter is placed; votes on hidden statements count. */
const votesToBePlaced = ({ hidden }: Matrix): number =>
  Math.max(1, Math.min(ENOUGH, Math.ceil(hidden.filter(each => each === 0).length / 2)))

/** The rows that take part in axes of opinion and camps, ascending. Nobody is filled in. */
export const placedRows = (matrix: Matrix): Int32Array => rowsWith(matrix, votesToBePlaced(matrix))

/** The rule of the original Polis without its history: seven votes, then filled up to fifteen with the busiest. */
export const originallyPlacedRows = (matrix: Matrix): Int32Array => {
  const enough = rowsWith(matrix, Math.min(ENOUGH, matrix.statements.length))
  if (enough.length >= 15) return enough
  const busiest = matrix.voters.map((voter, row) => ({ voter, row, votes: votesOf(matrix, row) }))
  busiest.sort((a, b) => b.votes - a.votes || byId(a.voter, b.voter))
  return Int32Array.from(busiest.slice(0, 15), each => each.row).sort()
}

const rowsWith = (matrix: Matrix, votes: number): Int32Array =>
  Int32Array.from(matrix.voters.keys()).filter(row => votesOf(matrix, row) >= votes)

const votesOf = ({ rowStart }: Matrix, row: number): number => rowStart[row + 1]! - rowStart[row]!
