import fc from 'fast-check'
import { castBallot, mayCast } from '../../../src/domain/ballot/casting'
import { countedCast } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { receiptOf } from '../../../src/domain/ballot/receipt'
import { rowsOf } from '../../../src/domain/matter/closing'
import { openVoteOf } from '../../../src/domain/matter/matter'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Actor } from '../../../src/domain/office'
import { DAY } from '../../../src/domain/time'
import { provesLeaf, merkleProof, merkleRoot } from '../../../src/domain/deciding/merkle'
import { leafOf } from '../../../src/domain/trail/row'
import { given } from '../matter/grammar'
import { siteAnnounced, siteExtended, siteVoting, underReview } from '../matter/histories'
import { day, livingAt, official, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting()).matter
const CLOSE = day(46)
const empty = (household = 'W-09'): BallotRecord =>
  recordsOf('v2', () => null, 0).find(record => record.household === household)!
const mother = livingAt('W-09')
const son: Actor = { ...mother, person: 'p-son' }

const cast = (
  at: number,
  {
    record = empty(),
    actor = mother,
    matter = VOTING,
    choice = 'yes',
    vote = 'v2'
  }: {
    record?: BallotRecord | null
    actor?: Actor
    matter?: typeof VOTING
    choice?: 'yes' | 'no' | 'abstain'
    vote?: string
  } = {}
) => castBallot(matter, record, actor, { vote, choice, request: `r${at}` }, at)

const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}

describe('when a ballot counts', () => {
  test('at the instant of the close, and not a millisecond later', () => {
    expect(kept(cast(CLOSE)).casts).toMatchObject([{ choice: 'yes', at: CLOSE }])
    expect(cast(CLOSE + 1)).toEqual({ refused: 'VOTE_CLOSED' })
  })

  test('until the new close once the vote was extended', () => {
    const matter = given(...siteExtended()).matter
    expect(kept(cast(day(49), { matter })).casts).toHaveLength(1)
    expect(cast(day(49, 1), { matter })).toEqual({ refused: 'VOTE_CLOSED' })
  })

  test('in the vote that is open, and only while it is', () => {
    expect(cast(day(40), { vote: 'v1' })).toEqual({ refused: 'VOTE_CLOSED' })
    expect(cast(day(38), { matter: given(...siteAnnounced()).matter })).toEqual({ refused: 'VOTE_CLOSED' })
    expect(cast(CLOSE, { matter: given(...underReview()).matter })).toEqual({ refused: 'VOTE_CLOSED' })
  })

  test('the last one at or before the close does', () => {
    const record = recordsOf('v2', () => 'yes', day(40))[0]!
    const later = { ...record.casts[0]!, choice: 'no' as const, at: CLOSE + 1 }
    const both = { ...record, casts: [...record.casts, later] }
    expect(countedCast(both, CLOSE)?.choice).toBe('yes')
    expect(countedCast(both, CLOSE + 1)?.choice).toBe('no')
    expect(countedCast({ ...record, casts: [] }, CLOSE)).toBeUndefined()
  })
})

describe('whose ballot it is', () => {
  test('that of a household of the frozen roll, cast by one who lives there', () => {
    expect(cast(day(40), { actor: official('p-guest') })).toEqual({ refused: 'NOT_VERIFIED' })
    expect(cast(day(40), { record: null })).toEqual({ refused: 'NOT_ELIGIBLE' })
    expect(cast(day(40), { record: empty('W-10') })).toEqual({ refused: 'NOT_ELIGIBLE' })
  })

  test('a recused household has none', () => {
    expect(cast(day(40), { matter: given(...siteVoting(['W-09'])).matter })).toEqual({ refused: 'RECUSED' })
  })

  test('an affected household has one', () => {
    expect(cast(day(40), { record: empty('W-01'), actor: livingAt('W-01') })).toMatchObject({
      household: 'W-01'
    })
  })
})

describe('one household, one ballot', () => {
  const first = kept(cast(day(40)))
  const dispute = { refused: 'HOUSEHOLD_DISPUTE' }

  test('the last one counts, the earlier ones stay as the trail', () => {
    const second = kept(cast(day(41), { record: first, actor: son, choice: 'no' }))
    expect(second.casts).toMatchObject([
      { choice: 'yes', person: 'p-W-09' },
      { choice: 'no', person: 'p-son', prev: first.casts[0]!.hash }
    ])
    expect(receiptOf(second)).toMatchObject({ choice: 'no', at: day(41), replaced: 1 })
    expect(receiptOf(empty())).toBeNull()
  })

  test.each([
    ['up to 24 hours before the close another member may replace it', CLOSE - DAY, false],
    ['from then on no other member may', CLOSE - DAY + 1, true],
    ['not in the last instant either', CLOSE, true]
  ])('%s', (_, at, refused) => {
    const second = cast(at, { record: first, actor: son, choice: 'no' })
    if (refused) expect(second).toEqual(dispute)
    else expect(kept(second).casts).toHaveLength(2)
  })

  test('who cast it may change it until the close', () => {
    expect(kept(cast(CLOSE, { record: first, choice: 'no' })).casts).toHaveLength(2)
  })

  test('a household that has not voted may in the last hours, whoever comes', () => {
    expect(kept(cast(CLOSE, { actor: son })).casts).toHaveLength(1)
  })

  test('the last 24 hours are those before the new close once the vote was extended', () => {
    const matter = given(...siteExtended()).matter
    expect(kept(cast(day(48), { matter, record: first, actor: son })).casts).toHaveLength(2)
    expect(cast(day(48, 1), { matter, record: first, actor: son })).toEqual(dispute)
  })
})

describe('laws of casting', () => {
  const act = fc.record({
    actor: fc.constantFrom(mother, son),
    choice: fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const),
    hour: fc.integer({ min: 0, max: 8 * 24 })
  })

  test('what the page shows beforehand is what the function answers', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), acts => {
        let record = empty()
        for (const { actor, choice, hour } of acts) {
          const at = day(39) + hour * 3_600_000
          const barred = mayCast(VOTING, record, actor, 'v2', at)
          const after = cast(at, { record, actor, choice })
          expect(isRefused(after) ? after : null).toEqual(barred)
          if (!isRefused(after)) record = after
        }
      }),
      { numRuns: 60 }
    )
  })

  test('each household has one leaf in the tree, and can prove it, whatever the order of the records', () => {
    const vote = openVoteOf(given(...siteVoting(['W-30'])).matter)!
    const records = recordsOf('v2', (_, at) => (at % 3 === 0 ? null : 'yes'), day(40))
    const counted = rowsOf(vote, records)
    const leaves = counted.map(({ row }) => leafOf(row))
    const root = merkleRoot(leaves)
    expect(rowsOf(vote, [...records].reverse()).map(({ row }) => leafOf(row))).toEqual(leaves)
    expect(new Set(leaves).size).toBe(leaves.length)
    expect(counted.map(({ record }) => record.household)).not.toContain('W-30')
    leaves.forEach((leaf, index) => expect(provesLeaf(root, leaf, merkleProof(leaves, index))).toBe(true))
  })
})
