import type { RollLine } from '../../domain/register'
import type { Grid, GridRow } from './grid'

/** What each column may be called in the line of headings; without such a line the columns come in this order. */
const COLUMNS = {
  door: ['门牌', '门牌号', '房号', '户号'],
  building: ['楼栋', '楼号', '楼'],
  occupancy: ['居住情况', '居住', '情况', '性质'],
  area: ['面积', '建筑面积', '专有部分面积'],
  owner: ['业主编号', '产权人编号']
} as const
type Column = keyof typeof COLUMNS
const ORDER = Object.keys(COLUMNS) as Column[]
/** A table may say nothing of owners: then every dwelling is a hand of its own. */
const NEEDED: readonly Column[] = ['door', 'building', 'occupancy', 'area']

/** Above the headings there may stand a title, and who made the table. */
const TITLE_LINES = 10

/**
 * The rows of a table with the faults of its cells, `5:mergedCell:B5:B8`. Other columns, names and telephone numbers
 * among them, are not read.
 */
export function readTable(grid: Grid): { rows: RollLine[]; faults: string[] } {
  const heading = headingOf(grid)
  const data = heading ? grid.slice(grid.indexOf(heading) + 1) : grid
  const columns = new Map(
    ORDER.map((column, at) => [column, heading ? columnIn(heading, column) : at] as const)
  )
  const missing = NEEDED.filter(column => columns.get(column) === -1)
  if (heading && missing.length > 0)
    return {
      rows: [],
      faults: missing.map(column => `${heading.line}:missingColumn:${COLUMNS[column][0]}`)
    }
  return { rows: data.map(row => rollLine(row, columns)), faults: cellFaults(data, [...columns.values()]) }
}

function rollLine({ line, cells }: GridRow, columns: ReadonlyMap<Column, number>) {
  const cell = (column: Column) => cells[columns.get(column) ?? -1]?.text ?? ''
  return {
    line,
    door: cell('door').toUpperCase(),
    building: cell('building').toUpperCase(),
    occupancy: cell('occupancy'),
    area: cell('area'),
    owner: cell('owner').toUpperCase()
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

/** The first line that names two columns, or one if it is the first of all. */
function headingOf(grid: Grid): GridRow | undefined {
  const named = (row: GridRow) => ORDER.filter(column => columnIn(row, column) >= 0).length
  return grid.slice(0, TITLE_LINES).find((row, at) => named(row) >= (at === 0 ? 1 : 2))
}

const columnIn = ({ cells }: GridRow, column: Column) =>
  cells.findIndex(({ text }) => (COLUMNS[column] as readonly string[]).includes(bare(text)))

/** A heading without spaces, marks and the unit behind it: 建筑面积（㎡）. */
const bare = (heading: string) => heading.replace(/[\s*]|[（(].*$|㎡|m²|m2|平方米/gi, '')
