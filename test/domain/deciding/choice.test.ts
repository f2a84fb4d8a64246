import type { Ballot } from '../../../src/domain/deciding/ballot'
import { decideChoice, type ChoiceInput } from '../../../src/domain/deciding/decideChoice'
import { card, linesOf, rollOf } from './village'

/** Ballots of a courtyard's first households, by choice, in the order given. */
const choose = (courtyard: string, numbers: Record<string, number>): Ballot<string>[] =>
  Object.entries(numbers)
    .flatMap(([choice, number]) => Array<string>(number).fill(choice))
    .map((choice, at) => ({ household: `${courtyard}-${String(at + 1).padStart(2, '0')}`, choice }))

const roll = rollOf({ W: 30, E: 30, N: 30 })
const none: readonly string[] = []
const between = (input: Partial<ChoiceInput> & Pick<ChoiceInput, 'ballots'>) =>
  decideChoice({
    card: card('facility'),
    roll,
    recused: [],
    extended: false,
    affectedServed: false,
    options: [
      { id: 'A', host: 'W', affected: none },
      { id: 'B', host: 'E', affected: none }
    ],
    ...input
  })
const everywhere = (numbers: Record<string, number>) =>
  ['W', 'E', 'N'].flatMap(courtyard => choose(courtyard, numbers))

describe('an option that reaches the pass share is judged like a yes', () => {
  test.each([
    ['above', 21, 9, 'pass'],
    ['on', 20, 10, 'pass'],
    ['below', 19, 11, 'no_winner'],
    ['nobody for it', 0, 30, 'pass']
  ])('%s two thirds: %i of 30 in each courtyard', (_, a, b, outcome) => {
    expect(between({ ballots: everywhere({ A: a, B: b }) }).outcome).toBe(outcome)
  })

  test('the verdict names the option', () => {
    expect(between({ ballots: everywhere({ A: 20, B: 10 }) })).toMatchObject({ outcome: 'pass', option: 'A' })
    expect(between({ ballots: everywhere({ B: 30 }) })).toMatchObject({ outcome: 'pass', option: 'B' })
  })

  test('none of these and abstentions stand against it', () => {
    expect(between({ ballots: everywhere({ A: 20, none: 10 }) }).outcome).toBe('pass')
    expect(between({ ballots: everywhere({ A: 19, none: 11 }) }).outcome).toBe('no_winner')
    expect(between({ ballots: everywhere({ A: 19, abstain: 11 }) }).outcome).toBe('no_winner')
  })

  test('its own neighbours block it by choosing another', () => {
    const options = [
      {
        id: 'A',
        host: 'W',
        affected: roll.filter(each => each.courtyard === 'N').map(each => each.household)
      },
      { id: 'B', host: 'E', affected: none }
    ]
    const ballots = [...choose('W', { A: 30 }), ...choose('E', { A: 30 }), ...choose('N', { A: 14, B: 16 })]
    expect(between({ options, ballots }).outcome).toBe('blocked_by_affected')
    const abstaining = [
      ...choose('W', { A: 30 }),
      ...choose('E', { A: 30 }),
      ...choose('N', { A: 14, abstain: 16 })
    ]
    expect(between({ options, ballots: abstaining }).outcome).toBe('pass')
  })

  test('a courtyard that wants another contests it', () => {
    const ballots = [...choose('W', { A: 30 }), ...choose('E', { A: 30 }), ...choose('N', { A: 9, B: 21 })]
    expect(between({ ballots }).outcome).toBe('contested')
  })
})

describe('none of these', () => {
  test.each([
    [20, 'fail'],
    [21, 'fail'],
    [19, 'no_winner'],
    [0, 'pass']
  ])('%i of 30 in each courtyard: %s', (number, outcome) => {
    expect(between({ ballots: everywhere({ none: number, A: 30 - number }) }).outcome).toBe(outcome)
  })

  test('is no leader, however many choose it', () => {
    const ballots = [
      ...choose('W', { B: 8, none: 12 }),
      ...choose('E', { A: 8, none: 12 }),
      ...choose('N', { none: 20 })
    ]
    expect(between({ ballots }).outcome).toBe('fail')
    const fewer = [
      ...choose('W', { B: 9, A: 2, none: 9 }),
      ...choose('E', { A: 9, B: 2, none: 9 }),
      ...choose('N', { none: 20 })
    ]
    expect(between({ ballots: fewer }).outcome).toBe('contested')
  })
})

