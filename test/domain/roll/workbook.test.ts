import { strToU8, zipSync } from 'fflate'
import { checkTable } from '../../../src/features/roll/checkTable'
import { kindOf } from '../../../src/features/roll/chosenTable'
import { gridOf, textOf } from '../../../src/features/roll/grid'
import { readWorkbook } from '../../../src/features/roll/workbook'
import { faultSentence } from '../../../src/locale/reasons'
import { FOUR_DIGITS, MONTH_DAY, workbook, YEAR_MONTH_DAY, type Value } from './xlsx'

const HEADINGS = ['门牌', '楼栋', '居住情况', '建筑面积（㎡）']
const HOUSEHOLD = ['W1-01', 'W1', '自住', 88.5]

const gridFrom = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes)
  if ('broken' in read) throw new Error(read.broken)
  return read.grid
}
const check = (rows: readonly (readonly Value[] | null)[], parts = {}) =>
  checkTable(gridFrom(workbook(rows, parts)), [])
const faults = (rows: readonly (readonly Value[] | null)[], parts = {}) => {
  const checked = check(rows, parts)
  return checked.status === 'faulty' ? checked.faults : checked.status
}
const styled = (style: number, value: number) => ({ xml: `<c s="${style}"><v>${value}</v></c>` })

describe('a roll from a spreadsheet', () => {
  test('is read by its headings, in any order, below a merged title, without names and telephone numbers', () => {
    const rows = [
      ['河湾里住户表'],
      null,
      ['姓名', '建筑面积（㎡）', '居住情况', '楼栋 ', '门牌', '电话', '业主编号'],
      ['甲', 88.5, '自住', 'w1', 'w1-01', 13800000000, null],
      null,
      ['乙', 75, '空置', 'W1', 'W1-02', null, '开发商']
    ]
    const checked = check(rows, { after: '<mergeCells><mergeCell ref="A1:G2"/></mergeCells>' })
    expect(checked).toEqual({
      status: 'fits',
      leaving: [],
      rows: [
        { line: 4, door: 'W1-01', building: 'W1', occupancy: '自住', area: '88.5', owner: '' },
        { line: 6, door: 'W1-02', building: 'W1', occupancy: '空置', area: '75', owner: '开发商' }
      ]
    })
    expect(JSON.stringify(checked)).not.toMatch(/甲|138/)
  })

  test('shows a number as the spreadsheet does: no rest of a binary fraction, and the noughts of its format', () => {
    const rows = [
      HEADINGS,
      [styled(FOUR_DIGITS, 101), 'W1', '自住', { xml: '<c><v>88.549999999999997</v></c>' }]
    ]
    expect(check(rows)).toMatchObject({ rows: [{ door: '0101', area: '88.55' }] })
  })

  test('takes the value a formula had, and names the line of one that has none or went wrong', () => {
    const formula = (value: string, type = '') => ({ xml: `<c${type}><f>B2*2</f>${value}</c>` })
    const rows = [
      HEADINGS,
      [formula('<v>W1-01</v>', ' t="str"'), 'W1', '自住', formula('<v>90</v>')],
      ['W1-02', 'W1', '自住', formula('')],
      ['W1-03', 'W1', '自住', formula('<v>#REF!</v>', ' t="e"')]
    ]
    expect(check(rows.slice(0, 2))).toMatchObject({ rows: [{ door: 'W1-01', area: '90' }] })
    expect(faults(rows)).toEqual(['3:noValue:', '4:errorCell:#REF!'])
  })

  test.each([
    ['月日', styled(MONTH_DAY, 46024)],
    ['年月日 of its own format', styled(YEAR_MONTH_DAY, 46024)],
    ['the text of a day', { xml: '<c t="d"><v>2026-01-02</v></c>' }]
  ])('a door that became a day (%s) is named, not guessed', (_, cell) => {
    const [fault = ''] = faults([HEADINGS, HOUSEHOLD, [cell, 'W1', '自住', 90]])
    expect(fault).toMatch(/^3:dateCell:/)
    expect(faultSentence(fault)).toMatch(/^第3行：这一格变成了日期/)
  })

  test('a day in a column nobody reads is no fault', () => {
    const rows = [
      [...HEADINGS, '入住日期'],
      [...HOUSEHOLD, styled(MONTH_DAY, 46024)]
    ]
    expect(check(rows)).toMatchObject({ status: 'fits', rows: [{ line: 2 }] })
  })

  test('a merged range is one fault with its range, at the first line it takes', () => {
    const rows = [HEADINGS, HOUSEHOLD, ['W1-02', null, '自住', 90], ['W1-03', null, '自住', 90]]
    const after = '<mergeCells><mergeCell ref="B2:B4"/></mergeCells>'
    expect(faults(rows, { after })).toEqual(['2:mergedCell:B2:B4'])
    expect(faultSentence('2:mergedCell:B2:B4')).toBe(
      '第2行：这里有合并的单元格，请取消合并，每户写满一行（B2:B4）'
    )
  })

  test('a column that is missing is said once, not on every line', () => {
    expect(
      faults([
        ['门牌', '楼栋', '面积'],
        ['W1-01', 'W1', 90],
        ['W1-02', 'W1', 90]
      ])
    ).toEqual(['1:missingColumn:居住情况'])
  })

  test('every other fault keeps the line it has in the spreadsheet', () => {
    const rows = [
      HEADINGS,
      HOUSEHOLD,
      null,
      HOUSEHOLD,
      ['', 'W1', '自住', 90],
      ['W1-05', 'W1', '自住', 90.123],
      ['W1-06', 'W1', '自住', '2026'],
      ['W1-07', 'W1', '自住', -1]
    ]
    expect(faults(rows)).toEqual([
      '4:duplicateDoor:W1-01',
      '5:emptyDoor:',
      '6:badArea:90.123',
      '8:badArea:-1'
    ])
  })

  test('the first sheet that is shown is read', () => {
    const sheets =
      '<sheet name="旧" sheetId="1" state="hidden" r:id="rId1"/><sheet name="新" sheetId="2" r:id="rId2"/>'
    expect(gridFrom(workbook([HEADINGS, HOUSEHOLD], { sheets }))).toEqual([
      { line: 1, cells: [{ text: '另一张' }] }
    ])
  })

  test('a program that writes prefixes, and texts in several runs, changes nothing', () => {
    const runs = {
      xml: '<c t="inlineStr"><is><r><t>W1-</t></r><r><t>0&amp;1</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>'
    }
    const [, row] = gridFrom(workbook([HEADINGS, [runs]], { prefix: 'x' }))
    expect(row).toEqual({ line: 2, cells: [{ text: 'W1-0&1' }] })
  })

  test('five thousand households fit; a table of ten thousand is told its length and nothing of it is taken', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => [`W1-${at}`, 'W1', '自住', 90] as Value[])
    expect(check([HEADINGS, ...many(5000)])).toMatchObject({ status: 'fits', rows: { length: 5000 } })
    expect(check([HEADINGS, ...many(10_000)])).toEqual({ status: 'tooLong', rows: 10_000, most: 5000 })
  })

  test('what was read stands in the field as text that reads the same again, line for line', () => {
    const rows = [['住户表'], null, HEADINGS, ['W1-"01"', 'W1', '自住', 88.5], null, HOUSEHOLD]
    const grid = gridFrom(workbook(rows))
    expect(gridOf(textOf(grid)).map(({ line }) => line)).toEqual([1, 3, 4, 6])
    expect(checkTable(gridOf(textOf(grid)), [])).toEqual(checkTable(grid, []))
  })
})

