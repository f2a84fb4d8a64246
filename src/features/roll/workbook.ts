import { strFromU8, unzipSync } from 'fflate'
import type { Cell, Grid, GridRow } from './grid'
import { dateStyles } from './numberFormats'
import { attribute, elements, plain, sharedTexts, withoutPrefixes } from './sheetXml'

/** Why a file is no table: not a workbook after all, too large for a telephone, or without a sheet. */
export type WorkbookFault = 'broken' | 'tooLarge' | 'noSheet'

/** bytes of one part, unpacked: ten thousand lines need about five million */
const LARGEST_PART = 40_000_000
const WANTED =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/

/**
 * The first visible sheet of an xlsx file (ECMA-376): what each cell shows, formulas by the value they had when the
 * file was saved. Cells that a table of households cannot hold carry their fault.
 */
export function readWorkbook(bytes: Uint8Array): { grid: Grid } | { broken: WorkbookFault } {
  const parts = partsOf(bytes)
  if ('broken' in parts) return parts
  const path = firstSheet(parts.text('xl/workbook.xml'), parts.text('xl/_rels/workbook.xml.rels'))
  const sheet = parts.text(path)
  if (sheet === '') return { broken: 'noSheet' }
  const texts = sharedTexts(parts.text('xl/sharedStrings.xml'))
  const styles = dateStyles(parts.text('xl/styles.xml'))
  return { grid: rowsOf(sheet, texts, styles) }
}

function partsOf(bytes: Uint8Array): { text(path: string): string } | { broken: WorkbookFault } {
  let tooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false
        tooLarge ||= originalSize > LARGEST_PART
        return originalSize <= LARGEST_PART
      }
    })
    if (tooLarge) return { broken: 'tooLarge' }
    return { text: path => (files[path] ? withoutPrefixes(strFromU8(files[path])) : '') }
  } catch {
    return { broken: 'broken' }
  }
}

function firstSheet(workbook: string, relations: string): string {
  const sheet = elements(workbook, 'sheet').find(({ tag }) => {
    const state = attribute(tag, 'state')
    return state === '' || state === 'visible'
  })
  const id = sheet ? attribute(sheet.tag, 'id') : ''
  const relation = elements(relations, 'Relationship').find(({ tag }) => attribute(tag, 'Id') === id)
  const target = relation ? attribute(relation.tag, 'Target') : ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

function rowsOf(sheet: string, texts: readonly string[], styles: ReturnType<typeof dateStyles>): Grid {
  const merged = elements(sheet, 'mergeCell').map(({ tag }) => rangeOf(attribute(tag, 'ref')))
  const rows: GridRow[] = []
  let line = 0
  for (const row of elements(sheet, 'row')) {
    line = Number(attribute(row.tag, 'r')) || line + 1
    const cells: Cell[] = []
    for (const { tag, inner } of elements(row.inner, 'c')) {
      const at = columnOf(attribute(tag, 'r')) ?? cells.length
      while (cells.length < at) cells.push({ text: '' })
      cells[at] = cellOf(tag, inner, texts, styles)
    }
    const here = merged.filter(({ top, bottom }) => top <= line && line <= bottom)
    for (const { left, right, ref } of here) {
      for (let at = left; at <= Math.min(right, LAST_COLUMN); at += 1) {
        while (cells.length <= at) cells.push({ text: '' })
        cells[at] = { text: cells[at]!.text, fault: 'mergedCell', range: ref }
      }
    }
    if (cells.some(cell => cell.text !== '' || cell.fault)) rows.push({ line, cells })
  }
  return rows
}

function cellOf(
  tag: string,
  inner: string,
  texts: readonly string[],
  styles: ReturnType<typeof dateStyles>
): Cell {
  const value = plain(elements(inner, 'v')[0]?.inner ?? '')
  switch (attribute(tag, 't')) {
    case 's':
      return { text: (texts[Number(value)] ?? '').trim() }
    case 'inlineStr':
      return { text: sharedTexts(`<si>${inner}</si>`)[0]!.trim() }
    case 'str':
      return { text: value.trim() }
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { text: value, fault: 'errorCell' }
    case 'd':
      return { text: value, fault: 'dateCell' }
    default:
      if (value === '') return elements(inner, 'f').length > 0 ? { text: '', fault: 'noValue' } : { text: '' }
      return styles(attribute(tag, 's'), numberText(value))
  }
}

/** As a spreadsheet shows it: fifteen digits, so that 88.55 is not 88.549999999999997. */
const numberText = (value: string) => String(Number(Number(value).toPrecision(15)))

const LAST_COLUMN = 50

/** Letters before the number: A is 0, AA is 26; null when the cell does not say. */
function columnOf(ref: string): number | null {
  const letters = /^[A-Z]+/.exec(ref)?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function rangeOf(ref: string) {
  const [from = '', to = from] = ref.split(':')
  const lineOf = (cell: string) => Number(/\d+$/.exec(cell)?.[0] ?? 0)
  return { ref, top: lineOf(from), bottom: lineOf(to), left: columnOf(from) ?? 0, right: columnOf(to) ?? 0 }
}
