import fc from 'fast-check'
import { enterPaper } from '../../../src/domain/channels/assisted'
import { castBallot } from '../../../src/domain/ballot/casting'
import { countedCast } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote } from '../../../src/domain/matter/closing'
import {
  answerAssisted,
  stands,
  verdictStandsAt,
  withWord,
  WORD_KINDS
} from '../../../src/domain/channels/dispute'
import { nextAt } from '../../../src/domain/matter/due'
import { offersFor } from '../../../src/domain/matter/offers'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { HOUR } from '../../../src/domain/time'
import { given, lived } from '../matter/grammar'
import { extendable, siteVoting } from '../matter/histories'
import { day, livingAt, mandate, official, recordsOf, UNIT } from '../matter/village'

const VOTING = given(...siteVoting()).matter
const CLOSE = day(46)
const GRID = official('p-grid', mandate('gridWorker', 'riverside'))
const MOTHER = livingAt('W-09')

const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}
const empty = (household = 'W-09') =>
  recordsOf('v2', () => null, 0).find(record => record.household === household)!
const entered = (at: number, record = empty(), witnesses = ['王大姐', '李师傅']) =>
  kept(
    enterPaper(
      VOTING,
      record,
      GRID,
      {
        vote: 'v2',
        choice: 'yes',
        witnesses,
        photo: 'cloud://env/1.jpg',
        enteredAtDoor: at,
        request: `p${at}`
      },
      at
    )
  )
const say = (record: BallotRecord, agreed: boolean, at: number, actor = MOTHER) =>
  answerAssisted(record, actor, { cast: record.casts[0]?.hash ?? '', agreed, request: `w${at}` }, at)
const counts = (record: BallotRecord) => countedCast(record, CLOSE, CLOSE + 48 * HOUR) !== undefined

describe('a household and the ballot entered for it', () => {
  test('it counts when nobody says anything', () => {
    expect(counts(entered(day(40)))).toBe(true)
  })

  test('a disputed one does not count, until the household confirms it after all', () => {
    const disputed = kept(say(entered(day(40)), false, day(41)))
    expect(counts(disputed)).toBe(false)
    expect(counts(kept(say(disputed, true, day(41) + 1)))).toBe(true)
  })

  test('no official confirms it in the place of the household, and one who finds it wrong strikes it', () => {
    const record = entered(day(40))
    const recheck = { cast: record.casts[0]!.hash, kind: 'recheck' as const, person: 'p-2', request: 'r' }
    const disputed = kept(say(record, false, day(41)))
    expect(counts(withWord(disputed, { ...recheck, agreed: true, at: day(42) }))).toBe(false)
    const struck = withWord(record, { ...recheck, agreed: false, at: day(41) })
    expect(counts(struck)).toBe(false)
    expect(counts(kept(say(struck, true, day(42))))).toBe(true)
  })

  test('what the household had sent itself counts again when the paper is disputed', () => {
    const input = { vote: 'v2', choice: 'no' as const, request: 'o' }
    const own = kept(castBallot(VOTING, empty(), MOTHER, input, day(40)))
    const both = entered(day(41), own)
    const cast = both.casts[1]!.hash
    expect(countedCast(both, CLOSE)).toMatchObject({ choice: 'yes' })
    const disputed = kept(answerAssisted(both, MOTHER, { cast, agreed: false, request: 'w' }, day(42)))
    expect(countedCast(disputed, CLOSE)).toMatchObject({ choice: 'no' })
  })

  test('it may be disputed 48 hours long, also after the close', () => {
    const record = entered(CLOSE)
    expect(isRefused(say(record, false, CLOSE + 48 * HOUR))).toBe(false)
    expect(say(record, false, CLOSE + 48 * HOUR + 1)).toEqual({ refused: 'WINDOW_CLOSED' })
  })

  test('only somebody of the household speaks for it, and only of a ballot that others entered', () => {
    const record = entered(day(40))
    expect(say(record, false, day(41), livingAt('W-10'))).toEqual({ refused: 'NOT_ELIGIBLE' })
    expect(say(record, false, day(41), GRID)).toEqual({ refused: 'NOT_VERIFIED' })
    const input = { vote: 'v2', choice: 'no' as const, request: 'o' }
    const own = kept(castBallot(VOTING, empty(), MOTHER, input, day(40)))
    expect(say(own, false, day(41))).toEqual({ refused: 'NOT_FOUND' })
  })

  test('a word counts from when it is said', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ kind: fc.constantFrom(...WORD_KINDS), agreed: fc.boolean(), after: fc.nat(100) })
        ),
        fc.nat(100),
        (said, until) => {
          const [cast] = entered(day(40)).casts
          const words = said
            .sort((a, b) => a.after - b.after)
            .map(({ after, ...word }) => ({
              ...word,
              cast: cast!.hash,
              person: 'p',
              request: 'r',
              at: day(40, after)
            }))
          const heard = words.filter(word => word.at <= day(40, until))
          expect(stands(cast!, words, day(40, until))).toBe(stands(cast!, heard, Infinity))
        }
      )
    )
  })
})