describe('a file that is no table', () => {
  test.each([
    ['an archive cut off in the middle', workbook([HEADINGS]).slice(0, 300), 'broken'],
    ['an archive of something else', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'noSheet']
  ])('%s', (_, bytes, broken) => {
    expect(readWorkbook(bytes)).toEqual({ broken })
  })

  test('one that would unpack to more than a telephone holds is not unpacked', () => {
    const huge = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(40_000_001) })
    expect(huge.length).toBeLessThan(100_000)
    expect(readWorkbook(huge)).toEqual({ broken: 'tooLarge' })
  })

  test('is told by its first bytes, not by its name', () => {
    expect(kindOf(workbook([HEADINGS]))).toBe('workbook')
    expect(kindOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('oldWorkbook')
    expect(kindOf(strToU8('门牌,楼栋'))).toBe('text')
    expect(kindOf(new Uint8Array())).toBe('text')
  })
})

describe('a roll that is pasted', () => {
  const row = { door: 'W1-01', building: 'W1', occupancy: '自住', area: '88.5', owner: '' }

  test.each([
    ['commas', '\uFEFF门牌,楼栋,居住情况,面积\r\nW1-01,W1,自住,88.5'],
    ['tabs, as a spreadsheet copies', '门牌\t楼栋\t居住情况\t面积\nW1-01\tW1\t自住\t88.5'],
    ['Chinese commas', '门牌，楼栋，居住情况，面积\nw1-01，w1，自住，88.5'],
    ['quotes', '"门牌","楼栋","居住情况","面积"\n"W1-01","W1","自住","88.5"']
  ])('with %s', (_, text) => {
    expect(checkTable(gridOf(text), [])).toEqual({ status: 'fits', leaving: [], rows: [{ line: 2, ...row }] })
  })

  test('without headings has its columns in the order of the hint', () => {
    expect(checkTable(gridOf('\nW1-01,W1,自住,88.5'), [])).toMatchObject({ rows: [{ line: 2, ...row }] })
  })

  test('tells which households of today it leaves out, and that nothing is written in it', () => {
    expect(checkTable(gridOf('W1-01,W1,自住,88.5'), [{ door: 'W1-01' }, { door: 'W1-02' }])).toMatchObject({
      leaving: ['W1-02']
    })
    expect(checkTable(gridOf(' \n,,\n'), [])).toEqual({ status: 'empty' })
  })
})
