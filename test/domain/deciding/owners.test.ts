import type { Ballot } from '../../../src/domain/deciding/ballot'
import type { RollEntry } from '../../../src/domain/deciding/roll'
import { card, linesOf, lineOf, vote } from './village'

const dwelling = (household: string, area: number, owner?: string): RollEntry => ({
  household,
  door: household,
  building: '1',
  courtyard: '1',
  area,
  occupancy: 'owner',
  ...(owner === undefined ? {} : { owner })
})
const say = (choice: Ballot['choice'], ...households: string[]): Ballot[] =>
  households.map(household => ({ household, choice }))
const area = (verdict: ReturnType<typeof vote>, rule: 'quorum' | 'pass') =>
  linesOf(verdict, rule).find(line => line.denominator === 'area')
const heads = (verdict: ReturnType<typeof vote>, rule: 'quorum' | 'pass') =>
  linesOf(verdict, rule).find(line => line.denominator === 'heads')

describe('owners count by head and by floor area, and both must hold', () => {
  /** two large dwellings of 300 m² and four of 75 m²: 900 m² in six hands */
  const roll = [
    ...['a', 'b'].map(id => dwelling(id, 30_000)),
    ...['c', 'd', 'e', 'f'].map(id => dwelling(id, 7_500))
  ]

  test('four of six heads with 300 of 900 m² are too little area', () => {
    const verdict = vote({ card: card('owners-ordinary'), roll, ballots: say('yes', 'c', 'd', 'e', 'f') })
    expect(verdict.outcome).toBe('quorum_not_met')
    expect(heads(verdict, 'quorum')).toMatchObject({ have: 4, need: 4, of: 6, met: true })
    expect(area(verdict, 'quorum')).toMatchObject({ have: 30_000, need: 60_000, of: 90_000, missing: 30_000 })
  })

  test('two of six heads with 600 of 900 m² are too few heads', () => {
    const verdict = vote({ card: card('owners-ordinary'), roll, ballots: say('yes', 'a', 'b') })
    expect(verdict.outcome).toBe('quorum_not_met')
    expect(area(verdict, 'quorum')).toMatchObject({ have: 60_000, met: true })
  })

  test('four of six heads that own a third of the area do not carry', () => {
    const ballots = [...say('yes', 'c', 'd', 'e', 'f'), ...say('no', 'a', 'b')]
    const verdict = vote({ card: card('owners-ordinary'), roll, ballots })
    expect(verdict.outcome).toBe('fail')
    expect(heads(verdict, 'pass')).toMatchObject({ have: 4, need: 4, met: true })
    expect(area(verdict, 'pass')).toMatchObject({ have: 30_000, need: 45_001, met: false })
  })

  test('two owners of two thirds of the area do not carry it against four heads', () => {
    const ballots = [...say('yes', 'a', 'b'), ...say('no', 'c', 'd', 'e', 'f')]
    const verdict = vote({ card: card('owners-ordinary'), roll, ballots })
    expect(verdict.outcome).toBe('fail')
    expect(area(verdict, 'pass')).toMatchObject({ have: 60_000, met: true })
  })

  test.each([
    [5_999, 'quorum_not_met'],
    [6_000, 'pass'],
    [6_001, 'pass']
  ])('to the hundredth: %i of 9000 0.01 m² take part', (present, outcome) => {
    const exact = [
      dwelling('a', present - 2),
      dwelling('b', 1),
      dwelling('c', 1),
      dwelling('d', 9_000 - present)
    ]
    expect(
      vote({ card: card('owners-special'), roll: exact, ballots: say('yes', 'a', 'b', 'c') }).outcome
    ).toBe(outcome)
  })

  test('the split of an owner vote tells both', () => {
    const verdict = vote({
      card: card('owners-ordinary'),
      roll,
      ballots: [...say('yes', 'a', 'b', 'c'), ...say('no', 'd')]
    })
    expect(verdict).toMatchObject({
      split: [
        { choice: 'yes', heads: 3, area: 67_500 },
        { choice: 'no', heads: 1, area: 7_500 },
        { choice: 'abstain', heads: 0, area: 0 }
      ]
    })
  })

  test('neighbours of a dwelling turned into a shop must all agree', () => {
    const neighbours = card('owners-neighbours')
    expect(vote({ card: neighbours, roll, ballots: say('yes', 'a', 'b', 'c', 'd', 'e', 'f') }).outcome).toBe(
      'pass'
    )
    expect(vote({ card: neighbours, roll, ballots: say('yes', 'a', 'b', 'c', 'd', 'e') }).outcome).toBe(
      'quorum_not_met'
    )
    const one = [...say('yes', 'a', 'b', 'c', 'd', 'e'), ...say('abstain', 'f')]
    expect(vote({ card: neighbours, roll, ballots: one }).outcome).toBe('fail')
  })
})

describe('several parts in one hand', () => {
  /** three owners with one dwelling each, and a developer with six unsold ones */
  const unsold = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6']
  const roll = [
    ...['a', 'b', 'c'].map(id => dwelling(id, 10_000)),
    ...unsold.map(id => dwelling(id, 5_000, 'developer'))
  ]
  const decide = (ballots: Ballot[]) => vote({ card: card('owners-ordinary'), roll, ballots })

  test('are one head with the area of all', () => {
    const verdict = decide([...say('yes', 'a', 'b', 'c'), ...say('no', ...unsold)])
    expect(heads(verdict, 'quorum')).toMatchObject({ have: 4, of: 4 })
    expect(area(verdict, 'quorum')).toMatchObject({ have: 60_000, of: 60_000 })
    expect(heads(verdict, 'pass')).toMatchObject({ have: 3, of: 4 })
  })

  test('speak through a ballot for any of them', () => {
    expect(area(decide([...say('yes', 'a', 'b'), ...say('yes', 'u4')]), 'quorum')).toMatchObject({
      have: 50_000
    })
  })

  test('have said nothing when they say different things, and still took part', () => {
    const verdict = decide([...say('yes', 'a', 'b', 'c', 'u1', 'u2'), ...say('no', 'u3')])
    expect(verdict).toMatchObject({
      split: [{ heads: 3, area: 30_000 }, { heads: 0 }, { heads: 1, area: 30_000 }]
    })
  })

  test('an owner whose key is spelled like a dwelling is not that dwelling', () => {
    const twins = [dwelling('a', 100), dwelling('b', 100, 'a'), dwelling('c', 100, 'a')]
    expect(
      heads(vote({ card: card('owners-ordinary'), roll: twins, ballots: say('yes', 'a', 'b') }), 'quorum')?.of
    ).toBe(2)
  })

  test('households are not merged by owner where neighbours decide among themselves', () => {
    expect(
      lineOf(vote({ card: card('ordinary'), roll, ballots: say('yes', ...unsold) }), 'quorum')
    ).toMatchObject({ have: 6, of: 9 })
  })
})
