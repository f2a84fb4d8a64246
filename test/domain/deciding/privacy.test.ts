import fc from 'fast-check'
import { YES_NO } from '../../../src/domain/deciding/ballot'
import { mergeSmall, OTHERS } from '../../../src/domain/deciding/cells'
import { publicVerdict } from '../../../src/domain/deciding/publicLines'
import { tally } from '../../../src/domain/deciding/tally'
import { turnout } from '../../../src/domain/deciding/turnout'
import { card, cast, linesOf, rollOf, vote } from './village'

const sum = (a: number, b: number) => a + b
const cells = (...sizes: number[]) =>
  sizes.map((size, at) => ({ key: String.fromCharCode(65 + at), size, value: size }))
const merged = (...sizes: number[]) =>
  mergeSmall(cells(...sizes), sum).map(({ key, size }) => `${key} ${size}`)

describe('no row tells on fewer than five households', () => {
  test('buildings of four and four are shown as eight', () => {
    expect(merged(13, 10, 5, 4, 4)).toEqual(['A 13', 'B 10', 'C 5', `${OTHERS} 8`])
  })

  test('one small row takes the next smallest with it, or it would show by subtraction', () => {
    expect(merged(13, 10, 4)).toEqual(['A 13', `${OTHERS} 14`])
    expect(merged(13, 1, 1, 6)).toEqual(['A 13', `${OTHERS} 8`])
  })

  test.each([
    [
      [5, 5],
      ['A 5', 'B 5']
    ],
    [[4, 4], []],
    [[9, 1], []],
    [[3], []],
    [[], []]
  ])('%j', (sizes, rows) => {
    expect(merged(...sizes)).toEqual(rows)
  })

  test('whatever the sizes, each row has five, and together they are the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 12 }), sizes => {
        const rows = mergeSmall(cells(...sizes), sum)
        const whole = sizes.reduce(sum, 0)
        return (
          rows.every(row => row.size >= 5) &&
          (rows.length === 0 || rows.reduce((all, row) => all + row.value, 0) === whole)
        )
      })
    )
  })
})

describe('what the result page shows', () => {
  const roll = rollOf({ W: 20, E: 20, N: 4 })
  const ballots = [...cast('W', 12, 4, 2), ...cast('E', 15, 2), ...cast('N', 3, 1)]
  const input = { card: card('ordinary'), roll, recused: [], ballots, extended: false, affectedServed: false }
  const verdict = vote(input)

  test('abstained and not voted are two numbers', () => {
    expect(tally(input, [], YES_NO, verdict)).toMatchObject({
      eligible: 44,
      participating: 39,
      notVoted: 5,
      counts: [
        { choice: 'yes', heads: 30 },
        { choice: 'no', heads: 7 },
        { choice: 'abstain', heads: 2 }
      ]
    })
  })

  test('the courtyard of four is shown with the next', () => {
    expect(tally(input, [], YES_NO, verdict)?.courtyards.map(row => [row.unit, row.participating])).toEqual([
      ['W', 18],
      [OTHERS, 21]
    ])
  })

  test('nothing, where too few took part', () => {
    const few = { ...input, ballots: cast('W', 12, 4, 2) }
    expect(vote(few).outcome).toBe('quorum_not_met')
    expect(tally(few, [], YES_NO, vote(few))).toBeNull()
  })

  test('the affected beside the others, unless a courtyard has fewer than five on a side', () => {
    const homes = (courtyard: string, number: number) =>
      cast(courtyard, number).map(ballot => ballot.household)
    const sides = (affected: string[]) =>
      tally({ ...input, ballots: [...cast('W', 12, 4, 2), ...cast('E', 15, 2)] }, affected, YES_NO, verdict)
        ?.sides
    expect(sides(homes('W', 5))?.affected).toMatchObject([{ heads: 5 }, { heads: 0 }, { heads: 0 }])
    expect(sides(homes('W', 18))?.others).toMatchObject([{ heads: 15 }, { heads: 2 }, { heads: 0 }])
    expect(sides(homes('W', 4))).toBeNull()
    expect(sides(homes('W', 14))).toBeNull()
    expect(sides([...homes('W', 8), ...homes('E', 2)])).toBeNull()
    expect(sides([])).toBeNull()
  })
})

