import fc from 'fast-check'
import { enterPaper } from '../../../src/domain/channels/assisted'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote } from '../../../src/domain/matter/closing'
import { drawRechecks, recheck, recheckBars } from '../../../src/domain/channels/recheck'
import type { Actor } from '../../../src/domain/office'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { HOUR } from '../../../src/domain/time'
import { given, lived } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { day, mandate, official, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting([], [])).matter
const VOTE = VOTING.votes[1]!
const CLOSE = day(46)
const EARLY = day(40)
const GRID = official('p-grid', mandate('gridWorker', 'riverside'))
const OTHER = official('p-other', mandate('gridWorker', 'riverside'))

const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}
const paper = (record: BallotRecord, at: number, actor: Actor = GRID) =>
  kept(
    enterPaper(
      VOTING,
      record,
      actor,
      {
        vote: 'v2',
        choice: 'yes',
        witnesses: ['王大姐', '李师傅'],
        photo: 'cloud://env/1.jpg',
        enteredAtDoor: at,
        request: `p-${record.household}`
      },
      at
    )
  )
/** `online` households have said yes themselves, for the next ones `papers` were entered, hours apart. */
const votes = (online: number, papers: number, at = (index: number) => EARLY + index * HOUR) =>
  recordsOf('v2', (_, index) => (index < online ? 'yes' : null), EARLY).map((record, index) =>
    index >= online && index < online + papers ? paper(record, at(index)) : record
  )
const drawn = (records: readonly BallotRecord[]) => drawRechecks(VOTE, records)
const askAll = (records: readonly BallotRecord[], choice: 'yes' | 'no', at = CLOSE + 1) => {
  const names = drawn(records).map(({ record }) => record.household)
  return records.map(record =>
    names.includes(record.household)
      ? kept(recheck(VOTING, record, OTHER, { vote: 'v2', choice, request: 'c' }, at))
      : record
  )
}

describe('how many assisted ballots are asked again', () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 3]
  ])('of %i that change nothing, %i', (papers, sample) => {
    expect(drawn(votes(30, papers))).toHaveLength(sample)
  })

  test.each([
    [30, 3],
    [31, 4],
    [40, 4]
  ])('one in ten: of %i beside a vote decided online, %i', (papers, sample) => {
    const online = recordsOf('v2', () => 'yes', EARLY)
    const all = online.map((record, index) => (index < papers ? paper(record, EARLY + index * HOUR) : record))
    expect(drawn(all)).toHaveLength(sample)
  })

  test('all of them when the outcome would be another one without them', () => {
    expect(drawn(votes(27, 12))).toHaveLength(3)
    expect(drawn(votes(26, 12))).toHaveLength(12)
  })
})

describe('which ones', () => {
  test('what one hand entered within one hour comes first', () => {
    const walked = (index: number) => (index < 33 ? EARLY + index : EARLY + index * HOUR)
    const names = drawn(votes(30, 10, walked)).map(({ record }) => record.household)
    expect(names.sort()).toEqual(['E-01', 'E-02', 'E-03'])
  })

  test('the same ones for everybody who has the ballots, in whatever order', () => {
    const records = votes(30, 10)
    const names = (all: readonly BallotRecord[]) => drawn(all).map(({ record }) => record.household)
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), shuffled => {
        expect(names(shuffled)).toEqual(names(records))
      })
    )
  })

  test('and others when a single ballot is another one, so that nobody can know them before the close', () => {
    const lots = Array.from({ length: 12 }, (_, index) => {
      const records = votes(30, 10)
      const last = recordsOf('v2', () => 'yes', EARLY + index)[29]!
      const changed = { ...last, casts: last.casts.map(cast => ({ ...cast, hash: `other ${index}` })) }
      return drawn(records.map((each, at) => (at === 29 ? changed : each)))
        .map(({ record }) => record.household)
        .join()
    })
    expect(new Set(lots).size).toBeGreaterThan(3)
  })

  test('what comes or is said after the close moves nothing', () => {
    const records = votes(30, 10)
    const after = askAll(records, 'no')
    expect(drawn(after).map(({ cast }) => cast.hash)).toEqual(drawn(records).map(({ cast }) => cast.hash))
  })
})

const counted = (records: readonly BallotRecord[]) =>
  lived(
    siteVoting([], []),
    { at: CLOSE, decide: at => closeVote(at, records) },
    { at: day(48), decide: at => (at.stage.status === 'voting' ? closeVote(at, records) : []) }
  ).matter.votes[1]!

describe('asking again', () => {
  const input = { vote: 'v2', choice: 'yes' as const, request: 'c' }
  const record = paper(recordsOf('v2', () => null, 0)[0]!, EARLY)

  test('is done by somebody else, once, and only after the close', () => {
    expect(recheck(VOTING, record, GRID, input, CLOSE + 1)).toEqual({
      refused: 'FORBIDDEN',
      detail: { second: true }
    })
    expect(recheck(VOTING, record, OTHER, input, CLOSE)).toEqual({
      refused: 'TOO_EARLY',
      detail: { from: CLOSE }
    })
    const asked = kept(recheck(VOTING, record, OTHER, input, CLOSE + 1))
    expect(recheck(VOTING, asked, OTHER, input, CLOSE + 2)).toEqual({ refused: 'NOT_FOUND' })
  })

  test('is about assisted ballots alone', () => {
    const own = recordsOf('v2', () => 'yes', EARLY)[0]!
    expect(recheck(VOTING, own, OTHER, input, CLOSE + 1)).toEqual({ refused: 'NOT_FOUND' })
  })

  test('keeps a result from being certified until every drawn ballot was asked again', () => {
    const records = votes(26, 12)
    const vote = counted(records)
    expect(recheckBars(vote, records)).toEqual({ refused: 'EVIDENCE_MISSING', detail: { rechecks: 12 } })
    expect(recheckBars(vote, askAll(records, 'yes'))).toBeNull()
    expect(recheckBars(counted(votes(30, 0)), votes(30, 0))).toBeNull()
  })

  test('changes no verdict afterwards, but one that would change is not certified', () => {
    const records = votes(26, 12)
    const vote = counted(records)
    expect(vote.result?.verdict.outcome).toBe('pass')
    expect(recheckBars(vote, askAll(records, 'no'))).toEqual({
      refused: 'EVIDENCE_MISSING',
      detail: { contradicted: true }
    })
  })
})

describe('a household that nobody finds', () => {
  const missed = (records: readonly BallotRecord[], at: number) => {
    const names = drawn(records).map(({ record }) => record.household)
    const input = { vote: 'v2', choice: null, request: `m-${at}` }
    return records.map(record =>
      names.includes(record.household) ? kept(recheck(VOTING, record, OTHER, input, at)) : record
    )
  }

  test('is not asked again once somebody has gone on two days, and its ballot stands', () => {
    const records = votes(30, 4)
    const vote = counted(records)
    const once = missed(missed(records, CLOSE + 1), CLOSE + 2)
    expect(recheckBars(vote, once)).toMatchObject({ detail: { rechecks: 3 } })
    expect(recheckBars(vote, missed(once, CLOSE + 24 * HOUR))).toBeNull()
    expect(counted(once).result?.verdict).toEqual(vote.result?.verdict)
  })

  test('is looked for until it is asked where the outcome hangs on it', () => {
    const records = votes(26, 12)
    const gone = missed(missed(missed(records, CLOSE + 1), day(47)), day(48))
    expect(recheckBars(counted(records), gone)).toMatchObject({ detail: { rechecks: 12 } })
  })
})
