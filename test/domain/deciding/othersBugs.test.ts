import { YES_NO } from '../../../src/domain/deciding/ballot'
import { merkleRoot } from '../../../src/domain/deciding/merkle'
import { tally } from '../../../src/domain/deciding/tally'
import { turnout } from '../../../src/domain/deciding/turnout'
import { card, cast, lineOf, linesOf, rollOf, vote } from './village'

/** Mistakes that voting software has shipped, each under what it meant for the people who voted. */
const ordinary = card('ordinary')
const street = rollOf({ A: 2_219 })
const circumstances = { recused: [], extended: false, affectedServed: false }

test('a quorum is of the ballots that came in, not of the roll compared with itself', () => {
  expect(vote({ card: ordinary, roll: rollOf({ A: 100 }), ballots: cast('A', 3) }).outcome).toBe(
    'quorum_not_met'
  )
})

test('the number still wanted comes from whole households, not from a percentage cut to whole points', () => {
  const fifth = { ...ordinary, quorum: { ...ordinary.quorum, share: { num: 21, den: 100, strict: false } } }
  const verdict = vote({ card: fifth, roll: street, ballots: cast('A', 133) })
  expect(lineOf(verdict, 'quorum')).toMatchObject({ have: 133, need: 466, missing: 333 })
})

test('the page before the close and the verdict after it use one quorum', () => {
  for (let came = 0; came <= 30; came += 1) {
    const roll = rollOf({ A: 30 })
    const ballots = cast('A', came)
    const before = turnout(
      ordinary,
      roll,
      [],
      ballots.map(ballot => ballot.household),
      'building'
    ).lines
    expect(before).toEqual(vote({ card: ordinary, roll, ballots }).lines.slice(0, before.length))
  }
})

test('two of three are two thirds, whatever 66.67 is', () => {
  const special = card('villagers-reps')
  expect(vote({ card: special, roll: rollOf({ A: 3 }), ballots: cast('A', 2) }).outcome).toBe('pass')
  expect(vote({ card: card('facility'), roll: rollOf({ A: 3 }), ballots: cast('A', 2, 1) }).outcome).toBe(
    'pass'
  )
})

test('half is not more than half, in an even house and in an odd one', () => {
  expect(vote({ card: ordinary, roll: rollOf({ A: 20 }), ballots: cast('A', 10, 10) }).outcome).toBe('fail')
  expect(vote({ card: ordinary, roll: rollOf({ A: 20 }), ballots: cast('A', 10) }).outcome).toBe(
    'quorum_not_met'
  )
  expect(vote({ card: ordinary, roll: rollOf({ A: 21 }), ballots: cast('A', 11) }).outcome).toBe('pass')
})

test('seven households never cast nine votes: a second ballot of one is refused, a stranger’s is not counted', () => {
  const roll = rollOf({ A: 7 })
  const strangers = [
    { household: 'B-01', choice: 'no' as const },
    { household: 'B-02', choice: 'no' as const }
  ]
  const verdict = vote({ card: ordinary, roll, ballots: [...cast('A', 7), ...strangers] })
  expect(lineOf(verdict, 'quorum')).toMatchObject({ have: 7, of: 7 })
  expect(() => vote({ card: ordinary, roll, ballots: [...cast('A', 7), ...cast('A', 1)] })).toThrow(
    'two ballots'
  )
})

test('a recusal is neither a no nor an abstention', () => {
  const roll = rollOf({ A: 10 })
  const recused = ['A-07', 'A-08', 'A-09', 'A-10']
  const verdict = vote({ card: ordinary, roll, recused, ballots: cast('A', 4) })
  expect(verdict.outcome).toBe('pass')
  expect(lineOf(verdict, 'quorum')).toMatchObject({ have: 4, need: 4, of: 6 })
})

test('those who stayed silent do not vote with the majority', () => {
  const verdict = vote({ card: card('owners-ordinary'), roll: rollOf({ A: 30 }), ballots: cast('A', 19) })
  expect(verdict.outcome).toBe('quorum_not_met')
  expect(
    vote({ card: card('owners-special'), roll: rollOf({ A: 30 }), ballots: cast('A', 14, 6) }).outcome
  ).toBe('fail')
})

test('1,672 of 2,219 are a quorum of two thirds, and three quarters of them are 1,254', () => {
  const owners = card('owners-special')
  expect(vote({ card: owners, roll: street, ballots: cast('A', 1_254, 418) }).outcome).toBe('pass')
  expect(vote({ card: owners, roll: street, ballots: cast('A', 1_253, 419) }).outcome).toBe('fail')
  expect(vote({ card: owners, roll: street, ballots: cast('A', 1_479) }).outcome).toBe('quorum_not_met')
})

test('the page of the head and the page of everybody show the same numbers, and they add up', () => {
  const roll = rollOf({ W: 20, E: 20 })
  const input = {
    card: ordinary,
    roll,
    ballots: [...cast('W', 9, 6, 1), ...cast('E', 12, 5)],
    ...circumstances
  }
  const verdict = vote(input)
  const shown = tally(input, [], YES_NO, verdict)!
  expect(verdict).toMatchObject({ split: shown.counts })
  expect(shown.counts.reduce((sum, count) => sum + count.heads, 0)).toBe(lineOf(verdict, 'quorum').have)
  expect(shown.participating + shown.notVoted).toBe(shown.eligible)
})

test('a finished vote does not change when people move', () => {
  const roll = rollOf({ W: 20, E: 20 })
  const ballots = [...cast('W', 12, 6), ...cast('E', 9, 3)]
  const moved = roll.map(entry => ({ ...entry, occupancy: 'empty' as const }))
  expect(vote({ card: ordinary, roll: moved, ballots })).toEqual(vote({ card: ordinary, roll, ballots }))
})

test('a vote in which nobody voted has a verdict', () => {
  const verdict = vote({ card: card('facility'), roll: rollOf({ A: 12 }), affected: ['A-01'], ballots: [] })
  expect(verdict.outcome).toBe('quorum_not_met')
  expect(linesOf(verdict, 'quorum')[0]).toMatchObject({ have: 0, need: 8, missing: 8 })
})

test('a street of 26,439 households is counted to the household', () => {
  const roll = rollOf({ A: 9_000, B: 9_000, C: 8_439 })
  const ballots = [...cast('A', 6_000, 2_000), ...cast('B', 4_000, 2_000), ...cast('C', 1_751, 1_875)]
  const verdict = vote({ card: card('facility'), roll, ballots })
  expect(lineOf(verdict, 'quorum')).toMatchObject({ have: 17_626, need: 17_626, of: 26_439 })
  expect(lineOf(verdict, 'pass')).toMatchObject({ have: 11_751, need: 11_751, of: 17_626 })
  expect(verdict.outcome).toBe('pass')
  expect(merkleRoot(ballots.map(ballot => `${ballot.household} ${ballot.choice}`))).toMatch(/^[0-9a-f]{64}$/)
})
