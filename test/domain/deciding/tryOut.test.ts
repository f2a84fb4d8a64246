import fc from 'fast-check'
import { YES_NO } from '../../../src/domain/deciding/ballot'
import { counted, groupsOf, NOBODY, tryOut, type Trial } from '../../../src/domain/deciding/tryOut'
import { card, lineOf, rollOf } from './village'

const trial = (more: Partial<Trial> = {}): Trial => ({
  card: card('ordinary'),
  roll: rollOf({ A: 12, B: 8 }),
  recused: [],
  affected: [],
  extended: false,
  ...more
})
const said = (yes: number, no = 0, abstain = 0) => ({ yes, no, abstain })

describe('a rule tried out before the vote', () => {
  test('eleven of twenty are enough, ten are one short, nobody is eleven short', () => {
    expect(tryOut(trial(), { A: said(11) }).outcome).toBe('pass')
    expect(lineOf(tryOut(trial(), { A: said(10) }), 'quorum')).toMatchObject({ met: false, missing: 1 })
    expect(lineOf(tryOut(trial(), {}), 'quorum')).toMatchObject({ have: 0, missing: 11 })
  })

  test('empty dwellings and the recused are in no group where neighbours decide, and in theirs where owners do', () => {
    const roll = rollOf({ A: 12 }).map((entry, at) =>
      at === 0 ? { ...entry, occupancy: 'empty' as const } : entry
    )
    const recused = [roll[1]!.household]
    const size = (key: string) => groupsOf(trial({ card: card(key), roll, recused }))[0]?.voters.length
    expect([size('ordinary'), size('owners-ordinary')]).toEqual([10, 12])
  })

  test('several parts in one hand are one voter of owners', () => {
    const roll = rollOf({ A: 12 }).map((entry, at) => (at < 5 ? { ...entry, owner: '开发商' } : entry))
    const [group] = groupsOf(trial({ card: card('owners-ordinary'), roll }))
    expect(group?.voters).toHaveLength(8)
  })

  test('the affected of a courtyard are asked apart where the card has a rule for them, and only there', () => {
    const affected = rollOf({ A: 12 })
      .slice(0, 5)
      .map(entry => entry.household)
    const keys = (key: string) =>
      groupsOf(trial({ card: card(key), affected })).map(each => [each.key, each.voters.length])
    expect(keys('facility')).toEqual([
      ['A', 7],
      ['A-near', 5],
      ['B', 8]
    ])
    expect(keys('ordinary')).toEqual([
      ['A', 12],
      ['B', 8]
    ])
    const near = trial({ card: card('facility'), affected })
    expect(tryOut(near, { A: said(7), B: said(8), 'A-near': said(3) }).outcome).toBe(
      'affected_quorum_not_met'
    )
    expect(tryOut({ ...near, extended: true }, { A: said(7), B: said(8), 'A-near': said(3) }).outcome).toBe(
      'pass'
    )
    expect(tryOut(near, { A: said(7), B: said(8), 'A-near': said(2, 3) }).outcome).toBe('blocked_by_affected')
  })

  test('the steps never hand out more ballots than a group has voters, nor fewer than none', () => {
    const [group] = groupsOf(trial())
    const step = fc.tuple(fc.constantFrom(...YES_NO), fc.constantFrom(-10, -1, 1, 10))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const counts = steps.reduce((before, [choice, by]) => counted(before, group!, choice, by), NOBODY)
        const numbers = YES_NO.map(choice => counts[choice])
        expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
        expect(numbers.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(12)
      })
    )
  })
})
