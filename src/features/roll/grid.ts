import type { TableFault } from '../../domain/register'

export interface Cell {
  text: string
  fault?: TableFault
  /** the merged range it belongs to: B5:B8 */
  range?: string
}

/** A row with the number of its line, counted from 1 as a spreadsheet does; rows of nothing are left out. */
export interface GridRow {
  line: number
  cells: readonly Cell[]
}
export type Grid = readonly GridRow[]

/** The rows of a table as it was pasted: cells separated by commas, tabs or Chinese commas, with or without a byte order mark. */
export function gridOf(text: string): Grid {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ line: at + 1, cells: cellsOf(line).map(cell => ({ text: cell })) }))
    .filter(({ cells }) => cells.some(cell => cell.text !== ''))
}

/** The table as text that reads back the same, each row on the line it had. */
export function textOf(grid: Grid): string {
  const lines: string[] = []
  for (const { line, cells } of grid) {
    while (lines.length < line - 1) lines.push('')
    lines.push(cells.map(cell => quoted(cell.text.replace(/\s+/g, ' '))).join('\t'))
  }
  return lines.join('\n')
}

const quoted = (text: string) => (text.includes('"') ? `"${text.replace(/"/g, '""')}"` : text)

/** A quoted cell may hold separators and doubled quotes (RFC 4180), but no line break. */
function cellsOf(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(',') ? ',' : '，'
  const cells: string[] = []
  let cell = ''
  let open = false
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at]
    if (letter === '"' && open && line[at + 1] === '"') {
      cell += letter
      at += 1
    } else if (letter === '"' && (open || cell.trim() === '')) open = !open
    else if (letter === separator && !open) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return [...cells, cell.trim()]
}
