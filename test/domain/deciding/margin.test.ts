import { narrowestMargin } from '../../../src/domain/deciding/margin'
import { reaches, staysWithin, type Line } from '../../../src/domain/deciding/verdict'

const stated = { denominator: 'heads', base: 'eligible', clause: '本小区自定规则' } as const
const quorum = (have: number) => reaches({ ...stated, rule: 'quorum', have, need: 61, of: 120 })
const block = (have: number) => staysWithin({ ...stated, rule: 'affectedBlock', have, need: 9, of: 18 })
const margin = (...lines: Line[]) => narrowestMargin({ outcome: 'quorum_not_met', lines })

test.each([
  [59, 2],
  [60, 1],
  [61, 1],
  [62, 2],
  [80, 20]
])('%i of 61 that are needed: %i ballots more or fewer make it come out otherwise', (have, least) => {
  expect(margin(quorum(have))).toBe(least)
})

test.each([
  [8, 2],
  [9, 1],
  [10, 1],
  [12, 3]
])('%i noes where 9 do not block: %i ballots', (have, least) => {
  expect(margin(block(have))).toBe(least)
})

test('the narrowest line is told, whichever stands first', () => {
  expect(margin(quorum(80), block(8))).toBe(2)
  expect(margin(block(8), quorum(80))).toBe(2)
})

test('a line about fewer than five households tells nothing: one ballot is enough', () => {
  expect(margin(quorum(80), { ...block(1), small: true })).toBe(1)
})

test('floor area and a waived line are not counted in ballots', () => {
  expect(margin(quorum(80), { ...block(9), denominator: 'area' })).toBe(20)
  expect(margin(quorum(80), { ...quorum(60), waived: true })).toBe(20)
})