describe('when the verdict stands', () => {
  const votes = (last: BallotRecord[]) => [
    ...recordsOf('v2', (_, index) => (index < 32 && index !== 8 ? 'yes' : null), day(40)).filter(
      record => !last.some(each => each.household === record.household)
    ),
    ...last
  ]

  test('at the close when nothing was entered for anybody', () => {
    expect(verdictStandsAt(votes([]), CLOSE)).toBe(CLOSE)
    expect(closeVote(VOTING, votes([]))).toMatchObject([{ type: 'VoteClosed' }])
  })

  test.each([
    ['48 hours and more before the close', CLOSE - 48 * HOUR, CLOSE],
    ['a millisecond less than that', CLOSE - 48 * HOUR + 1, CLOSE + 1],
    ['at the close', CLOSE, CLOSE + 48 * HOUR],
    ['after the close', CLOSE + 1, CLOSE]
  ])('48 hours after the last assisted entry: %s', (_, at, until) => {
    expect(verdictStandsAt(votes([entered(day(40)), entered(at, empty('E-10'))]), CLOSE)).toBe(until)
  })

  test('so the close waits and says so, and what was disputed meanwhile is not counted', () => {
    const waiting = votes([entered(CLOSE)])
    expect(closeVote(VOTING, waiting)).toEqual([
      { type: 'VerdictDeferred', vote: 'v2', until: CLOSE + 48 * HOUR, assisted: 1 }
    ])
    const { matter } = lived(siteVoting(), { at: CLOSE, decide: at => closeVote(at, waiting) })
    expect(nextAt(matter)).toBe(CLOSE + 48 * HOUR)
    const mine = { signedByMe: false, signedByHousehold: false }
    const offered = (at: number) => offersFor(matter, MOTHER, UNIT, mine, at).map(({ action }) => action)
    expect(offered(CLOSE)).toEqual(['castBallot'])
    expect(offered(CLOSE + 1)).toEqual([])
    expect(closeVote(matter, waiting)).toMatchObject([{ type: 'VoteClosed', participants: 32 }])
    const disputed = votes([kept(say(entered(CLOSE), false, CLOSE + HOUR))])
    expect(closeVote(matter, disputed)).toMatchObject([{ type: 'VoteClosed', participants: 31 }])
  })

  test('review and grace begin when the verdict stands, and no ballot is taken in between', () => {
    const few = [entered(CLOSE), ...recordsOf('v2', () => null, 0).filter(each => each.household !== 'W-09')]
    const { matter } = lived(siteVoting(), { at: CLOSE, decide: at => closeVote(at, few) })
    expect(closeVote(matter, few)).toMatchObject([
      { type: 'VoteClosed', next: { to: 'extendable', until: CLOSE + 72 * HOUR } }
    ])
    const input = { vote: 'v2', choice: 'no' as const, request: 'o' }
    expect(castBallot(matter, empty(), MOTHER, input, CLOSE + 1)).toEqual({ refused: 'VOTE_CLOSED' })
    const extended = given(...extendable()).matter
    expect(extended.votes[1]?.standsAt).toBeNull()
  })
})
