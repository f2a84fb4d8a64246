import { narrowestMargin } from '../../../src/domain/deciding/margin'
import { decideChoice } from '../../../src/domain/deciding/decideChoice'
import { decideNoObjection } from '../../../src/domain/deciding/noObjection'
import { NO_OBJECTION } from '../../../src/domain/deciding/ruleCards'
import { reaches, staysWithin, type Line } from '../../../src/domain/deciding/verdict'
import { card, rollOf } from './village'

const stated = { denominator: 'heads', base: 'eligible', clause: '本小区自定规则' } as const
const quorum = (have: number) => reaches({ ...stated, rule: 'quorum', have, need: 61, of: 120 })
const block = (have: number) => staysWithin({ ...stated, rule: 'affectedBlock', have, need: 9, of: 18 })
const margin = (...lines: Line[]) => narrowestMargin({ outcome: 'fail', lines, split: [] })

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

describe('a vote that fell short of more than one line', () => {
  const floor = (have: number) => reaches({ ...stated, rule: 'floor', have, need: 3, of: 120 })
  const short = (...lines: Line[]) => narrowestMargin({ outcome: 'quorum_not_met', lines })

  test('comes out otherwise only when each of them is met', () => {
    expect(short(quorum(1), floor(1))).toBe(60)
  })

  test('is not changed by a line that was met anyway', () => {
    expect(short(quorum(3), floor(3))).toBe(58)
  })
})

describe('where silence decides', () => {
  const roll = rollOf({ A: 30 })
  const all = roll.map(entry => entry.household)
  const asked = (objecting: number, unserved = 0) =>
    narrowestMargin(
      decideNoObjection({
        card: NO_OBJECTION,
        roll,
        recused: [],
        objections: all.slice(0, objecting),
        served: all.slice(unserved)
      })
    )

  test.each([0, 2, 3])(
    '%i objections where three are borne: one household not served after all',
    objecting => {
      expect(asked(objecting)).toBe(1)
    }
  )

  test.each([
    [4, 0, 1],
    [6, 0, 3],
    [0, 2, 2],
    [5, 1, 2],
    [4, 6, 6]
  ])(
    '%i objections and %i households not reached: %i would have to be otherwise',
    (objecting, unserved, least) => {
      expect(asked(objecting, unserved)).toBe(least)
    }
  )
})

describe('a choice', () => {
  const roll = rollOf({ W: 20, E: 10 })
  /** A would stand in W, B in E: how many there choose A; the others choose B, or none of these */
  const margined = (inW: number, inE: number, other = 'B') => {
    const verdict = decideChoice({
      card: card('facility'),
      roll,
      recused: [],
      extended: false,
      affectedServed: false,
      options: [
        { id: 'A', host: 'W', affected: [] },
        { id: 'B', host: 'E', affected: [] }
      ],
      ballots: roll.map(({ household, courtyard }) => {
        const nth = Number(household.slice(2))
        return { household, choice: nth <= (courtyard === 'W' ? inW : inE) ? 'A' : other }
      })
    })
    return [verdict.outcome, narrowestMargin(verdict)]
  }

  test.each([
    ['below', 11, 'no_winner', 1],
    ['on', 10, 'fail', 1],
    ['above', 9, 'fail', 2]
  ] as const)('%s the line of none of these, two thirds of thirty', (_, forA, outcome, least) => {
    expect(margined(forA, 0, 'none')).toEqual([outcome, least])
  })

  test.each([
    ['two below', 5, 'contested', 1],
    ['below', 6, 'contested', 1],
    ['on', 7, 'no_winner', 1],
    ['above', 8, 'no_winner', 2]
  ] as const)(
    '%s a third in the courtyard that would host it, where the other is rejected',
    (_, inW, outcome, least) => {
      expect(margined(inW, 7)).toEqual([outcome, least])
    }
  )
})
