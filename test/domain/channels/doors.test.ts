import { castBallot } from '../../../src/domain/ballot/casting'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote } from '../../../src/domain/matter/closing'
import { doorState, markDoor, unservedAmong, type DoorMark } from '../../../src/domain/channels/doors'
import type { Actor } from '../../../src/domain/office'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { given } from '../matter/grammar'
import { extendable, siteExtended, siteVoting, underReview } from '../matter/histories'
import { day, livingAt, mandate, NEAR_A, official, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting()).matter
const CLOSE = day(46)
const GRID = official('p-grid', mandate('gridWorker', 'riverside'))
const PHOTO = 'cloud://env/served.jpg'

const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}
const empty = (household = 'W-09') =>
  recordsOf('v2', () => null, 0).find(record => record.household === household)!
const mark = (
  what: DoorMark,
  {
    record = empty(),
    at = day(40),
    actor = GRID,
    matter = VOTING,
    photo = PHOTO as string | null
  }: { record?: BallotRecord; at?: number; actor?: Actor; matter?: typeof VOTING; photo?: string | null } = {}
) => markDoor(matter, record, actor, { vote: 'v2', mark: what, photo, request: `${what}${at}` }, at)
const voted = (record: BallotRecord) =>
  kept(castBallot(VOTING, record, livingAt('W-09'), { vote: 'v2', choice: 'no', request: 'o' }, day(41)))

describe('the board of doors', () => {
  test('a door is to visit until something is noted; of two notes the later one holds', () => {
    expect(doorState(empty())).toBe('toVisit')
    const out = kept(mark('notIn'))
    expect(doorState(out)).toBe('notIn')
    const refused = kept(mark('refused', { record: out, at: day(41) }))
    expect(doorState(refused)).toBe('refused')
    expect(doorState(kept(mark('notIn', { record: refused, at: day(42) })))).toBe('notIn')
  })

  test('handing over the papers is not a visit that found somebody out', () => {
    expect(doorState(kept(mark('served')))).toBe('toVisit')
    expect(doorState(kept(mark('served', { record: kept(mark('notIn')) })))).toBe('notIn')
  })

  test('a household that has voted is done, whatever was noted, and looks the same however it voted', () => {
    expect(doorState(voted(kept(mark('refused'))))).toBe('done')
  })

  test('service needs a photograph, the other marks keep none', () => {
    expect(mark('served', { photo: null })).toEqual({ refused: 'EVIDENCE_MISSING', detail: { photo: true } })
    expect(kept(mark('served')).visits).toMatchObject([{ photo: PHOTO }])
    expect(kept(mark('notIn')).visits).toMatchObject([{ photo: null }])
  })

  test('is marked by the grid worker and the stair head of the building alone', () => {
    const stairHead = official('p-stair', mandate('stairHead', 'W'))
    expect(isRefused(mark('notIn', { actor: stairHead }))).toBe(false)
    expect(mark('notIn', { actor: stairHead, record: empty('E-02') })).toEqual({ refused: 'FORBIDDEN' })
    expect(mark('notIn', { actor: livingAt('W-12') })).toEqual({ refused: 'FORBIDDEN' })
  })

  test('until the close, and while the head decides on the extension', () => {
    expect(isRefused(mark('served', { at: CLOSE }))).toBe(false)
    expect(mark('served', { at: CLOSE + 1 })).toEqual({ refused: 'VOTE_CLOSED' })
    const waiting = given(...extendable('affected_quorum_not_met')).matter
    expect(isRefused(mark('served', { at: CLOSE + 1, matter: waiting }))).toBe(false)
    const over = given(...underReview()).matter
    expect(mark('served', { at: CLOSE + 1, matter: over })).toEqual({ refused: 'VOTE_CLOSED' })
  })
})

describe('service to the affected', () => {
  /** Of the six beside the site three have voted; `served` more were handed the papers. */
  const records = (served: number) =>
    recordsOf('v2', (_, index) => (index < 3 || index > 5 ? 'yes' : null), day(40)).map(record =>
      NEAR_A.slice(3, 3 + served).includes(record.household) ? kept(mark('served', { record })) : record
    )
  const vote = VOTING.votes[1]!

  test.each([
    [0, 3],
    [2, 1],
    [3, 0]
  ])('of three that stayed away %i were served: %i are missing', (served, missing) => {
    expect(unservedAmong(vote, records(served))).toBe(missing)
  })

  test('one that stands back is not waited for', () => {
    expect(unservedAmong({ ...vote, recused: ['W-06'] }, records(2))).toBe(0)
  })

  const extended = (() => {
    const { matter } = given(...siteExtended())
    return { ...matter, votes: matter.votes.map(each => ({ ...each, affectedServed: false })) }
  })()

  test('proven for all, their silence no longer stops the vote after the extension', () => {
    expect(closeVote(extended, records(3))).toMatchObject([
      { type: 'ServiceProven', vote: 'v2' },
      { type: 'VoteClosed', verdict: { outcome: 'pass' } }
    ])
  })

  test('one short of all, it still does; and before the extension it does anyway', () => {
    expect(closeVote(extended, records(2))).toMatchObject([
      { type: 'VoteClosed', verdict: { outcome: 'affected_quorum_not_met' } }
    ])
    expect(closeVote(VOTING, records(3))).toMatchObject([
      { type: 'VoteClosed', verdict: { outcome: 'affected_quorum_not_met' } }
    ])
  })
})
