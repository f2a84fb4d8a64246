import {
  isSound,
  keepStation,
  stationBars,
  type Member,
  type Station
} from '../../../src/domain/station/station'
import { day, HEAD_E, SECRETARY, UNIT } from '../matter/village'

const NOW = day(10)
const members = (residents: number, others: number): Member[] =>
  Array.from({ length: residents + others }, (_, at) => ({
    name: `成员${at}`,
    kind: at < residents ? 'resident' : 'other',
    seatReason: null
  }))
const station = (residents: number, others: number): Station => ({
  members: members(residents, others),
  by: 'p',
  at: NOW,
  request: 'r'
})
const keep = (
  list: readonly Member[],
  before: Station | null = null,
  elsewhere: Member[][] = [],
  actor = SECRETARY
) => keepStation(before, actor, { members: list, request: 'r-2' }, { unit: UNIT, elsewhere }, NOW)
const outOfOrder = (count: number, residents: number) => ({
  refused: 'COMPOSITION_RULE',
  detail: { station: true, members: count, residents, fewest: 7, most: 13 }
})

test.each([
  [0, 0, false],
  [6, 0, false],
  [7, 0, true],
  [4, 3, true],
  [3, 4, false],
  [4, 4, true],
  [7, 6, true],
  [6, 7, false],
  [13, 0, true],
  [14, 0, false]
])('a station of %i residents and %i others is in order: %s', (residents, others, sound) => {
  expect(isSound(members(residents, others))).toBe(sound)
  const bars = sound ? null : outOfOrder(residents + others, residents)
  expect(stationBars(station(residents, others))).toEqual(bars)
  expect(keep(members(residents, others))).toMatchObject(bars ?? { members: members(residents, others) })
})

test('a room without a station is not held to it', () => expect(stationBars(null)).toBeNull())

test('that members left is written down whatever it leaves; a new one only into a station in order', () => {
  const before = station(4, 3)
  const left = before.members.slice(1)
  expect(keep(left, before)).toMatchObject({ members: left })
  expect(keep([...left, { name: '新来的', kind: 'other', seatReason: null }], before)).toEqual(
    outOfOrder(7, 3)
  )
  expect(keep([...left, { name: '新来的', kind: 'resident', seatReason: null }], before)).toMatchObject({
    members: { length: 7 }
  })
})

test.each([
  [0, null, true],
  [2, null, true],
  [3, null, false],
  [4, null, false],
  [3, '懂水电的只有他一人', true],
  [3, ' ', false]
])('somebody who sits in %i other stations, reason %s: %s', (count, seatReason, may) => {
  const list = members(7, 0).map((member, at) => (at === 2 ? { ...member, seatReason } : member))
  const elsewhere = Array.from({ length: count }, () => members(7, 0).slice(2, 3))
  expect(keep(list, null, elsewhere)).toMatchObject(
    may ? { members: list } : { refused: 'LIMIT_REACHED', detail: { stationSeats: 3, member: 3 } }
  )
})

test('written by the secretary, with names, each once', () => {
  const seven = members(7, 0)
  expect(keep(seven, null, [], HEAD_E)).toEqual({ refused: 'FORBIDDEN' })
  const named = (name: string) => seven.map((member, at) => (at === 6 ? { ...member, name } : member))
  expect(keep(named(' '))).toMatchObject({ refused: 'INVALID_TEXT' })
  expect(keep(named('长'.repeat(21)))).toMatchObject({ refused: 'INVALID_TEXT' })
  expect(keep(named('成员0'))).toEqual({ refused: 'DUPLICATE', detail: { member: 7 } })
})
