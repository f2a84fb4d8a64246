import type { RollEntry } from '../../../src/domain/deciding/roll'
import { twiceOnRoll } from '../../../src/domain/deciding/twiceOnRoll'
import { rollOf } from './village'

const ROLL = rollOf({ W: 3, E: 3 })
const told = (changes: Record<string, Partial<RollEntry>>): RollEntry[] =>
  ROLL.map(entry => ({ ...entry, ...changes[entry.household] }))
const HAND = { owner: 'A12', occupancy: 'owner' } as const
const [w1, w2, e1] = ['W-01', 'W-02', 'E-01'] as const
const doorOf = (household: string) => ROLL.find(each => each.household === household)!.door
const doors = (...households: string[]) => households.map(doorOf).sort()

describe('a household that would vote twice', () => {
  test('is one hand that is said to live in two rooms, or twice in one', () => {
    expect(twiceOnRoll('consult', told({ [w1]: HAND, [e1]: HAND }))).toEqual([doors(w1, e1)])
    expect(twiceOnRoll('self_gov', told({ [w1]: HAND, [w2]: HAND }))).toEqual([doors(w1, w2)])
  })

  test('is a dwelling that is listed twice', () => {
    expect(twiceOnRoll('consult', [...ROLL, ROLL[0]!])).toEqual([doors(w1, w1)])
  })

  test('is not someone who lives in one and lets or leaves the other', () => {
    for (const occupancy of ['tenant', 'empty'] as const)
      expect(twiceOnRoll('consult', told({ [w1]: HAND, [e1]: { ...HAND, occupancy } }))).toEqual([])
  })

  test('is not two hands, nor anyone whose hand the register does not name', () => {
    expect(twiceOnRoll('consult', told({ [w1]: HAND, [e1]: { ...HAND, owner: 'A13' } }))).toEqual([])
    expect(twiceOnRoll('consult', ROLL)).toEqual([])
  })

  test('is nobody where owners decide: all parts of one hand are one head', () => {
    expect(twiceOnRoll('owner', told({ [w1]: HAND, [e1]: HAND }))).toEqual([])
  })
})
