import fc from 'fast-check'
import { decideVote } from '../../../src/domain/deciding/decideVote'
import { castBallot } from '../../../src/domain/ballot/casting'
import { rollEntryOf, type BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote } from '../../../src/domain/matter/closing'
import { enterPaper } from '../../../src/domain/channels/assisted'
import type { Vote } from '../../../src/domain/matter/vote'
import { takePhone } from '../../../src/domain/channels/phone'
import {
  castSecret,
  secrecyBars,
  secretVerdict,
  type SecretBallot
} from '../../../src/domain/channels/secret'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { card, rollOf } from '../deciding/village'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { day, livingAt, mandate, NEAR_A, official, recordsOf } from '../matter/village'

const OPEN = given(...siteVoting(['W-10'])).matter
const VOTING = { ...OPEN, votes: OPEN.votes.map(vote => ({ ...vote, secret: true })) }
const VOTE: Vote = VOTING.votes[1]!
const CLOSE = day(46)
const TOKEN = 'a'.repeat(32)
const empty = (household = 'W-09') =>
  recordsOf('v2', () => null, 0).find(record => record.household === household)!
const marked = (household = 'W-09'): BallotRecord => ({ ...empty(household), marked: true })
const cast = (
  {
    record = empty(),
    before = null as SecretBallot | null,
    choice = 'yes' as const,
    token = TOKEN,
    door = 'W-09',
    matter = VOTING
  } = {},
  at = day(40)
) => castSecret(matter, record, before, livingAt(door), { vote: 'v2', choice, token }, at)
const kept = <T>(value: T | Refused): T => {
  if (isRefused(value)) throw new Error(value.refused)
  return value
}

describe('where a vote may be secret', () => {
  const bars = (
    sizes: Record<string, number>,
    key = 'ordinary',
    affected: string[] = [],
    out: string[] = []
  ) => secrecyBars({ rule: card(key), affected, options: [] }, rollOf(sizes), out)

  test('never on owner cards', () => {
    expect(bars({ W: 30 }, 'owners-ordinary')).toEqual({ refused: 'FORBIDDEN', detail: { secret: true } })
    expect(bars({ W: 30 })).toBeNull()
  })

  test('never where a courtyard has fewer than five eligible', () => {
    expect(bars({ W: 30, E: 5 })).toBeNull()
    expect(bars({ W: 30, E: 4 })).toEqual({ refused: 'FORBIDDEN', detail: { secret: true, smallest: 4 } })
    expect(bars({ W: 30, E: 5 }, 'ordinary', [], ['E-01'])).toMatchObject({ detail: { smallest: 4 } })
  })

  test('never where the affected of a courtyard, or the others, are fewer than five', () => {
    expect(bars({ W: 30 }, 'facility', NEAR_A.slice(0, 5))).toBeNull()
    expect(bars({ W: 30 }, 'facility', NEAR_A.slice(0, 4))).toMatchObject({ detail: { smallest: 4 } })
    expect(bars({ W: 10 }, 'facility', NEAR_A)).toMatchObject({ detail: { smallest: 4 } })
  })
})

describe('mark and ballot', () => {
  test('are apart: the ballot names no household, no person, no time and no request', () => {
    const { ballot, marks } = kept(cast())
    expect(marks).toBe(true)
    expect(Object.keys(ballot).sort()).toEqual(['cell', 'choice', 'id', 'vote'])
    expect(JSON.stringify(ballot)).not.toMatch(/W-09|p-W|a{8}/)
    expect(ballot.id).toMatch(/^[0-9a-f]{64}$/)
  })

  test('only the token that cast a ballot overwrites it, without history', () => {
    const { ballot } = kept(cast())
    const again = kept(cast({ record: marked(), before: ballot, choice: 'no' as never }))
    expect(again).toEqual({ ballot: { ...ballot, choice: 'no' }, marks: false })
    expect(cast({ record: marked() })).toEqual({ refused: 'HOUSEHOLD_DISPUTE', detail: { secret: true } })
  })

  test('a token is spent once: it casts for no second household, and a short one for none', () => {
    const { ballot } = kept(cast())
    expect(cast({ record: empty('W-12'), door: 'W-12', before: ballot })).toMatchObject({
      refused: 'INVALID_EVENT'
    })
    expect(cast({ token: 'a'.repeat(31) })).toEqual({ refused: 'INVALID_EVENT', detail: { field: 'token' } })
  })

  test('the rules of every ballot hold: on the roll, not standing back, until the close', () => {
    expect(cast({ door: 'W-12' })).toEqual({ refused: 'NOT_ELIGIBLE' })
    expect(cast({ record: empty('W-10'), door: 'W-10' })).toEqual({ refused: 'RECUSED' })
    expect(isRefused(cast({}, CLOSE))).toBe(false)
    expect(cast({}, CLOSE + 1)).toEqual({ refused: 'VOTE_CLOSED' })
  })

  test('no open ballot, no telephone and no open paper in a secret vote, and no secret ballot in an open one', () => {
    const grid = official('p-grid', mandate('gridWorker', 'riverside'))
    const said = { vote: 'v2', choice: 'yes' as const, request: 'r' }
    const paper = {
      ...said,
      witnesses: ['王大姐', '李师傅'],
      photo: 'cloud://env/1.jpg',
      enteredAtDoor: day(40)
    }
    const secret = { refused: 'FORBIDDEN', detail: { secret: true } }
    expect(castBallot(VOTING, empty(), livingAt('W-09'), said, day(40))).toEqual(secret)
    expect(takePhone(VOTING, empty(), grid, said, day(40))).toEqual(secret)
    expect(enterPaper(VOTING, empty(), grid, paper, day(40))).toEqual(secret)
    expect(cast({ matter: OPEN as typeof VOTING })).toEqual({ refused: 'NOT_ELIGIBLE' })
  })
})

