import fc from 'fast-check'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'
import {
  afterWorkingDays,
  chinaDate,
  DAY,
  isWorkingDay,
  startOfChinaDay,
  type Calendar
} from '../../../src/domain/time'

/** An instant by the clock on a wall in China. */
const china = (written: string) => Date.parse(`${written}+08:00`)
const NONE: Calendar = { holidays: [], makeUpDays: [] }
/** New Year 2027 on a Friday, made up for on the Sunday after. */
const NEW_YEAR: Calendar = { holidays: ['2027-01-01'], makeUpDays: ['2027-01-03'] }

describe('days are those of China', () => {
  test.each([
    ['2027-03-01T00:00:00.000', '2027-03-01'],
    ['2027-03-01T23:59:59.999', '2027-03-01'],
    ['2027-02-28T23:59:59.999', '2027-02-28'],
    ['2028-02-29T12:00:00.000', '2028-02-29'],
    ['2027-12-31T23:59:59.999', '2027-12-31'],
    ['2028-01-01T00:00:00.000', '2028-01-01'],
    ['1969-12-31T23:59:59.999', '1969-12-31']
  ])('%s is on %s', (written, date) => {
    expect(chinaDate(china(written))).toBe(date)
    expect(startOfChinaDay(china(written))).toBe(china(`${date}T00:00:00.000`))
  })

  test('so a month ends eight hours before it does in Greenwich', () => {
    expect(chinaDate(Date.UTC(2027, 2, 31, 15, 59, 59, 999))).toBe('2027-03-31')
    expect(chinaDate(Date.UTC(2027, 2, 31, 16))).toBe('2027-04-01')
  })

  test('every instant lies in the day it is dated with', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 4e12 }), at => {
        const start = startOfChinaDay(at)
        return start <= at && at < start + DAY && chinaDate(start) === chinaDate(at)
      })
    )
  })
})

describe('working days', () => {
  test.each([
    ['a Friday', '2027-03-05', NONE, true],
    ['a Saturday', '2027-03-06', NONE, false],
    ['a Sunday', '2027-03-07', NONE, false],
    ['a holiday on a Friday', '2027-01-01', NEW_YEAR, false],
    ['a Sunday that is made up', '2027-01-03', NEW_YEAR, true]
  ])('%s (%s)', (_, date, calendar, works) => {
    expect(isWorkingDay(china(`${date}T00:00:00.000`), calendar)).toBe(works)
    expect(isWorkingDay(china(`${date}T23:59:59.999`), calendar)).toBe(works)
  })

  test.each([
    ['the day itself does not count', '2027-03-01T09:00', 1, NONE, '2027-03-03T00:00'],
    ['its last millisecond is still that day', '2027-03-01T23:59:59.999', 1, NONE, '2027-03-03T00:00'],
    ['the next one begins at midnight', '2027-03-02T00:00', 1, NONE, '2027-03-04T00:00'],
    ['a weekend is skipped', '2027-03-05T09:00', 1, NONE, '2027-03-09T00:00'],
    ['from a Saturday the Monday is the first', '2027-03-06T09:00', 1, NONE, '2027-03-09T00:00'],
    ['ten of them are two weeks', '2027-03-01T09:00', 10, NONE, '2027-03-16T00:00'],
    [
      'over the end of a year, a holiday and a made-up Sunday',
      '2026-12-30T09:00',
      3,
      NEW_YEAR,
      '2027-01-05T00:00'
    ],
    ['none of them is the end of today', '2027-03-01T09:00', 0, NONE, '2027-03-02T00:00']
  ])('end at 24:00 in China: %s', (_, from, n, calendar, end) => {
    expect(afterWorkingDays(china(from), n, calendar)).toBe(china(end))
  })

  test('so many of them lie between, and the last day is one', () => {
    const anyDay = fc.integer({ min: china('2026-12-01T00:00'), max: china('2027-02-01T00:00') })
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const end = afterWorkingDays(from, n, NEW_YEAR)
        let working = 0
        for (let at = startOfChinaDay(from) + DAY; at < end; at += DAY)
          working += isWorkingDay(at, NEW_YEAR) ? 1 : 0
        expect(working).toBe(n)
        expect(isWorkingDay(end - 1, NEW_YEAR)).toBe(true)
      }),
      { numRuns: 50 }
    )
  })
})

describe('the holidays announced for 2026', () => {
  const CALENDAR = DEFAULT_SETTINGS.calendar
  const year = Array.from({ length: 365 }, (_, at) => china('2026-01-01T12:00') + at * DAY)

  test('are thirty-three days off; six days at weekends are worked, so that 248 working days are left', () => {
    expect(CALENDAR.holidays).toHaveLength(33)
    expect(CALENDAR.makeUpDays.filter(date => new Date(date).getUTCDay() % 6 !== 0)).toEqual([])
    expect(year.filter(at => isWorkingDay(at, CALENDAR))).toHaveLength(248)
  })

  test.each([
    ['over Spring Festival, whose Saturdays around it are worked', '2026-02-13T09:00', 2, '2026-02-25T00:00'],
    ['over the end of September into the National Day', '2026-09-30T09:00', 1, '2026-10-09T00:00'],
    ['over the end of the year, as far as it is announced', '2026-12-31T09:00', 1, '2027-01-02T00:00']
  ])('%s', (_, from, n, end) => {
    expect(afterWorkingDays(china(from), n, CALENDAR)).toBe(china(end))
  })
})