describe('what is known before the close', () => {
  const roll = rollOf({ W: 10, E: 10, N: 3 })
  const voted = ['W-01', 'W-02', 'E-01', 'N-01', 'elsewhere']

  test('how many came, how many are still wanted, and never how they voted', () => {
    const known = turnout(card('ordinary'), roll, ['W-10'], voted, 'courtyard')
    expect(known.lines[0]).toMatchObject({ rule: 'quorum', have: 4, need: 12, of: 22, missing: 8 })
    expect(known.rows).toEqual([
      { unit: 'E', have: 1, of: 10 },
      { unit: OTHERS, have: 3, of: 12 }
    ])
    expect(JSON.stringify(known)).not.toMatch(/yes|"no"|abstain|split/)
  })

  test('after it a row of fewer than five who came stands under 其他, whatever its building has', () => {
    const came = (count: number, unit: string) =>
      Array.from({ length: count }, (_, at) => `${unit}-${String(at + 1).padStart(2, '0')}`)
    const rows = (west: number, east: number) =>
      turnout(
        card('ordinary'),
        roll,
        [],
        [...came(west, 'W'), ...came(east, 'E'), ...came(3, 'N')],
        'building',
        'have'
      ).rows
    expect(rows(6, 5)).toEqual([
      { unit: 'W', have: 6, of: 10 },
      { unit: OTHERS, have: 8, of: 13 }
    ])
    expect(rows(6, 4)).toEqual([
      { unit: 'W', have: 6, of: 10 },
      { unit: OTHERS, have: 7, of: 13 }
    ])
    expect(rows(4, 4)).toEqual([])
  })

  test('a household that changed its ballot came once', () => {
    expect(turnout(card('ordinary'), roll, [], ['W-01', 'W-01'], 'building').lines[0]).toMatchObject({
      have: 1
    })
  })

  test('the recused are neither awaited nor counted, except where the law keeps them', () => {
    expect(turnout(card('ordinary'), roll, ['W-01'], voted, 'courtyard').lines[0]).toMatchObject({
      have: 3,
      of: 22
    })
    expect(turnout(card('residents-meeting'), roll, ['W-01'], voted, 'courtyard').lines[0]).toMatchObject({
      have: 4,
      of: 23
    })
  })
})

describe('the lines everybody may read', () => {
  const roll = rollOf({ W: 40, N: 5 })
  const near = (number: number) => cast('W', number).map(ballot => ballot.household)
  const facility = (affected: string[], north: number) =>
    vote({ card: card('facility'), roll, affected, ballots: [...cast('W', 35, 5), ...cast('N', north)] })

  test('of four affected households only whether the rule is met', () => {
    const line = publicVerdict(facility(near(4), 5)).lines.find(each => each.rule === 'affectedBlock')
    expect(line).toMatchObject({ met: true })
    expect(Object.keys(line!)).not.toEqual(expect.arrayContaining(['have']))
    expect(JSON.stringify(line)).not.toMatch(/have|need|"of"|missing/)
  })

  test('of five the numbers', () => {
    expect(
      publicVerdict(facility(near(5), 5)).lines.find(each => each.rule === 'affectedBlock')
    ).toMatchObject({ have: 0, of: 5 })
  })

  test('of five with four that took part, no numbers of how they voted', () => {
    const affected = ['N-01', 'N-02', 'N-03', 'N-04', 'N-05']
    const lines = publicVerdict(facility(affected, 4)).lines
    expect(lines.find(each => each.rule === 'affectedQuorum')).toMatchObject({ have: 4, of: 5 })
    expect(lines.find(each => each.rule === 'affectedBlock')).not.toHaveProperty('have')
    expect(lines.find(each => each.rule === 'unitGuard' && each.unit === 'N')).not.toHaveProperty('have')
    expect(lines.find(each => each.rule === 'unitGuard' && each.unit === 'W')).toHaveProperty('have')
  })

  test('numbers about all stay, and the outcome too', () => {
    const verdict = facility(near(4), 5)
    expect(publicVerdict(verdict)).toMatchObject({
      outcome: verdict.outcome,
      split: [{ heads: 40 }, { heads: 5 }, { heads: 0 }]
    })
    expect(publicVerdict(verdict).lines[0]).toEqual(linesOf(verdict, 'quorum')[0])
  })
})
