import { card } from '../deciding/village'
import { castBallot } from '../../../src/domain/ballot/casting'
import { countedCast } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import {
  castByProxy,
  grantProxy,
  revokeProxy,
  withoutLeaver,
  type ProxyBook
} from '../../../src/domain/channels/proxy'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { day, livingAt, official, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting(['W-10', 'W-11'])).matter
const CLOSE = day(46)
const EMPTY_BOOK: ProxyBook = { room: 'r', given: [], version: 0 }
const at = (door: string) => ({ household: door, door })
const kept = <T>(value: T | Refused): T => {
  if (isRefused(value)) throw new Error(value.refused)
  return value
}
const gave = (...pairs: [giver: string, holder: string][]): ProxyBook =>
  pairs.reduce(
    (book, [giver, holder]) => kept(grantProxy(book, livingAt(giver), at(holder), day(40))),
    EMPTY_BOOK
  )
const recordOf = (household: string) =>
  recordsOf('v2', () => null, 0).find(record => record.household === household)!
const input = { vote: 'v2', choice: 'yes' as const, request: 'r' }
const cast = (
  book: ProxyBook | null,
  record: BallotRecord = recordOf('W-09'),
  holder = 'W-12',
  { matter = VOTING, staff = [] as string[], now = day(41) } = {}
) => castByProxy(matter, record, livingAt(holder), { book, staff }, input, now)

describe('giving a vote to a neighbour', () => {
  test('three households may give theirs to one holder, a fourth may not', () => {
    const three = gave(['W-01', 'W-12'], ['W-02', 'W-12'], ['W-03', 'W-12'])
    expect(grantProxy(three, livingAt('W-04'), at('W-12'), day(40))).toEqual({
      refused: 'LIMIT_REACHED',
      detail: { proxies: 3 }
    })
    expect(kept(grantProxy(three, livingAt('W-04'), at('W-13'), day(40))).given).toHaveLength(4)
    expect(kept(grantProxy(three, livingAt('W-03'), at('W-12'), day(41))).given).toHaveLength(3)
    const freed = kept(revokeProxy(three, livingAt('W-01')))
    expect(isRefused(grantProxy(freed, livingAt('W-04'), at('W-12'), day(40)))).toBe(false)
  })

  test('a household has one vote to give: giving it anew takes it from the first', () => {
    const book = gave(['W-09', 'W-12'], ['W-09', 'W-13'])
    expect(book.given).toMatchObject([{ giver: 'W-09', holder: 'W-13' }])
    expect(cast(book)).toEqual({ refused: 'NOT_ELIGIBLE' })
  })

  test('not to itself, not to a door that is not there, and only by somebody who lives there', () => {
    expect(grantProxy(EMPTY_BOOK, livingAt('W-09'), at('W-09'), 0)).toMatchObject({ refused: 'NOT_FOUND' })
    expect(grantProxy(EMPTY_BOOK, livingAt('W-09'), null, 0)).toMatchObject({ refused: 'NOT_FOUND' })
    expect(grantProxy(EMPTY_BOOK, official('p'), at('W-09'), 0)).toEqual({ refused: 'NOT_VERIFIED' })
    expect(revokeProxy(EMPTY_BOOK, livingAt('W-09'))).toEqual({ refused: 'NOT_FOUND' })
  })
})

describe('moving out of a household that gave or holds a vote', () => {
  const book = gave(['W-09', 'W-12'], ['W-12', 'W-13'], ['W-01', 'W-02'])
  const left = (person: string, household: string, empty: boolean) =>
    withoutLeaver(book, { person, household, empty }).given.map(({ giver }) => giver)

  test.each([
    ['who gave it, others stay', 'p-W-12', 'W-12', false, ['W-09', 'W-01']],
    ['another, who gave it stays', 'p-son', 'W-12', false, ['W-09', 'W-12', 'W-01']],
    ['the last one, who gave nothing', 'p-son', 'W-12', true, ['W-01']],
    ['the last of the holder alone', 'p-W-13', 'W-13', true, ['W-09', 'W-01']]
  ])('%s', (_, person, household, empty, stand) => {
    expect(left(person, household, empty)).toEqual(stand)
  })

  test('ends nothing of others, and then the book is the same', () => {
    const stranger = { person: 'p-W-05', household: 'W-05', empty: true }
    expect(withoutLeaver(book, stranger)).toBe(book)
  })
})

describe('voting for a household that is away', () => {
  test('counts as its ballot, and only while the proxy stands', () => {
    const book = gave(['W-09', 'W-12'])
    expect(countedCast(kept(cast(book)), CLOSE)).toMatchObject({ channel: 'proxy', person: 'p-W-12' })
    expect(cast(kept(revokeProxy(book, livingAt('W-09'))))).toEqual({ refused: 'NOT_ELIGIBLE' })
    expect(cast(null)).toEqual({ refused: 'NOT_ELIGIBLE' })
    expect(cast(book, recordOf('W-08'))).toEqual({ refused: 'NOT_ELIGIBLE' })
  })

  test('until the close', () => {
    const book = gave(['W-09', 'W-12'])
    expect(isRefused(cast(book, recordOf('W-09'), 'W-12', { now: CLOSE }))).toBe(false)
    expect(cast(book, recordOf('W-09'), 'W-12', { now: CLOSE + 1 })).toEqual({ refused: 'VOTE_CLOSED' })
  })

  test('gives way to what the household sends itself, in the last day too, and never replaces it', () => {
    const book = gave(['W-09', 'W-12'])
    const own = { ...input, choice: 'no' as const }
    const both = kept(castBallot(VOTING, kept(cast(book)), livingAt('W-09'), own, CLOSE))
    expect(countedCast(both, CLOSE)).toMatchObject({ channel: 'online', choice: 'no' })
    expect(cast(book, both)).toEqual({ refused: 'DUPLICATE', detail: { ownBallot: true } })
  })

  test('is not for a household that stands back, on either side', () => {
    expect(cast(gave(['W-09', 'W-10']), recordOf('W-09'), 'W-10')).toEqual({ refused: 'RECUSED' })
    expect(cast(gave(['W-11', 'W-12']), recordOf('W-11'))).toEqual({ refused: 'RECUSED' })
  })

  test("is not for the property company's staff on owner cards, and is on others", () => {
    const staff = ['W-12']
    const owners = card('owners-ordinary')
    const matter = { ...VOTING, votes: VOTING.votes.map(vote => ({ ...vote, rule: owners })) }
    const book = gave(['W-09', 'W-12'])
    expect(cast(book, recordOf('W-09'), 'W-12', { matter, staff })).toEqual({
      refused: 'FORBIDDEN',
      detail: { staff: true }
    })
    expect(isRefused(cast(book, recordOf('W-09'), 'W-12', { matter }))).toBe(false)
    expect(isRefused(cast(book, recordOf('W-09'), 'W-12', { staff }))).toBe(false)
  })
})
