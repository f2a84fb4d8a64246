import { closeVote } from '../../../src/domain/matter/closing'
import { returnEnvelope, takeEnvelope } from '../../../src/domain/channels/envelope'
import {
  ballotsFrom,
  bundlesOf,
  enterCount,
  type Count,
  type Opening
} from '../../../src/domain/channels/envelopeCount'
import { evolve } from '../../../src/domain/matter/evolve'
import type { Matter } from '../../../src/domain/matter/matter'
import { nextAt } from '../../../src/domain/matter/due'
import { castSecret } from '../../../src/domain/channels/secret'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import type { Actor } from '../../../src/domain/office'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { HOUR, type Instant } from '../../../src/domain/time'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import {
  day,
  HEAD_E,
  HEAD_W,
  livingAt,
  mandate,
  official,
  recordsOf,
  SECRETARY,
  STREET
} from '../matter/village'

const OPEN = given(...siteVoting(['W-10'])).matter
const VOTING: Matter = { ...OPEN, votes: OPEN.votes.map(vote => ({ ...vote, secret: true })) }
const CLOSE = day(46)
const GRID = official('p-grid', mandate('gridWorker', 'riverside'))
const WITNESSES = ['王大姐', '李师傅']
const empty = (household: string) =>
  recordsOf('v2', () => null, 0).find(record => record.household === household)!
const kept = <T extends object>(value: T | Refused): T => {
  if (isRefused(value)) throw new Error(value.refused)
  return value
}
const take = (
  { record = empty('W-09'), witnesses = WITNESSES, actor = GRID, matter = VOTING, number = 1 } = {},
  at: Instant = day(40)
) => takeEnvelope(matter, record, actor, { vote: 'v2', number, witnesses, request: 'r' }, at)
const giveBack = (record: BallotRecord, at = day(41), witnesses = WITNESSES.slice(0, 1), matter = VOTING) =>
  returnEnvelope(matter, record, GRID, { vote: 'v2', witnesses, request: 's' }, at)

describe('an envelope at the door', () => {
  test('marks the household and says nothing of what is inside', () => {
    const record = kept(take())
    expect(record).toMatchObject({ marked: true, casts: [], slips: [{ number: 1, moved: 'in' }] })
    expect(Object.keys(record.slips![0]!).sort()).toEqual([
      'moved',
      'number',
      'person',
      'request',
      'window',
      'witnesses'
    ])
  })

  test('is taken in a secret vote only, by the grid worker only, until the close', () => {
    expect(take({ matter: OPEN })).toEqual({ refused: 'FORBIDDEN', detail: { envelope: 'open' } })
    const stairHead = official('p-stair', mandate('stairHead', 'W'))
    expect(take({ actor: stairHead })).toEqual({ refused: 'FORBIDDEN' })
    expect(isRefused(take({}, CLOSE))).toBe(false)
    expect(take({}, CLOSE + 1)).toEqual({ refused: 'VOTE_CLOSED', detail: { envelope: true } })
    expect(take({ record: empty('W-10') })).toEqual({ refused: 'RECUSED' })
  })

  test('is given before two witnesses and had back before one, none of them of the household', () => {
    const missing = (need: number, have: number) => ({ refused: 'WITNESS_MISSING', detail: { need, have } })
    expect(take({ witnesses: ['王大姐'] })).toEqual(missing(2, 1))
    expect(take({ witnesses: ['王大姐', 'W-09'] })).toEqual(missing(2, 1))
    expect(giveBack(kept(take()), day(41), ['W-09'])).toEqual(missing(1, 0))
  })

  test('is one a household: none beside it, none after a ballot from a telephone, no such ballot beside it', () => {
    const record = kept(take())
    expect(take({ record })).toEqual({ refused: 'DUPLICATE', detail: { envelope: true } })
    const online = { ...empty('W-09'), marked: true }
    expect(take({ record: online })).toEqual({ refused: 'DUPLICATE', detail: { marked: true } })
    const ballot = { vote: 'v2', choice: 'yes', token: 'a'.repeat(32) }
    const cast = (from: BallotRecord) => castSecret(VOTING, from, null, livingAt('W-09'), ballot, day(42))
    expect(cast(record)).toMatchObject({ refused: 'HOUSEHOLD_DISPUTE', detail: { envelope: 'sealed' } })
    expect(isRefused(cast(kept(giveBack(record))))).toBe(false)
  })

  test('is had back until the close, once', () => {
    const record = kept(take())
    const back = kept(giveBack(record, CLOSE))
    expect(back).toMatchObject({ marked: false })
    expect(giveBack(record, CLOSE + 1)).toEqual({ refused: 'VOTE_CLOSED', detail: { envelope: true } })
    expect(giveBack(back)).toEqual({ refused: 'NOT_FOUND', detail: { envelope: true } })
    expect(kept(take({ record: back, number: 2 })).slips).toHaveLength(3)
  })

  test('that was opened stays counted when the vote is extended', () => {
    const [vote] = VOTING.votes.slice(-1)
    const longer = { ...vote!, extendedFrom: CLOSE, closesAt: day(49) }
    const extended = { ...VOTING, votes: [...VOTING.votes.slice(0, -1), longer] }
    const record = kept(take())
    expect(giveBack(record, day(47), WITNESSES, extended)).toMatchObject({ refused: 'NOT_FOUND' })
    expect(take({ record, matter: extended }, day(47))).toMatchObject({ refused: 'DUPLICATE' })
    expect(bundlesOf(longer, [record])).toEqual([])
  })
})

