import { decideNoObjection } from '../../../src/domain/deciding/noObjection'
import { NO_OBJECTION } from '../../../src/domain/deciding/ruleCards'
import { lineOf, rollOf } from './village'

const roll = rollOf({ A: 30 })
const all = roll.map(entry => entry.household)
const asked = (objecting: number, unserved = 0, recused: string[] = []) =>
  decideNoObjection({
    card: NO_OBJECTION,
    roll,
    recused,
    objections: all.slice(0, objecting),
    served: all.slice(unserved)
  })

describe('what nobody minds passes without a vote', () => {
  test.each([
    ['none', 0, 'pass'],
    ['below', 2, 'pass'],
    ['on', 3, 'pass'],
    ['above', 4, 'converted']
  ])('%s a tenth of thirty: %i objections', (_, objecting, outcome) => {
    expect(asked(objecting).outcome).toBe(outcome)
  })

  test('one household that was never reached converts it: its silence is not consent', () => {
    const verdict = asked(0, 1)
    expect(verdict.outcome).toBe('converted')
    expect(lineOf(verdict, 'served')).toMatchObject({ have: 29, need: 30, missing: 1 })
  })

  test('the recused need not be reached, and their objections do not count', () => {
    expect(asked(4, 0, ['A-01']).outcome).toBe('converted')
    expect(asked(3, 0, ['A-01']).outcome).toBe('pass')
    expect(asked(0, 1, ['A-01']).outcome).toBe('pass')
  })

  test('an objection counts once, and only from the roll', () => {
    const twice = ['A-01', 'A-01', 'A-01', 'A-01', 'B-01', 'B-02']
    const verdict = decideNoObjection({
      card: NO_OBJECTION,
      roll,
      recused: [],
      objections: twice,
      served: all
    })
    expect(lineOf(verdict, 'objections')).toMatchObject({ have: 1, need: 3, of: 30, bound: 'atMost' })
  })

  test('two households are too few to decide by silence', () => {
    const two = rollOf({ A: 2 })
    const served = two.map(entry => entry.household)
    expect(
      decideNoObjection({ card: NO_OBJECTION, roll: two, recused: [], objections: [], served }).outcome
    ).toBe('converted')
  })
})
