import { newcomerIn, type Tie } from '../../../src/domain/claiming/newcomer'
import { castBallot } from '../../../src/domain/ballot/casting'
import { countedCast } from '../../../src/domain/ballot/countedCast'
import { withSecondWord } from '../../../src/domain/ballot/newcomerBallot'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote, verdictOf } from '../../../src/domain/matter/closing'
import { ownReceipt, receiptOf } from '../../../src/domain/ballot/receipt'
import { newcomerCasts, verdictStandsAt } from '../../../src/domain/channels/dispute'
import { castByProxy, grantProxy } from '../../../src/domain/channels/proxy'
import { castSecret } from '../../../src/domain/channels/secret'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Actor } from '../../../src/domain/office'
import { DAY, HOUR, type Instant } from '../../../src/domain/time'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { day, livingAt, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting()).matter
const VOTE = VOTING.votes[1]!
const OPENED = VOTE.openedAt
const CLOSE = day(46)
const mother = livingAt('W-09')
const newcomer = (tie: Partial<Tie> = {}, person = 'p-new'): Actor => ({
  ...mother,
  person,
  household: { ...mother.household!, tie: { since: CLOSE - 3 * DAY, how: 'confirmed', ...tie } }
})
const empty = (): BallotRecord => recordsOf('v2', () => null, 0).find(each => each.household === 'W-09')!
const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}
const cast = (record: BallotRecord, actor: Actor, choice: string, at: Instant) =>
  kept(castBallot(VOTING, record, actor, { vote: 'v2', choice, request: `r${at}` }, at))
const SECOND = { by: 'p-stair', agreed: true, at: CLOSE - 2 * DAY }