describe('counting in secret', () => {
  const choices = fc.array(fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const, null), {
    minLength: 40,
    maxLength: 40
  })
  const played = (chosen: readonly ('yes' | 'no' | 'abstain' | null)[]) => {
    const records = recordsOf('v2', () => null, 0)
    const open = recordsOf(
      'v2',
      (household, at) => (household === 'W-10' ? null : (chosen[at] ?? null)),
      day(40)
    )
    const ballots = open.flatMap((record, at) => {
      const choice = record.casts[0]?.choice
      if (!choice) return []
      const token = String(at).padStart(32, '0')
      const actor = livingAt(record.household)
      return [
        kept(castSecret(VOTING, records[at]!, null, actor, { vote: 'v2', choice, token }, day(40))).ballot
      ]
    })
    const marks = open.map((record, at): BallotRecord =>
      record.casts.length > 0 ? { ...records[at]!, marked: true } : records[at]!
    )
    return { open, ballots, marks }
  }

  test('decides as the same ballots cast openly would, whatever the order, and joins nothing', () => {
    fc.assert(
      fc.property(choices, fc.boolean(), (chosen, reversed) => {
        const { open, ballots, marks } = played(chosen)
        const verdict = secretVerdict(VOTE, marks, reversed ? [...ballots].reverse() : ballots)
        const openly = decideVote({
          card: card('facility'),
          roll: open.map(rollEntryOf),
          recused: VOTE.recused,
          affected: VOTE.affected,
          options: [],
          ballots: open.flatMap(({ household, casts }) =>
            casts[0] ? [{ household, choice: casts[0].choice }] : []
          ),
          extended: false,
          affectedServed: false
        })
        expect(verdict.outcome).toBe(openly.outcome)
        expect('split' in verdict && verdict.split).toEqual('split' in openly && openly.split)
      }),
      { numRuns: 60 }
    )
  })

  test('tells no number smaller than the vote, and no row of a building', () => {
    const { ballots, marks } = played(Array(40).fill('yes'))
    const [closed] = closeVote(VOTING, marks, ballots)
    expect(closed).toMatchObject({ type: 'VoteClosed', participants: 39, turnout: [] })
    const verdict = secretVerdict(VOTE, marks, ballots)
    const inner = verdict.lines.filter(line => line.base === 'affected' || line.base === 'courtyard')
    expect(inner.length).toBeGreaterThan(0)
    expect(inner.every(line => line.small)).toBe(true)
  })

  test('marks equal ballots; where one is missing or one too many nothing is decided', () => {
    const { ballots, marks } = played(Array(40).fill('yes'))
    expect(secretVerdict(VOTE, marks, ballots).outcome).toBe('pass')
    expect(secretVerdict(VOTE, marks, ballots.slice(1))).toEqual({ outcome: 'void', lines: [] })
    expect(secretVerdict(VOTE, [empty('W-01'), ...marks.slice(1)], ballots).outcome).toBe('void')
  })

  test('another ballot or another mark is another root', () => {
    const { ballots, marks } = played(Array(40).fill('yes'))
    const rootOf = (records: BallotRecord[], secret: SecretBallot[]) =>
      (closeVote(VOTING, records, secret)[0] as { root: string }).root
    const root = rootOf(marks, ballots)
    expect(rootOf([...marks].reverse(), [...ballots].reverse())).toBe(root)
    expect(rootOf(marks, [{ ...ballots[0]!, choice: 'no' }, ...ballots.slice(1)])).not.toBe(root)
  })
})
