import type { Grid, GridRow } from './grid'

/** What each column of a table may be called in the line of headings; without such a line the columns come in this order. */
export type Columns<C extends string> = Readonly<Record<C, readonly string[]>>

/** Above the headings there may stand a title, and who made the table. */
const TITLE_LINES = 10

/**
 * The rows of a table with the faults of its cells, `5:mergedCell:B5:B8`. Other columns, names and telephone numbers
 * among them, are not read.
 */
export function readColumns<C extends string>(
  grid: Grid,
  columns: Columns<C>,
  needed: readonly NoInfer<C>[]
): { rows: { line: number; cell(column: C): string }[]; faults: string[] } {
  const order = Object.keys(columns) as C[]
  const columnIn = ({ cells }: GridRow, column: C) =>
    cells.findIndex(({ text }) => columns[column].includes(bare(text)))
  const named = (row: GridRow) => order.filter(column => columnIn(row, column) >= 0).length
  /** The first line that names two columns, or one if it is the first of all. */
  const heading = grid.slice(0, TITLE_LINES).find((row, at) => named(row) >= (at === 0 ? 1 : 2))
  const data = heading ? grid.slice(grid.indexOf(heading) + 1) : grid
  const places = new Map(
    order.map((column, at) => [column, heading ? columnIn(heading, column) : at] as const)
  )
  const missing = needed.filter(column => places.get(column) === -1)
  if (heading && missing.length > 0)
    return {
      rows: [],
      faults: missing.map(column => `${heading.line}:missingColumn:${columns[column][0]}`)
    }
  return {
    rows: data.map(({ line, cells }) => ({
      line,
      cell: column => cells[places.get(column) ?? -1]?.text ?? ''
    })),
    faults: cellFaults(data, [...places.values()])
  }
}

/** A merged range is one fault, however many lines it covers. */
function cellFaults(data: Grid, columns: readonly number[]): string[] {
  const faults = new Map<string, string>()
  for (const { line, cells } of data) {
    for (const at of columns) {
      const { fault, range, text } = cells[at] ?? {}
      const key = range ?? `${line}:${at}`
      if (fault && !faults.has(key)) faults.set(key, `${line}:${fault}:${range ?? text}`)
    }
  }
  return [...faults.values()]
}

/** A heading without spaces, marks and the unit behind it: 建筑面积（㎡）. */
const bare = (heading: string) => heading.replace(/[\s*]|[（(].*$|㎡|m²|m2|平方米/gi, '')
