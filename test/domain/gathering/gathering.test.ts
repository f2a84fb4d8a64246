import { isDormant, lastHeld, recordGathering } from '../../../src/domain/gathering/gathering'
import { DAY } from '../../../src/domain/time'

const NOW = Date.UTC(2027, 2, 10, 2)
const MINUTES = {
  room: 'hewanli-N',
  place: 'hewanli',
  heldAt: NOW,
  attendance: ['北院院长', ' 老陈 ', '老陈'],
  decision: '楼道灯下周统一换成声控的',
  by: 'p-head',
  request: 'r'
}
const recorded = (more: Partial<typeof MINUTES>) => recordGathering({ ...MINUTES, ...more }, NOW)

test('minutes say when the meeting was, who came and what was decided', () => {
  expect(recorded({})).toMatchObject({ id: 'hewanli-N:2027-03-10', attendance: ['北院院长', '老陈'] })
  expect(recorded({ heldAt: NOW + 1 })).toMatchObject({ refused: 'TOO_EARLY' })
  expect(recorded({ attendance: [] })).toMatchObject({ refused: 'EVIDENCE_MISSING' })
  expect(recorded({ attendance: [' '] })).toMatchObject({ refused: 'EVIDENCE_MISSING' })
  expect(recorded({ decision: '' })).toMatchObject({ refused: 'INVALID_TEXT' })
  expect(recorded({ decision: '换楼道灯' })).toMatchObject({ refused: 'INVALID_TEXT', detail: { length: 4 } })
})

test.each([
  ['a millisecond before the thirtieth day', 30 * DAY - 1, false],
  ['on the thirtieth day', 30 * DAY, true],
  ['long after', 300 * DAY, true],
  ['on the day itself', 0, false]
])('a room without a meeting is dormant %s', (_, gone, dormant) => {
  expect(isDormant(lastHeld([{ heldAt: NOW }, { heldAt: NOW - 90 * DAY }], undefined), NOW + gone)).toBe(
    dormant
  )
  expect(isDormant(lastHeld([], NOW), NOW + gone)).toBe(dormant)
})

test('a room of which nobody knows since when it is there is not called dormant', () => {
  expect(isDormant(lastHeld([], undefined), NOW)).toBe(false)
})
