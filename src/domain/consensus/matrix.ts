import type { Side, Statement } from './answer'

export interface Vote {
  voter: string
  statement: string
  side: Side
}

/**
 * Who said what: rows are voters, columns the statements somebody voted on, hidden ones included.
 * Stored by rows: the cells of row i are rowStart[i] up to rowStart[i + 1], by ascending column.
 * Indices are inside by construction, which is what the `!` in this folder stand for.
 */
export interface Matrix {
  voters: readonly string[]
  statements: readonly string[]
  hidden: Uint8Array
  rowStart: Int32Array
  column: Int32Array
  side: Int8Array
}

/**
 * The last vote of a voter on a statement counts.
 * Columns stand in the order of the statements' ids. Rows stand in the order of what was said, not of who said it,
 * so the same answers give the same bytes whatever the voters are called and whoever came first.
 * A vote on a statement that is not in the list is the caller's bug.
 */
export const voteMatrix = (votes: readonly Vote[], statements: readonly Statement[]): Matrix => {
  const voted = new Set(votes.map(vote => vote.statement))
  const columns = statements.filter(each => voted.has(each.id)).sort((a, b) => byId(a.id, b.id))
  const columnOf = new Map(columns.map((each, column) => [each.id, column]))
  const cellsOf = new Map<string, number[]>()
  for (const { voter, statement, side } of votes) {
    const column = columnOf.get(statement)
    if (column === undefined) throw new Error(`vote on an unknown statement ${statement}`)
    const cells = cellsOf.get(voter)
    if (cells) cells.push(cellCode(column, side))
    else cellsOf.set(voter, [cellCode(column, side)])
  }
  const ballots = [...cellsOf].map(([voter, cells]) => ballot(voter, cells)).sort(bySaying)
  return {
    voters: ballots.map(each => each.voter),
    statements: columns.map(each => each.id),
    hidden: Uint8Array.from(columns, each => (each.hidden ? 1 : 0)),
    ...inRows(ballots)
  }
}

/** Rows drawn with replacement, as a matrix over the same columns. */
export const resampled = (matrix: Matrix, picks: Int32Array): Matrix => {
  const rowStart = new Int32Array(picks.length + 1)
  picks.forEach(
    (row, i) => (rowStart[i + 1] = rowStart[i]! + matrix.rowStart[row + 1]! - matrix.rowStart[row]!)
  )
  const column = new Int32Array(rowStart[picks.length]!)
  const side = new Int8Array(column.length)
  picks.forEach((row, i) => {
    const from = matrix.rowStart[row]!
    const to = matrix.rowStart[row + 1]!
    column.set(matrix.column.subarray(from, to), rowStart[i])
    side.set(matrix.side.subarray(from, to), rowStart[i])
  })
  return { ...matrix, voters: Array.from(picks, row => matrix.voters[row]!), rowStart, column, side }
}

/** Shorter first, then by character: numbers in their order, ids of one length alphabetically. */
export const byId = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

/** A cell as one number: column and side. */
const cellCode = (column: number, side: Side): number => column * 4 + side + 1
const columnIn = (code: number): number => code >> 2
const sideIn = (code: number): number => (code & 3) - 1

interface Ballot {
  voter: string
  /** by ascending column, each column once */
  cells: readonly number[]
  saying: string
}

/** The sort is stable, so of several votes on a statement the last one stands last. */
const ballot = (voter: string, votes: number[]): Ballot => {
  votes.sort((a, b) => columnIn(a) - columnIn(b))
  const cells = votes.filter(
    (code, i) => i + 1 === votes.length || columnIn(votes[i + 1]!) !== columnIn(code)
  )
  return { voter, cells, saying: cells.map(code => String.fromCharCode(code)).join('') }
}

const bySaying = (a: Ballot, b: Ballot): number =>
  a.saying < b.saying ? -1 : a.saying > b.saying ? 1 : byId(a.voter, b.voter)

const inRows = (ballots: readonly Ballot[]): Pick<Matrix, 'rowStart' | 'column' | 'side'> => {
  const rowStart = new Int32Array(ballots.length + 1)
  ballots.forEach(({ cells }, row) => (rowStart[row + 1] = rowStart[row]! + cells.length))
  const column = new Int32Array(rowStart[ballots.length]!)
  const side = new Int8Array(column.length)
  ballots.forEach(({ cells }, row) =>
    cells.forEach((code, i) => {
      column[rowStart[row]! + i] = columnIn(code)
      side[rowStart[row]! + i] = sideIn(code)
    })
  )
  return { rowStart, column, side }
}
