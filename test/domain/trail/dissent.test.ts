import { isRefused, type Refused } from '../../../src/domain/refusal'
import { castBallot } from '../../../src/domain/ballot/casting'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { giveReason, minorityReasons } from '../../../src/domain/matter/dissent'
import { openVoteOf } from '../../../src/domain/matter/matter'
import type { Vote } from '../../../src/domain/matter/vote'
import type { Outcome } from '../../../src/domain/deciding/verdict'
import { given } from '../matter/grammar'
import { siteVoting, underReview } from '../matter/histories'
import { day, livingAt, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting(['W-10'])).matter
const CLOSE = day(46)
const WHY = '窗户正对着公厕'
const empty = (household = 'W-09') =>
  recordsOf('v2', () => null, 0).find(record => record.household === household)!
const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}
const voted = (choice: 'yes' | 'no', household = 'W-09', record = empty(household)) =>
  kept(castBallot(VOTING, record, livingAt(household), { vote: 'v2', choice, request: 'cast' }, day(40)))
const give = (record: BallotRecord | null, text = WHY, at = day(41), matter = VOTING, door = 'W-09') =>
  giveReason(matter, record, livingAt(door), { vote: 'v2', text, request: 'why' }, at)

describe('one line of reason beside a ballot', () => {
  test('is kept with the choice it was written for, the last one', () => {
    const first = kept(give(voted('no'), ' 离我家   太近了 '))
    expect(first.reason).toMatchObject({ text: '离我家 太近了', choice: 'no', person: 'p-W-09' })
    expect(kept(give(first)).reason?.text).toBe(WHY)
  })

  test('is taken until the close, and not a millisecond later', () => {
    expect(kept(give(voted('no'), WHY, CLOSE)).reason?.text).toBe(WHY)
    expect(give(voted('no'), WHY, CLOSE + 1)).toEqual({ refused: 'VOTE_CLOSED' })
  })

  test.each([
    [4, false],
    [5, true],
    [140, true],
    [141, false]
  ])('of %i characters: %p', (length, taken) => {
    const read = give(voted('no'), '近'.repeat(length))
    if (taken) expect(kept(read).reason?.text).toHaveLength(length)
    else expect(read).toEqual({ refused: 'INVALID_TEXT', detail: { min: 5, max: 140, length } })
  })

  test('comes from the household itself, after it has voted, and never in a secret vote', () => {
    expect(give(empty())).toEqual({ refused: 'TOO_EARLY', detail: { ballot: true } })
    expect(give(voted('no'), WHY, day(41), VOTING, 'W-08')).toEqual({ refused: 'NOT_ELIGIBLE' })
    expect(give(empty('W-10'), WHY, day(41), VOTING, 'W-10')).toEqual({ refused: 'RECUSED' })
    const secret = { ...VOTING, votes: VOTING.votes.map(vote => ({ ...vote, secret: true })) }
    expect(give(voted('no'), WHY, day(41), secret)).toMatchObject({ refused: 'FORBIDDEN' })
  })
})

describe('少数意见', () => {
  const ended = (outcome: Outcome): Vote => openVoteOf(given(...underReview(outcome)).matter)!
  const withReason = (choice: 'yes' | 'no', door: string, text: string) =>
    kept(give(voted(choice, door), text, day(41), VOTING, door))
  const records = [
    withReason('no', 'W-03', '反对的第二个理由'),
    withReason('no', 'W-02', '反对的第一个理由'),
    withReason('yes', 'W-04', '赞成的一个理由')
  ]

  test('are the reasons of those who said no where it passed, of those who said yes where it did not', () => {
    expect(minorityReasons(ended('pass'), records)).toEqual(['反对的第一个理由', '反对的第二个理由'])
    for (const outcome of ['fail', 'blocked_by_affected', 'contested'] as const)
      expect(minorityReasons(ended(outcome), records)).toEqual(['赞成的一个理由'])
  })

  test('are not told before the close, nor of a secret vote', () => {
    expect(minorityReasons(openVoteOf(VOTING)!, records)).toEqual([])
    expect(minorityReasons({ ...ended('pass'), secret: true }, records)).toEqual([])
  })

  test('are not told where no split is', () => {
    const silent = ended('pass')
    const verdict = { outcome: 'quorum_not_met', lines: [] } as const
    expect(minorityReasons({ ...silent, result: { ...silent.result!, verdict } }, records)).toEqual([])
  })

  test('leave out a reason of somebody who then voted otherwise', () => {
    const changed = castBallot(
      VOTING,
      records[0]!,
      livingAt('W-03'),
      { vote: 'v2', choice: 'yes', request: 'again' },
      day(42)
    )
    expect(minorityReasons(ended('pass'), [kept(changed), records[1]!])).toEqual(['反对的第一个理由'])
    expect(minorityReasons(ended('fail'), [kept(changed)])).toEqual([])
  })
})