const DOORS = ['W-01', 'W-02', 'W-09', 'W-11', 'E-02']
const RECORDS = recordsOf('v2', () => null, 0).map((record, at) =>
  DOORS.includes(record.household) ? kept(take({ record, number: at })) : record
)
const entry = (at: Instant) =>
  ({ seq: 0, at, by: 'x', as: 'clock', request: '', prev: '', hash: '' }) as const
const after = (matter: Matter, at: Instant, events: ReturnType<typeof closeVote>) =>
  events.reduce((state, event) => evolve(state, 'm', { ...entry(at), event }), matter)
const WAITING = after(VOTING, CLOSE, closeVote(VOTING, RECORDS))
const COUNTS: readonly Count[] = [
  { cell: 'W affected', choice: 'yes', count: 1 },
  { cell: 'W affected', choice: 'no', count: 1 },
  { cell: 'W others', choice: 'yes', count: 2 },
  { cell: 'E others', choice: 'abstain', count: 1 }
]
const TELLER = SECRETARY
const enter = (
  actor: Actor = TELLER,
  opening: Opening = { status: 'untouched' },
  counts: readonly Count[] = COUNTS,
  request = 'r1',
  at = day(46, 1)
) => enterCount(WAITING, RECORDS, opening, actor, { vote: 'v2', counts, request }, 'seed', at)

describe('at the close', () => {
  test('sealed envelopes keep the verdict waiting 48 hours for the tellers, and longer when nobody comes', () => {
    const [awaited] = closeVote(VOTING, RECORDS)
    const until = CLOSE + 48 * HOUR
    expect(awaited).toEqual({ type: 'EnvelopesAwaited', vote: 'v2', envelopes: 5, until, late: false })
    expect(nextAt(WAITING)).toBe(until)
    const [again] = closeVote(WAITING, RECORDS)
    expect(again).toMatchObject({ type: 'EnvelopesAwaited', envelopes: 5, late: true })
    const overdue = after(WAITING, until, [again!])
    expect(overdue).toMatchObject({ overdue: WAITING.overdue + 1, stage: { status: 'voting' } })
    expect(nextAt(overdue)).toBe(until + overdue.settings.overdueStepDays * 24 * HOUR)
    expect(overdue.dueAt).toBe(WAITING.dueAt)
  })

  test('without an envelope, or when all were had back, nothing waits', () => {
    expect(
      closeVote(
        VOTING,
        recordsOf('v2', () => null, 0)
      )[0]
    ).toMatchObject({ type: 'VoteClosed' })
    const back = [kept(giveBack(kept(take())))]
    expect(closeVote(VOTING, back)[0]).toMatchObject({ type: 'VoteClosed', participants: 0 })
  })

  test('the envelopes lie apart by no more than the rule asks about', () => {
    const vote = WAITING.votes.find(({ id }) => id === 'v2')!
    expect(bundlesOf(vote, RECORDS)).toEqual([
      { cell: 'E others', courtyard: 'E', side: 'others', near: [], envelopes: 1 },
      { cell: 'W affected', courtyard: 'W', side: 'affected', near: [], envelopes: 2 },
      { cell: 'W others', courtyard: 'W', side: 'others', near: [], envelopes: 2 }
    ])
  })
})

