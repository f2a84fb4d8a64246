import { card, cast, linesOf, rollOf, vote } from './village'

/** A small courtyard beside a large one that carries everything. */
const guarded = (eligible: number, yes: number, no: number, abstain = 0) =>
  vote({
    card: card('facility'),
    roll: rollOf({ small: eligible, large: 200 }),
    ballots: [...cast('small', yes, no, abstain), ...cast('large', 200)]
  })
const small = (verdict: ReturnType<typeof vote>) =>
  linesOf(verdict, 'unitGuard').find(line => line.unit === 'small')

describe('no courtyard is carried against its clear will', () => {
  test.each([
    ['below', 6, 9, 'pass'],
    ['on', 5, 10, 'pass'],
    ['above', 4, 11, 'contested'],
    ['nobody for it', 0, 15, 'contested'],
    ['nobody against it', 15, 0, 'pass']
  ])('%s two thirds of the fifteen who took part: %i yes, %i no', (_, yes, no, outcome) => {
    expect(guarded(15, yes, no).outcome).toBe(outcome)
  })

  test('who abstains stands with those who did not say yes', () => {
    expect(guarded(15, 4, 0, 11).outcome).toBe('contested')
  })

  test('where few took part the courtyard counts as half its households', () => {
    expect(guarded(30, 0, 10).outcome).toBe('pass')
    expect(guarded(30, 0, 11).outcome).toBe('contested')
    expect(small(guarded(31, 0, 10))).toMatchObject({ have: 10, of: 16, need: 10 })
  })

  test.each([
    [4, 'pass'],
    [5, 'contested'],
    [6, 'contested']
  ])('a courtyard of %i: %s', (eligible, outcome) => {
    expect(guarded(eligible, 0, eligible).outcome).toBe(outcome)
  })

  test('a courtyard where nobody took part contests nothing', () => {
    expect(small(guarded(15, 0, 0))).toMatchObject({ have: 0, met: true })
  })

  test('the recused are not counted into a courtyard', () => {
    const verdict = vote({
      card: card('facility'),
      roll: rollOf({ small: 5, large: 200 }),
      recused: ['small-05'],
      ballots: [...cast('small', 0, 4), ...cast('large', 200)]
    })
    expect(verdict.outcome).toBe('pass')
  })

  test('missing says how many more would have to say yes', () => {
    expect(small(guarded(15, 2, 13))).toMatchObject({ have: 13, need: 10, missing: 3, met: false })
  })
})