describe('somebody whom one office confirmed after a vote opened', () => {
  test('is a newcomer in that vote, and in none that opened with or after it', () => {
    const from = (since: Instant) => newcomerIn(VOTE, newcomer({ since }), since)
    expect(from(OPENED)).toBeNull()
    expect(from(OPENED + 1)).toEqual({ until: OPENED + 1 + 48 * HOUR, second: null })
    expect(newcomerIn(VOTE, mother, CLOSE)).toBeNull()
  })

  test.each(['code', 'vouched'] as const)('by %s is none: that word was given before, or has waited', how => {
    expect(newcomerIn(VOTE, newcomer({ how }), CLOSE)).toBeNull()
  })

  test('is one until a second person knows them and 48 hours have run, and while it is disputed', () => {
    const since = CLOSE - 3 * DAY
    const second = { by: 'p-stair', at: since + HOUR }
    const at = (tie: Partial<Tie>, now: Instant) => newcomerIn(VOTE, newcomer({ since, ...tie }), now)
    expect(at({ second }, since + 48 * HOUR)).toEqual({ until: since + 48 * HOUR, second })
    expect(at({ second }, since + 48 * HOUR + 1)).toBeNull()
    expect(at({}, CLOSE)).toEqual({ until: since + 48 * HOUR, second: null })
    expect(at({ second, contested: true }, CLOSE)).toMatchObject({ second: null })
  })

  test('casts a ballot that is kept beside what the household has, and counts in its place once both are met', () => {
    const before = cast(empty(), mother, 'no', day(40))
    const after = cast(before, newcomer(), 'yes', CLOSE - 3 * DAY + HOUR)
    expect(countedCast(after, CLOSE)?.choice).toBe('no')
    const known = withSecondWord(after, 'p-new', SECOND)
    const until = CLOSE - DAY
    expect(countedCast(known, CLOSE, until - 1)?.choice).toBe('no')
    expect(countedCast(known, CLOSE, until)?.choice).toBe('yes')
    expect(countedCast(withSecondWord(known, 'p-new', { ...SECOND, agreed: false }), CLOSE)?.choice).toBe(
      'no'
    )
    expect(known.casts.filter(each => each.at <= CLOSE)).toHaveLength(2)
  })

  test('never counts when nobody else knew them, also after the time has run', () => {
    const after = cast(empty(), newcomer(), 'yes', CLOSE)
    expect(countedCast(after, CLOSE, Infinity)).toBeUndefined()
    expect(receiptOf(after)).toBeNull()
    expect(ownReceipt(after, 'p-new', CLOSE)).toMatchObject({
      choice: 'yes',
      waits: { until: CLOSE - DAY, known: false }
    })
    expect(ownReceipt(after, mother.person, CLOSE)).toBeNull()
  })

  test('who is known already when they cast needs no word more', () => {
    const second = { by: 'p-stair', at: CLOSE - 2 * DAY - HOUR }
    const after = cast(empty(), newcomer({ second }), 'yes', CLOSE - 2 * DAY)
    expect(after.words).toMatchObject([{ kind: 'second', agreed: true, person: 'p-stair' }])
    expect(countedCast(after, CLOSE)?.choice).toBe('yes')
    expect(cast(empty(), newcomer({ second }), 'yes', CLOSE).casts[0]).not.toHaveProperty('newcomerUntil')
  })

  test('makes the verdict wait for the 48 hours, and for nothing longer', () => {
    const since = CLOSE - HOUR
    const records = recordsOf('v2', () => 'yes', day(40)).map(each =>
      each.household === 'W-09' ? cast({ ...each, casts: [] }, newcomer({ since }), 'no', CLOSE) : each
    )
    expect(newcomerCasts(records, CLOSE)).toHaveLength(1)
    expect(verdictStandsAt(records, CLOSE)).toBe(since + 48 * HOUR)
    expect(closeVote(VOTING, records)).toEqual([
      { type: 'VerdictDeferred', vote: 'v2', until: since + 48 * HOUR, assisted: 0, newcomers: 1 }
    ])
    expect(verdictOf({ ...VOTE, standsAt: since + 48 * HOUR }, records)).toEqual(
      verdictOf(
        VOTE,
        recordsOf('v2', door => (door === 'W-09' ? null : 'yes'), day(40))
      )
    )
    expect(verdictStandsAt([cast(empty(), newcomer({ since: CLOSE - 48 * HOUR }), 'no', CLOSE)], CLOSE)).toBe(
      CLOSE
    )
  })

  test('keeps no other of the household from voting in the last day', () => {
    const after = cast(empty(), newcomer(), 'yes', CLOSE - DAY)
    expect(cast(after, mother, 'no', CLOSE - 1).casts).toHaveLength(2)
    expect(
      castBallot(VOTING, cast(empty(), mother, 'no', day(40)), newcomer(), ballot('yes'), CLOSE - 1)
    ).toEqual({ refused: 'HOUSEHOLD_DISPUTE' })
  })

  test('casts nothing that could not be taken out of the count again', () => {
    const secret = { ...VOTING, votes: VOTING.votes.map(each => ({ ...each, secret: true })) }
    const input = { vote: 'v2', choice: 'yes', token: 'x'.repeat(32) }
    expect(castSecret(secret, empty(), null, newcomer(), input, CLOSE)).toEqual({
      refused: 'TOO_EARLY',
      detail: { newcomer: 'alone', from: CLOSE - DAY }
    })
  })

  test('gives nobody else its vote for this time', () => {
    const holder = livingAt('W-10')
    const given = grantProxy(
      { room: 'hewan.place', given: [], version: 0 },
      newcomer(),
      { household: 'W-10', door: 'W-10' },
      CLOSE - 2 * DAY
    )
    if (isRefused(given)) throw new Error(given.refused)
    expect(castByProxy(VOTING, empty(), holder, { book: given, staff: [] }, ballot('yes'), CLOSE)).toEqual({
      refused: 'NOT_ELIGIBLE',
      detail: { newcomer: true }
    })
  })
})

const ballot = (choice: string) => ({ vote: 'v2', choice, request: 'r' })
