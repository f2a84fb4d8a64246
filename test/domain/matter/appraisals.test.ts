import { appraisalOwed } from '../../../src/domain/matter/appraisals'
import { chinaDate } from '../../../src/domain/time'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'
import { given, on } from './grammar'
import { added, appraised, deliberating, handedUp, site } from './histories'
import { day } from './village'

const MONDAY = day(14)
const sites = (holidays: string[] = [], makeUpDays: string[] = []) => [
  ...deliberating(true, { ...DEFAULT_SETTINGS, calendar: { holidays, makeUpDays } }),
  on(MONDAY, added(site('A', 30))),
  on(day(17), added(site('B', 400)))
]
/** The last day on which an appraisal of these is still in time. */
const lastDay = (history = sites()): string | null => {
  const owed = appraisalOwed(given(...history).matter)
  return owed === null ? null : chinaDate(owed - 1)
}

describe('an appraisal (论证) is owed', () => {
  test('on the tenth working day after the site was listed', () => {
    expect(chinaDate(MONDAY)).toBe('2027-03-15')
    expect(lastDay()).toBe('2027-03-29')
  })

  test.each([
    ['a holiday among them puts it off', ['2027-03-18'], [], '2027-03-30'],
    ['so does one on the last day', ['2027-03-29'], [], '2027-03-30'],
    ['one after it does not', ['2027-03-30'], [], '2027-03-29'],
    ['nor one at a weekend', ['2027-03-20'], [], '2027-03-29'],
    ['a made-up Saturday brings it nearer', [], ['2027-03-20'], '2027-03-26']
  ])('%s', (_, holidays, madeUp, last) => expect(lastDay(sites(holidays, madeUp))).toBe(last))

  test('by the first site that waits; by none once each is appraised', () => {
    const first = [...sites(), on(day(18), appraised('A', false))]
    expect(lastDay(first)).toBe('2027-04-01')
    expect(lastDay([...first, on(day(19), appraised('B'))])).toBeNull()
  })

  test('no longer where the matter went up', () => {
    expect(lastDay(handedUp(sites()))).toBeNull()
  })
})
