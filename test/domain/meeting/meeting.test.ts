import fc from 'fast-check'
import { byUrgency, isOverdue, needsStreet } from '../../../src/domain/meeting/agenda'
import { convene, endMeeting, type Meeting } from '../../../src/domain/meeting/meeting'
import { minutesOf } from '../../../src/domain/meeting/minutes'
import {
  meetingId,
  nextQuarter,
  plannedDays,
  quarterOf,
  quarterOfDay
} from '../../../src/domain/meeting/quarter'
import type { Matter } from '../../../src/domain/matter/matter'
import { isRefused } from '../../../src/domain/refusal'
import { given, on } from '../matter/grammar'
import { answered, atStreet, handedUp } from '../matter/histories'
import { day } from '../matter/village'

const china = (text: string) => Date.parse(`${text}+08:00`)

test.each([
  ['2027-01-01T00:00:00', '2027-Q1'],
  ['2027-03-31T23:59:59', '2027-Q1'],
  ['2027-04-01T00:00:00', '2027-Q2'],
  ['2027-12-31T23:59:59', '2027-Q4'],
  ['2028-01-01T00:00:00', '2028-Q1']
])('%s in China lies in %s', (at, quarter) => {
  expect(quarterOf(china(at))).toBe(quarter)
})

test('after the fourth quarter comes the first of the next year', () => {
  expect(['2027-Q1', '2027-Q3', '2027-Q4'].map(nextQuarter)).toEqual(['2027-Q2', '2027-Q4', '2028-Q1'])
})

const INPUT = { street: 'S', heldAt: day(40), attendance: [' 城管 ', '卫生', '城管'], request: 'r' }
const ITEM = { matter: 'm', community: 'riverside', title: '村里没有公厕' }

describe('a joint meeting', () => {
  const convened = convene(null, INPUT, [ITEM], day(40)) as Meeting

  test('the days of meetings are kept in order, each until its end, and the last day of a quarter lies in it', () => {
    const days = plannedDays(['2027-06-30', '2027-03-31', '2027-06-30'])
    expect(days).toEqual([china('2027-04-01T00:00'), china('2027-07-01T00:00')])
    expect([...(days as readonly number[])].map(quarterOfDay)).toEqual(['2027-Q1', '2027-Q2'])
  })

  test('a quarter has one meeting: a second day in it is named', () => {
    expect(plannedDays(['2027-04-01', '2027-06-30'])).toEqual({ twice: '2027-Q2' })
    expect(plannedDays([])).toEqual([])
  })

  test('is on record with its quarter, who came, and the agenda of that moment', () => {
    expect(convened).toMatchObject({
      id: meetingId('S', '2027-Q2'),
      attendance: ['城管', '卫生'],
      agenda: [ITEM],
      standing: { status: 'convened' }
    })
  })

  test('comes once a quarter, on or after its day, with somebody there', () => {
    expect(convene(convened, INPUT, [], day(41))).toMatchObject({ refused: 'DUPLICATE' })
    expect(convene(null, INPUT, [], day(40, -1))).toMatchObject({ refused: 'TOO_EARLY' })
    expect(convene(null, { ...INPUT, attendance: ['  '] }, [], day(40))).toMatchObject({
      refused: 'EVIDENCE_MISSING'
    })
  })

  test('does not end while an item has neither a resolution nor a reason', () => {
    const waiting = minutesOf(convened.id, [ITEM], [given(...atStreet()).matter])
    expect(endMeeting(convened, waiting, 'e', day(41))).toEqual({
      refused: 'ANSWER_REQUIRED',
      detail: { items: 1 }
    })
    const gone = minutesOf(convened.id, [ITEM], [given(...answered()).matter])
    const ended = endMeeting(convened, gone, 'e', day(41))
    expect(ended).toMatchObject({ standing: { status: 'ended', minutes: [{ left: { how: 'elsewhere' } }] } })
    expect(isRefused(ended) ? ended : endMeeting(ended, gone, 'f', day(42))).toMatchObject({
      refused: 'DUPLICATE'
    })
  })

  test('writes in its minutes how each item left, and how often it was put off', () => {
    const put = (quarter: string) => ({
      type: 'ItemDeferred' as const,
      meeting: meetingId('S', quarter),
      reason: '请规划部门先看现场',
      due: day(60)
    })
    const twice = given(...atStreet(), on(day(25), put('2027-Q1')), on(day(40), put('2027-Q2'))).matter
    expect(minutesOf(convened.id, [ITEM], [twice])).toEqual([
      { ...ITEM, left: { how: 'deferred', reason: '请规划部门先看现场', count: 2 } }
    ])
  })
})

describe('the agenda makes itself', () => {
  test('of what is at the street and not answered', () => {
    expect(needsStreet(given(...atStreet()).matter)).toBe(true)
    expect(needsStreet(given(...handedUp()).matter)).toBe(false)
    expect(needsStreet(given(...answered()).matter)).toBe(false)
  })

  const anyMatter = fc
    .record({ id: fc.string(), overdue: fc.nat(4), dueAt: fc.option(fc.nat(100)) })
    .map(fields => fields as Matter)

  test('with everything overdue first, the longest overdue before all, then by its day', () => {
    fc.assert(
      fc.property(fc.array(anyMatter), matters => {
        const order = [...matters].sort(byUrgency)
        const late = order.map(isOverdue)
        expect(late).toEqual([...late].sort((a, b) => Number(b) - Number(a)))
        const keys = order.map(({ overdue, dueAt }) => [overdue, dueAt ?? Infinity] as const)
        for (const [at, [count, due]] of keys.slice(1).entries()) {
          const [before, earlier] = keys[at]!
          if (late[at] === late[at + 1])
            expect(before > count || (before === count && earlier <= due)).toBe(true)
        }
      })
    )
  })
})