describe('counting', () => {
  const first = kept(enter())

  test('takes two people who count the same, in whatever order they write it', () => {
    expect(first).toMatchObject({ status: 'counted', first: { person: 'p-secretary' } })
    const zero = { cell: 'E others', choice: 'no', count: 0 }
    const agreed = enter(STREET, first, [zero, ...[...COUNTS].reverse()])
    expect(agreed).toMatchObject({ status: 'agreed', tellers: ['p-secretary', 'p-street'] })
  })

  test('is not done by one person twice, by whoever took an envelope, or with a stake', () => {
    expect(enter(TELLER, first, COUNTS, 'r2')).toEqual({
      refused: 'FORBIDDEN',
      detail: { envelope: 'teller' }
    })
    expect(enter(TELLER, first)).toBe(first)
    expect(enter(GRID)).toEqual({ refused: 'FORBIDDEN', detail: { envelope: 'taker' } })
    expect(enter(HEAD_W)).toMatchObject({ refused: 'PROCESS_RECUSAL', detail: { stake: 'affected' } })
    expect(isRefused(enter(HEAD_E))).toBe(false)
  })

  test.each([
    [1, false],
    [2, true],
    [3, false]
  ])('of a bundle of two envelopes with %i papers is right: %s', (count, right) => {
    const counts = [...COUNTS.slice(0, 2), { cell: 'W others', choice: 'yes', count }, ...COUNTS.slice(3)]
    const entered = enter(TELLER, { status: 'untouched' }, counts)
    if (right) expect(isRefused(entered)).toBe(false)
    else expect(entered).toEqual({ refused: 'COUNT_DIFFERS', detail: { envelopes: 2, counted: count } })
  })

  test('leaves no bundle out and knows no other, nor a choice that is not on the ballot', () => {
    const none = { status: 'untouched' } as const
    expect(enter(TELLER, none, [])).toMatchObject({ refused: 'COUNT_DIFFERS', detail: { counted: 0 } })
    const other = { cell: 'E affected', choice: 'yes', count: 1 }
    expect(enter(TELLER, none, [...COUNTS, other])).toMatchObject({ refused: 'INVALID_EVENT' })
    const stray = { cell: 'E others', choice: 'maybe', count: 1 }
    expect(enter(TELLER, none, [...COUNTS.slice(0, 3), stray])).toMatchObject({ refused: 'INVALID_EVENT' })
  })

  test('differently makes both begin again, and keeps neither count', () => {
    const other = [{ cell: 'W affected', choice: 'yes', count: 2 }, ...COUNTS.slice(2)]
    const differed = kept(enter(STREET, first, other, 'r9'))
    expect(differed).toEqual({ status: 'differed', person: 'p-street', request: 'r9' })
    expect(enter(STREET, differed, other, 'r9')).toBe(differed)
    expect(enter(STREET, differed, other, 'r10')).toMatchObject({ status: 'counted' })
  })

  test('begins after the close and ends with the opening', () => {
    expect(enter(TELLER, { status: 'untouched' }, COUNTS, 'r', CLOSE)).toMatchObject({ refused: 'TOO_EARLY' })
    const opened = { type: 'EnvelopesOpened', vote: 'v2', envelopes: 5, tellers: [] } as const
    const done = after(WAITING, day(47), [opened])
    const input = { vote: 'v2', counts: COUNTS, request: 'r' }
    expect(enterCount(done, RECORDS, first, STREET, input, 'seed', day(47, 1))).toEqual({
      refused: 'DUPLICATE',
      detail: { opened: true }
    })
  })
})

test('opened papers are ballots like any other: marks equal ballots, and the verdict stands from the opening', () => {
  const opened = { type: 'EnvelopesOpened', vote: 'v2', envelopes: 5, tellers: ['a', 'b'] } as const
  const matter = after(WAITING, day(47), [opened])
  const ballots = ballotsFrom('v2', COUNTS, 'seed')
  expect(new Set(ballots.map(({ id }) => id)).size).toBe(5)
  expect(ballotsFrom('v2', COUNTS, 'seed')).toEqual(ballots)
  expect(Object.keys(ballots[0]!).sort()).toEqual(['cell', 'choice', 'id', 'vote'])
  expect(nextAt(matter)).toBe(day(47))
  const [closed] = closeVote(matter, RECORDS, ballots)
  expect(closed).toMatchObject({ type: 'VoteClosed', participants: 5, turnout: [] })
  expect(closed).not.toMatchObject({ verdict: { outcome: 'void' } })
  expect(closeVote(matter, RECORDS, ballots.slice(1))[0]).toMatchObject({ verdict: { outcome: 'void' } })
})