describe('two courtyards push it to each other', () => {
  const push = (forA: number, forB: number) =>
    between({
      ballots: [...choose('W', { A: forA, B: 30 - forA }), ...choose('E', { B: forB, A: 30 - forB })]
    })

  test.each([
    ['below a third in both', 9, 9, 'contested'],
    ['a third in one', 10, 9, 'no_winner'],
    ['above a third in one', 11, 9, 'no_winner'],
    ['none in either', 0, 0, 'contested']
  ])('%s', (_, forA, forB, outcome) => {
    expect(push(forA, forB).outcome).toBe(outcome)
  })

  test('a leader without a host, or whose courtyard stayed away, leaves it without a winner', () => {
    const ballots = [...choose('W', { A: 5, B: 25 }), ...choose('E', { B: 5, A: 25 })]
    const hosts = (a: string | null, b?: string) => [
      { id: 'A', host: a, affected: none },
      { id: 'B', host: b, affected: none }
    ]
    expect(between({ ballots, options: hosts('W', 'E') }).outcome).toBe('contested')
    expect(between({ ballots, options: hosts(null, 'E') }).outcome).toBe('no_winner')
    expect(between({ ballots, options: hosts('W') }).outcome).toBe('no_winner')
    expect(between({ ballots, options: hosts('N', 'E') }).outcome).toBe('no_winner')
    expect(
      linesOf(between({ ballots, options: hosts('N', 'E') }), 'hostSupport').map(line => line.unit)
    ).toEqual(['E'])
  })

  test('every option tied for second is a leader', () => {
    const ballots = [
      ...choose('W', { A: 6, B: 12, C: 12 }),
      ...choose('E', { A: 18, B: 6, C: 6 }),
      ...choose('N', { A: 1, B: 1, C: 1 })
    ]
    const withC = (host: string | null) => [
      { id: 'A', host: 'W', affected: none },
      { id: 'B', host: 'E', affected: none },
      { id: 'C', host, affected: none }
    ]
    expect(between({ ballots, options: withC('E') }).outcome).toBe('contested')
    expect(between({ ballots, options: withC('W') }).outcome).toBe('no_winner')
    expect(between({ ballots, options: withC(null) }).outcome).toBe('no_winner')
  })
})

describe('too few took part', () => {
  test('says nothing of what they chose', () => {
    const verdict = between({ ballots: everywhere({ A: 19 }) })
    expect(verdict).toMatchObject({ outcome: 'quorum_not_met' })
    expect(Object.keys(verdict)).toEqual(['outcome', 'lines'])
    expect(verdict.lines.map(line => line.rule)).toEqual(['quorum', 'floor'])
  })

  test('the affected of any option are counted together', () => {
    const half = (courtyard: string) =>
      roll
        .filter(each => each.courtyard === courtyard)
        .slice(0, 15)
        .map(each => each.household)
    const options = [
      { id: 'A', host: 'W', affected: half('W') },
      { id: 'B', host: 'E', affected: half('E') }
    ]
    const ballots = [...choose('W', { A: 5 }), ...choose('E', { A: 30 }), ...choose('N', { A: 30 })]
    expect(linesOf(between({ options, ballots }), 'affectedQuorum')[0]).toMatchObject({
      have: 20,
      need: 20,
      of: 30
    })
  })

  test('waiting for one option’s neighbours tells every option’s turnout alike, and not which is ahead', () => {
    const half = (courtyard: string) =>
      roll
        .filter(each => each.courtyard === courtyard)
        .slice(0, 15)
        .map(each => each.household)
    const options = [
      { id: 'A', host: 'W', affected: half('W') },
      { id: 'B', host: 'E', affected: half('E') }
    ]
    const ballots = [...choose('W', { A: 5 }), ...choose('E', { A: 30 }), ...choose('N', { A: 30 })]
    const verdict = between({ options, ballots })
    expect(verdict.outcome).toBe('affected_quorum_not_met')
    expect(Object.keys(verdict)).toEqual(['outcome', 'lines'])
    expect(verdict.lines.map(line => [line.rule, line.option])).toEqual([
      ['quorum', undefined],
      ['floor', undefined],
      ['affectedQuorum', undefined],
      ['affectedQuorum', 'A'],
      ['affectedQuorum', 'B']
    ])
    expect(between({ options, ballots, extended: true, affectedServed: true }).outcome).not.toBe(
      'affected_quorum_not_met'
    )
  })
})

test('under a share that two options reach at once, neither wins by its name', () => {
  const half = {
    ...card('ordinary'),
    pass: { ...card('ordinary').pass, share: { num: 1, den: 2, strict: false } }
  }
  expect(between({ card: half, ballots: everywhere({ A: 15, B: 15 }) }).outcome).toBe('no_winner')
  expect(between({ card: half, ballots: everywhere({ A: 16, B: 14 }) })).toMatchObject({
    outcome: 'pass',
    option: 'A'
  })
})

test('a ballot for what is not on offer is a fault of the program', () => {
  expect(() => between({ ballots: everywhere({ Z: 30 }) })).toThrow('no such option: Z')
})
