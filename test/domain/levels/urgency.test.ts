import { urgencyOf } from '../../../src/domain/levels/urgency'
import { DAY } from '../../../src/domain/time'

const NOW = Date.UTC(2027, 4, 1)

test.each([
  [0, 'overdue'],
  [1, 'near'],
  [3 * DAY, 'near'],
  [3 * DAY + 1, 'onTime'],
  [Infinity, 'onTime']
])('what is due %d ms from now is %s', (left, urgency) => {
  expect(urgencyOf({ day: NOW + left, overdue: 0 }, NOW)).toBe(urgency)
})

test('a day let pass is overdue though the next is ten days off', () => {
  expect(urgencyOf({ day: NOW + 10 * DAY, overdue: 1 }, NOW)).toBe('overdue')
})
