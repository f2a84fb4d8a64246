import { strToU8, zipSync } from 'fflate'

/** A value as a spreadsheet keeps it: text, a number, or the cell's own XML. */
export type Value = string | number | { xml: string } | null

interface Parts {
  /** what comes after the rows: merged ranges */
  after?: string
  styles?: string
  /** written before every element's name, as some programs do */
  prefix?: string
  sheets?: string
}

const STYLES =
  '<styleSheet><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
  '<numFmt numFmtId="177" formatCode="0000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="58"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>'

/** Numbers of styles in STYLES: 月日, 年月日, and four digits with leading noughts. */
export const MONTH_DAY = 1
export const YEAR_MONTH_DAY = 2
export const FOUR_DIGITS = 3

/** An xlsx file of one sheet; `rows` by line, null for a line that is not there. */
export function workbook(rows: readonly (readonly Value[] | null)[], parts: Parts = {}): Uint8Array {
  const texts: string[] = []
  const cell = (value: Value, at: number, line: number): string => {
    const ref = `${String.fromCharCode(65 + at)}${line}`
    if (value === null) return ''
    if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`
    if (typeof value === 'object') return value.xml.replace('<c', `<c r="${ref}"`)
    texts.push(value)
    return `<c r="${ref}" t="s"><v>${texts.length - 1}</v></c>`
  }
  const lines = rows.map((row, at) =>
    row ? `<row r="${at + 1}">${row.map((value, column) => cell(value, column, at + 1)).join('')}</row>` : ''
  )
  const part = (xml: string) =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n${parts.prefix ? xml.replace(/<(\/?)(?=\w)/g, `<$1${parts.prefix}:`) : xml}`
    )
  const sheets = parts.sheets ?? '<sheet name="住户表" sheetId="1" r:id="rId1"/>'
  return zipSync(
    {
      'xl/workbook.xml': part(`<workbook><sheets>${sheets}</sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>' +
          '<Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
      ),
      'xl/styles.xml': part(parts.styles ?? STYLES),
      'xl/worksheets/sheet1.xml': part(
        `<worksheet><sheetData>${lines.join('')}</sheetData>${parts.after ?? ''}</worksheet>`
      ),
      'xl/worksheets/sheet2.xml': part(
        '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>另一张</t></is></c></row></sheetData></worksheet>'
      ),
      'xl/sharedStrings.xml': part(
        `<sst>${texts.map(text => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`
      )
    },
    { level: 1 }
  )
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
