import { enterPaper } from '../../../src/domain/channels/assisted'
import { withCast, type BallotRecord } from '../../../src/domain/ballot/ballot'
import { channelReport } from '../../../src/domain/channels/report'
import { asksUntil, withWord } from '../../../src/domain/channels/dispute'
import type { Vote } from '../../../src/domain/matter/vote'
import { callBack, takePhone } from '../../../src/domain/channels/phone'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { HOUR } from '../../../src/domain/time'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { day, mandate, official, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting([], [])).matter
const CLOSE = day(46)
const GRID = official('p-grid', mandate('gridWorker', 'riverside'))
const OTHER = official('p-other', mandate('gridWorker', 'riverside'))
const EMPTY = recordsOf('v2', () => null, 0)

const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}
const paper = (record: BallotRecord, at = day(40)) => {
  const said = { vote: 'v2', choice: 'yes' as const, enteredAtDoor: day(40), request: 'p' }
  const proof = { witnesses: ['王大姐', '李师傅'], photo: 'cloud://env/1.jpg' }
  return kept(enterPaper(VOTING, record, GRID, { ...said, ...proof }, at))
}
const phone = (record: BallotRecord) =>
  kept(takePhone(VOTING, record, GRID, { vote: 'v2', choice: 'yes', request: 't' }, day(40)))
const called = (record: BallotRecord, choice: 'yes' | 'no') =>
  kept(callBack(VOTING, record, OTHER, { vote: 'v2', choice, request: 'c' }, day(41)))
const says = (record: BallotRecord, agreed: boolean, at = day(41)) => {
  const cast = record.casts[0]!.hash
  return withWord(record, { cast, kind: 'household', agreed, person: 'p', at, request: `w${at}` })
}
const own = (record: BallotRecord) =>
  withCast(record, { choice: 'no', person: 'p', channel: 'online', at: day(42), request: 'o' })
const report = (records: readonly BallotRecord[], participants: number, more: Partial<Vote> = {}) => {
  const result = { participants } as Vote['result']
  return channelReport({ ...VOTING.votes[1]!, standsAt: day(48), ...more, result }, records)
}

describe('by which ways ballots came', () => {
  test('five of one way stand alone, four are merged with the next smallest', () => {
    const papers = EMPTY.slice(0, 5).map(each => paper(each))
    expect(report(papers, 25)?.came).toEqual([
      { channel: 'online', ballots: 20 },
      { channel: 'paper', ballots: 5 }
    ])
    const calls = EMPTY.slice(5, 9).map(each => called(phone(each), 'yes'))
    expect(report([...papers, ...calls], 29)?.came).toEqual([
      { channel: 'online', ballots: 20 },
      { channel: '其他', ballots: 9 }
    ])
    expect(report(papers.slice(0, 4), 8)?.came).toEqual([])
  })

  test('nothing of a secret vote', () => {
    expect(report([], 20, { secret: true })).toBeNull()
  })
})

describe('what became of an entered ballot', () => {
  const [first, second, third, fourth] = EMPTY as [BallotRecord, BallotRecord, BallotRecord, BallotRecord]

  test('a dispute ended with the household’s word, with its own ballot, or with nothing', () => {
    const confirmed = says(says(paper(first), false), true, day(42))
    const records = [confirmed, own(says(paper(second), false)), says(paper(third), false), paper(fourth)]
    expect(report(records, 20)?.disputed).toEqual({ confirmed: 1, replaced: 1, notCounted: 1 })
  })

  test('a telephone ballot nobody called back about, or heard otherwise, is told as not counted', () => {
    const records = [phone(first), called(phone(second), 'no'), called(phone(third), 'yes')]
    expect(report(records, 20)).toMatchObject({ unconfirmed: 2, late: 0 })
  })

  test('one that came after the close is told as late', () => {
    expect(report([paper(first, CLOSE), paper(second, CLOSE + 1)], 20)).toMatchObject({ late: 1 })
  })
})

describe('until when a household is asked about a ballot entered for it', () => {
  const record = paper(EMPTY[0]!)

  test('for 48 hours, while it has said nothing and has not cast itself', () => {
    expect(asksUntil(record)).toBe(day(40) + 48 * HOUR)
    expect(asksUntil(says(record, true))).toBeNull()
    expect(asksUntil(says(record, false))).toBeNull()
    expect(asksUntil(own(record))).toBeNull()
  })

  test('never without one, nor about one that came too late to count', () => {
    expect(asksUntil(EMPTY[0]!)).toBeNull()
    expect(asksUntil(paper(EMPTY[0]!, CLOSE + 1))).toBeNull()
  })
})
