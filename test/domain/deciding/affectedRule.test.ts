import { card, cast, lineOf, linesOf, rollOf, vote } from './village'

/** Twenty-one households that feel it beside seventy-nine that do not; two thirds of 21 are 14. */
const roll = rollOf({ near: 21, far: 79 })
const affected = roll.filter(entry => entry.courtyard === 'near').map(entry => entry.household)
const facility = { ...card('facility'), unitGuard: null }
const decided = (near: [number, number, number], circumstances = {}) =>
  vote({
    card: facility,
    roll,
    affected,
    ballots: [...cast('near', ...near), ...cast('far', 79)],
    ...circumstances
  })

describe('enough of the affected take part', () => {
  test.each([
    ['above', 15, 'pass'],
    ['on', 14, 'pass'],
    ['below', 13, 'affected_quorum_not_met'],
    ['none of', 0, 'affected_quorum_not_met']
  ])('%s the line: %i of 21', (_, came, outcome) => {
    expect(decided([came, 0, 0]).outcome).toBe(outcome)
  })

  test('an abstention of an affected household takes part', () => {
    expect(decided([0, 0, 14]).outcome).toBe('pass')
  })

  test('silence of all affected does not stop a vote that was extended and served to all of them', () => {
    const verdict = decided([0, 0, 0], { extended: true, affectedServed: true })
    expect(verdict.outcome).toBe('pass')
    expect(lineOf(verdict, 'affectedQuorum')).toMatchObject({ met: false, waived: true, missing: 14 })
  })

  test.each([
    ['extended only', { extended: true }],
    ['served only', { affectedServed: true }]
  ])('%s is not enough', (_, circumstances) => {
    expect(decided([13, 0, 0], circumstances).outcome).toBe('affected_quorum_not_met')
  })

  test('a waiver is said only where it was needed', () => {
    expect(
      lineOf(decided([14, 0, 0], { extended: true, affectedServed: true }), 'affectedQuorum').waived
    ).toBeUndefined()
  })
})

describe('the affected block', () => {
  test.each([
    ['below', 6, 8, 'pass'],
    ['on', 7, 7, 'pass'],
    ['above', 8, 6, 'blocked_by_affected'],
    ['none against', 0, 14, 'pass']
  ])('%s half of the fourteen that took part: %i noes', (_, no, yes, outcome) => {
    expect(decided([yes, no, 0]).outcome).toBe(outcome)
  })

  test('an abstention is never a no: 7 noes and 14 abstentions do not block', () => {
    expect(decided([0, 7, 14]).outcome).toBe('pass')
    expect(lineOf(decided([0, 7, 14]), 'affectedBlock')).toMatchObject({ have: 7, of: 21, need: 10 })
  })

  test('after a served extension the base is two thirds of the affected, so seven noes of nine do not block', () => {
    const served = { extended: true, affectedServed: true }
    expect(decided([2, 7, 0], served).outcome).toBe('pass')
    expect(decided([1, 8, 0], served).outcome).toBe('blocked_by_affected')
  })

  test('a failed vote is a failed vote, not a blocked one', () => {
    const verdict = vote({
      card: facility,
      roll,
      affected,
      ballots: [...cast('near', 0, 21), ...cast('far', 30, 40)]
    })
    expect(verdict.outcome).toBe('fail')
    expect(linesOf(verdict, 'affectedBlock')).toEqual([])
  })
})

describe('who is affected', () => {
  test('nobody: the rule is silent', () => {
    const verdict = vote({ card: facility, roll, ballots: cast('far', 70) })
    expect(verdict.outcome).toBe('pass')
    expect(linesOf(verdict, 'affectedQuorum')).toEqual([])
  })

  test('a recused household is not among them, nor one that is not on the roll', () => {
    const verdict = vote({
      card: facility,
      roll,
      affected: [...affected, 'elsewhere-01', ...affected],
      recused: ['near-21'],
      ballots: [...cast('near', 14), ...cast('far', 79)]
    })
    expect(lineOf(verdict, 'affectedQuorum')).toMatchObject({ have: 14, of: 20 })
  })

  test('a card without the rule ignores them', () => {
    const ballots = [...cast('near', 0, 21), ...cast('far', 79)]
    expect(vote({ card: card('ordinary'), roll, affected, ballots }).outcome).toBe('pass')
  })
})
