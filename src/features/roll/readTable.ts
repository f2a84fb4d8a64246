import type { RollLine } from '../../domain/register'

/** What each column may be called in the first line; without such a line the columns come in this order. */
const COLUMNS = {
  door: ['门牌', '门牌号', '房号', '户号'],
  building: ['楼栋', '楼号', '楼'],
  occupancy: ['居住情况', '居住', '情况', '性质'],
  area: ['面积', '建筑面积', '面积（平方米）', '面积(平方米)']
} as const
type Column = keyof typeof COLUMNS
const ORDER = Object.keys(COLUMNS) as Column[]

/**
 * The rows of a table as it was pasted or chosen: separated by commas, tabs or Chinese commas, with or without a line
 * of headings, blank lines skipped. Each row keeps the number of its line, counted from 1 as a spreadsheet does.
 */
export function readTable(text: string): RollLine[] {
  const rows = linesOf(text)
    .map((cells, at) => ({ line: at + 1, cells }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
  const [first, ...rest] = rows
  if (!first) return []
  const headed = ORDER.map(column => first.cells.findIndex(cell => isHeading(column, cell)))
  const named = headed.some(at => at >= 0)
  return (named ? rest : rows).map(({ line, cells }) => {
    const cell = (column: Column) =>
      cells[named ? headed[ORDER.indexOf(column)]! : ORDER.indexOf(column)] ?? ''
    return {
      line,
      door: cell('door').toUpperCase(),
      building: cell('building').toUpperCase(),
      occupancy: cell('occupancy'),
      area: cell('area')
    }
  })
}

function isHeading(column: Column, cell: string) {
  return (COLUMNS[column] as readonly string[]).includes(cell)
}

/** Cells of every line; a quoted cell may hold separators and doubled quotes (RFC 4180), but no line break. */
function linesOf(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map(cellsOf)
}

function cellsOf(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(',') ? ',' : '，'
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at]
    if (letter === '"' && quoted && line[at + 1] === '"') {
      cell += letter
      at += 1
    } else if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted
    else if (letter === separator && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return [...cells, cell.trim()]
}
