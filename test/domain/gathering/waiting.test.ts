import { callOffMeeting, endMeeting } from '../../../src/domain/gathering/courtyardMeeting'
import { recordGathering } from '../../../src/domain/gathering/gathering'
import { asksOf, asksUntil } from '../../../src/domain/gathering/waiting'
import { DAY, HOUR } from '../../../src/domain/time'
import { day, livingAt, official } from '../matter/village'
import { cameFrom, kept, meetingAt, openAt } from './yard'

const AT = day(10, 10 * HOUR)
const called = meetingAt(AT)
const open = openAt(AT)
const NEIGHBOUR = livingAt('W-01')
const CALLER = official('p-head')
const there = cameFrom(open, 'W-01', AT)
const endedAt = (at: number) =>
  kept(endMeeting(open, { decision: '楼道灯下周换', came: 1, items: [], request: 'e' }, at))

const taskOf = (...given: Parameters<typeof asksOf>) => asksOf(...given)?.task ?? null

test.each([
  ['longer than a day ahead', -DAY - 1, null],
  ['a day ahead', -DAY, 'comeToMeeting'],
  ['at its hour', 0, 'comeToMeeting'],
  ['six hours later, nobody having opened it', 6 * HOUR, 'comeToMeeting'],
  ['once it was missed', 6 * HOUR + 1, null]
])('neighbours are told of a meeting %s', (_, after, task) => {
  expect(taskOf(called, NEIGHBOUR, null, AT + after)).toBe(task)
  expect(taskOf(called, official('p-secretary'), null, AT + after)).toBeNull()
})

test('those who are not on the list are asked to check in as long as it is open, and its caller then for the minutes', () => {
  const last = AT + 6 * HOUR
  expect(asksOf(open, NEIGHBOUR, null, last)).toEqual({ task: 'checkIn', until: last })
  expect(taskOf(open, NEIGHBOUR, there, last)).toBeNull()
  expect(taskOf(open, CALLER, null, last)).toBeNull()
  expect(asksOf(open, CALLER, null, last + 1)).toEqual({ task: 'writeMinutes', until: last })
  expect(taskOf(open, NEIGHBOUR, null, last + 1)).toBeNull()
})

test('minutes wait three days from when they were written for a word of those who were there, until they say it', () => {
  const late = endedAt(AT + 2 * DAY)
  const until = AT + 5 * DAY
  expect(asksOf(late, NEIGHBOUR, there, until)).toEqual({ task: 'confirmMinutes', until })
  expect(taskOf(late, NEIGHBOUR, there, until + 1)).toBeNull()
  expect(taskOf(late, NEIGHBOUR, null, until)).toBeNull()
  const word = { agreed: true, text: '', person: 'p-son', at: until, request: 'w' }
  expect(taskOf(late, NEIGHBOUR, { word }, until)).toBeNull()
})

test('a meeting is looked at no longer than it may ask something', () => {
  const off = kept(callOffMeeting(called, { reason: '下大雨，改天再开', came: 0 }, AT))
  const paper = { room: 'r', place: 'p', heldAt: AT, attendance: ['三户'], decision: '楼道灯下周换' }
  expect(asksUntil(kept(recordGathering({ ...paper, by: 'p-head', request: 'r' }, AT)))).toBe(AT)
  expect([called, off].map(asksUntil)).toEqual([AT + 6 * HOUR, AT + 6 * HOUR])
  expect(taskOf(off, NEIGHBOUR, null, AT)).toBeNull()
  expect(asksUntil(open)).toBeNull()
  expect(asksUntil(endedAt(AT + HOUR))).toBe(AT + HOUR + 3 * DAY)
})
