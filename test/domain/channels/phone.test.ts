import { countedCast } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { castBallot } from '../../../src/domain/ballot/casting'
import { callBack, takePhone } from '../../../src/domain/channels/phone'
import type { Actor } from '../../../src/domain/office'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { day, livingAt, mandate, official, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting(['W-10'])).matter
const CLOSE = day(46)
const GRID = official('p-grid', mandate('gridWorker', 'riverside'))
const HEAD = official('p-head', mandate('courtyardHead', 'W'))
const EMPTY = recordsOf('v2', () => null, 0).find(record => record.household === 'W-09')!

type Choice = 'yes' | 'no' | 'abstain'
const said = (choice: Choice) => ({ vote: 'v2', choice, request: `r-${choice}` })
const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}
const taken = (at = day(40), actor: Actor = GRID) => kept(takePhone(VOTING, EMPTY, actor, said('yes'), at))
const again = (choice: Choice = 'yes', at = day(41), actor: Actor = HEAD, record = taken()) =>
  callBack(VOTING, record, actor, said(choice), at)

describe('a ballot on the telephone', () => {
  test('counts for nothing until somebody else has called back', () => {
    expect(countedCast(taken(), CLOSE)).toBeUndefined()
    expect(countedCast(kept(again()), CLOSE)).toMatchObject({ channel: 'phone', choice: 'yes' })
  })

  test('that waited for signal speaks from when it was heard: what the household sent since counts, not it', () => {
    const heard = { ...said('yes'), heardAt: day(39) }
    const sent = castBallot(VOTING, EMPTY, livingAt('W-09'), { ...said('no'), request: 'o' }, day(40))
    const both = kept(takePhone(VOTING, kept(sent), GRID, heard, day(41)))
    expect(countedCast(kept(again('yes', day(42), HEAD, both)), CLOSE)).toMatchObject({
      channel: 'online',
      choice: 'no'
    })
    const without = kept(takePhone(VOTING, EMPTY, GRID, heard, day(41)))
    expect(countedCast(kept(again('yes', day(42), HEAD, without)), CLOSE)).toMatchObject({
      choice: 'yes',
      assisted: { saidAt: day(39) }
    })
  })

  test.each([
    [CLOSE, false],
    [CLOSE + 1, true]
  ])('heard in time counts by the hour at which it arrives: at %d it is late: %s', (at, late) => {
    const record = kept(takePhone(VOTING, EMPTY, GRID, { ...said('yes'), heardAt: day(40) }, at))
    expect(record.casts[0]?.assisted).toMatchObject({ saidAt: day(40), late })
  })

  test('heard before the opening is none, and one heard in the future was heard now', () => {
    const heard = (heardAt: number) => takePhone(VOTING, EMPTY, GRID, { ...said('yes'), heardAt }, day(41))
    const { openedAt } = VOTING.votes[1]!
    expect(heard(openedAt - 1)).toEqual({ refused: 'TOO_EARLY', detail: { from: openedAt } })
    expect(kept(heard(openedAt)).casts[0]?.assisted?.saidAt).toBe(openedAt)
    expect(kept(heard(day(99))).casts[0]?.assisted?.saidAt).toBe(day(41))
  })

  test('is called back by a second person, never by the one who took it or who lives there', () => {
    expect(again('yes', day(41), GRID)).toEqual({ refused: 'FORBIDDEN', detail: { second: true } })
    const neighbour = livingAt('W-09', mandate('stairHead', 'W'))
    expect(again('yes', day(41), neighbour)).toEqual({ refused: 'FORBIDDEN', detail: { second: true } })
  })

  test.each([
    ['another grid worker', official('p-2', mandate('gridWorker', 'riverside')), true],
    ['the secretary', official('p-2', mandate('secretary', 'riverside')), true],
    ['the stair head there', official('p-2', mandate('stairHead', 'W')), true],
    ['a stair head of elsewhere', official('p-2', mandate('stairHead', 'E')), false],
    ['the head of another courtyard', official('p-2', mandate('courtyardHead', 'E')), false],
    ['a neighbour', livingAt('W-12'), false]
  ])('may be called back by %s: %#', (_, actor, may) => {
    expect(!isRefused(again('yes', day(41), actor))).toBe(may)
  })

  test('is not called back by somebody whose mandate ended, or whose household would gain', () => {
    const ended = official('p-2', mandate('secretary', 'riverside', { until: day(41) }))
    expect(again('yes', day(41), ended)).toEqual({ refused: 'MANDATE_EXPIRED' })
    const conflicted = livingAt('W-10', mandate('courtyardHead', 'W'))
    expect(again('yes', day(41), conflicted)).toMatchObject({ refused: 'PROCESS_RECUSAL' })
  })

  test('is struck when the household says something else, until it is taken anew', () => {
    const struck = kept(again('no'))
    expect(countedCast(struck, CLOSE)).toBeUndefined()
    expect(again('yes', day(42), HEAD, struck)).toEqual({ refused: 'NOT_FOUND' })
    const anew = kept(takePhone(VOTING, struck, GRID, said('no'), day(42)))
    expect(countedCast(kept(again('no', day(42), HEAD, anew)), CLOSE)).toMatchObject({ choice: 'no' })
  })

  test('is called back at the close at the latest', () => {
    expect(isRefused(again('yes', CLOSE))).toBe(false)
    expect(again('yes', CLOSE + 1)).toEqual({ refused: 'VOTE_CLOSED' })
  })

  test('that was taken after the close is kept and does not count', () => {
    const late = taken(CLOSE + 1)
    expect(late.casts).toMatchObject([{ assisted: { late: true } }])
    expect(countedCast(late, CLOSE)).toBeUndefined()
  })

  test('is taken where the taker may enter ballots, and there must be one to call back', () => {
    expect(takePhone(VOTING, EMPTY, HEAD, said('yes'), day(40))).toEqual({ refused: 'FORBIDDEN' })
    expect(again('yes', day(41), HEAD, EMPTY)).toEqual({ refused: 'NOT_FOUND' })
  })
})
