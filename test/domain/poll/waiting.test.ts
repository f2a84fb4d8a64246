import { roundToAnswer } from '../../../src/domain/poll/waiting'
import { sheet, UNTIL } from './round'

const ROUND = {
  id: 'p',
  round: 1,
  beside: null,
  measures: [],
  statements: 3,
  openedAt: 0,
  until: UNTIL,
  closed: null
}
const said = (...ids: readonly string[]) =>
  ids.map(id => ({ statement: id, answer: 'agree' as const, at: 1, requests: [] }))
const waits = (sheets: Parameters<typeof roundToAnswer>[1], now = UNTIL, round: object = {}) =>
  roundToAnswer({ polls: [{ ...ROUND, ...round }] }, sheets, now)?.id === 'p'

test.each([
  ['nothing', [], true],
  ['two of three', ['a', 'b'], true],
  ['all three', ['a', 'b', 'c'], false],
  ['four, one of them written later', ['a', 'b', 'c', 'd'], false]
])('a round waits for a household that has said %s: %s', (_, ids, waiting) =>
  expect(waits([sheet('me', 'h', { said: said(...ids) })])).toBe(waiting)
)

test('what members of one household said counts together, and once', () => {
  const both = (mine: readonly string[], theirs: readonly string[]) => [
    sheet('me', 'h', { said: said(...mine) }),
    sheet('son', 'h', { said: said(...theirs) })
  ]
  expect(waits(both(['a', 'b'], ['c']))).toBe(false)
  expect(waits(both(['a', 'b'], ['b']))).toBe(true)
})

test('what was said in another round counts for nothing here', () =>
  expect(waits([sheet('me', 'h', { poll: 'earlier', said: said('a', 'b', 'c') })])).toBe(true))

test('a round waits until its last instant, and never once it was read', () => {
  expect(waits([], UNTIL)).toBe(true)
  expect(waits([], UNTIL + 1)).toBe(false)
  const closed = { households: 1, answered: 0, commonGround: [], gaps: [], hash: '' }
  expect(waits([], UNTIL, { closed })).toBe(false)
})
