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
  const hiddenOf = new Map(statements.map(each => [each.id, each.hidden]))
  const voted = new Set<string>()
  const rows = new Map<string, Map<string, Side>>()
  for (const { voter, statement, side } of votes) {
    if (!hiddenOf.has(statement)) throw new Error(`vote on an unknown statement ${statement}`)
    voted.add(statement)
    const row = rows.get(voter)
    if (row) row.set(statement, side)
    else rows.set(voter, new Map([[statement, side]]))
  }
  const columns = [...voted].sort(byId)
  const columnOf = new Map(columns.map((id, column) => [id, column]))
  const ballots = [...rows].map(([voter, said]) => ballot(voter, said, columnOf)).sort(bySaying)
  return {
    voters: ballots.map(each => each.voter),
    statements: columns,
    hidden: Uint8Array.from(columns, id => (hiddenOf.get(id) ? 1 : 0)),
    ...inRows(ballots.map(each => each.cells))
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

interface Ballot {
  voter: string
  cells: { column: number; side: Side }[]
  saying: string
}

const ballot = (voter: string, said: Map<string, Side>, columnOf: Map<string, number>): Ballot => {
  const cells = [...said].map(([id, side]) => ({ column: columnOf.get(id)!, side }))
  cells.sort((a, b) => a.column - b.column)
  return {
    voter,
    cells,
    saying: cells.map(({ column, side }) => String.fromCharCode(column * 3 + side + 1)).join('')
  }
}

const bySaying = (a: Ballot, b: Ballot): number =>
  a.saying < b.saying ? -1 : a.saying > b.saying ? 1 : byId(a.voter, b.voter)

const inRows = (rows: readonly Ballot['cells'][]): Pick<Matrix, 'rowStart' | 'column' | 'side'> => {
  const rowStart = new Int32Array(rows.length + 1)
  rows.forEach((cells, row) => (rowStart[row + 1] = rowStart[row]! + cells.length))
  const cells = rows.flat()
  return {
    rowStart,
    column: Int32Array.from(cells, cell => cell.column),
    side: Int8Array.from(cells, cell => cell.side)
  }
}
