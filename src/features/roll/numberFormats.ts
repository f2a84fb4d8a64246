import type { Cell } from './grid'
import { attribute, elements } from './sheetXml'

/** Built-in formats that show a date or a time, the Chinese ones among them (ECMA-376 18.8.30). */
const DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58]
]

/**
 * How a number looks in the style of its cell. A date is a fault: a spreadsheet makes one of 1-02 as it is typed, and
 * the door that was meant cannot be told from it. Leading noughts that the style shows belong to the number.
 */
export function dateStyles(styles: string): (style: string, value: string) => Cell {
  const codes = new Map(
    elements(styles, 'numFmt').map(({ tag }) => [
      Number(attribute(tag, 'numFmtId')),
      attribute(tag, 'formatCode')
    ])
  )
  const formats = elements(elements(styles, 'cellXfs')[0]?.inner ?? '', 'xf').map(({ tag }) =>
    Number(attribute(tag, 'numFmtId'))
  )
  return (style, value) => {
    const format = formats[Number(style)] ?? 0
    const code = codes.get(format) ?? ''
    if (DATES.some(([from, to]) => from <= format && format <= to) || isDate(code))
      return { text: value, fault: 'dateCell' }
    return { text: /^0+$/.test(code) ? value.padStart(code.length, '0') : value }
  }
}

/** Letters of days and hours outside quotes, escapes, fillers and brackets; a bracketed hour counts too. */
const isDate = (code: string) =>
  /\[[hms]+\]/i.test(code) || /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, ''))
