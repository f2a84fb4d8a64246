import { enterPaper } from '../../../src/domain/channels/assisted'
import { castBallot } from '../../../src/domain/ballot/casting'
import { countedCast } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import type { Actor } from '../../../src/domain/office'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { given } from '../matter/grammar'
import { extendable, siteExtended, siteVoting } from '../matter/histories'
import { day, livingAt, mandate, official, recordsOf } from '../matter/village'

const VOTING = given(...siteVoting(['W-10'])).matter
const CLOSE = day(46)
const GRID = official('p-grid', mandate('gridWorker', 'riverside'))
const SLIP = {
  vote: 'v2',
  choice: 'yes' as const,
  witnesses: ['王大姐', 'W-11'],
  photo: 'cloud://env/ballots/1.jpg',
  enteredAtDoor: day(40),
  request: 'r1'
}

const emptyOf = (household = 'W-09'): BallotRecord =>
  recordsOf('v2', () => null, 0).find(record => record.household === household)!

const enter = (
  slip: Partial<typeof SLIP> = {},
  {
    record = emptyOf(),
    actor = GRID,
    at = day(41),
    matter = VOTING
  }: { record?: BallotRecord | null; actor?: Actor; at?: number; matter?: typeof VOTING } = {}
) => enterPaper(matter, record, actor, { ...SLIP, ...slip }, at)

const kept = (record: BallotRecord | Refused): BallotRecord => {
  if (isRefused(record)) throw new Error(record.refused)
  return record
}
const online = (record: BallotRecord, choice: 'yes' | 'no', at: number, person = 'p-W-09') =>
  kept(
    castBallot(VOTING, record, { ...livingAt('W-09'), person }, { vote: 'v2', choice, request: `o${at}` }, at)
  )

describe('what a ballot on paper needs', () => {
  test.each([
    ['nobody', [], 0],
    ['one name', ['王大姐'], 1],
    ['the same name twice', ['王大姐', ' 王大姐 '], 1],
    ['a name and a blank', ['王大姐', '  '], 1],
    ['a name and the household itself', ['王大姐', 'W-09'], 1]
  ])('two witnesses: %s is not enough', (_, witnesses, have) => {
    expect(enter({ witnesses })).toEqual({ refused: 'WITNESS_MISSING', detail: { need: 2, have } })
  })

  test('two witnesses beside whoever enters it', () => {
    const stairHead = livingAt('W-11', mandate('stairHead', 'W'))
    expect(enter({}, { actor: stairHead })).toMatchObject({ refused: 'WITNESS_MISSING' })
    expect(kept(enter({ witnesses: ['王大姐', 'W-12'] }, { actor: stairHead })).casts).toHaveLength(1)
  })

  test.each(['', 'photo.jpg', 'cloud://'])('a photograph that was stored, not "%s"', photo => {
    expect(enter({ photo })).toEqual({ refused: 'EVIDENCE_MISSING', detail: { photo: true } })
  })

  test('both kept with the ballot, and who entered it', () => {
    expect(kept(enter()).casts).toMatchObject([
      {
        channel: 'paper',
        person: 'p-grid',
        choice: 'yes',
        at: day(41),
        assisted: {
          saidAt: day(40),
          late: false,
          paper: { witnesses: ['王大姐', 'W-11'], photo: 'cloud://env/ballots/1.jpg' }
        }
      }
    ])
  })
})

describe('who may enter it', () => {
  test('a grid worker, and the stair head for the building alone', () => {
    const stairHead = official('p-stair', mandate('stairHead', 'W'))
    expect(isRefused(enter())).toBe(false)
    expect(isRefused(enter({}, { actor: stairHead }))).toBe(false)
    expect(enter({}, { actor: stairHead, record: emptyOf('E-03') })).toEqual({ refused: 'FORBIDDEN' })
  })

  test('nobody else, and nobody whose mandate has ended', () => {
    expect(enter({}, { actor: livingAt('W-12') })).toEqual({ refused: 'FORBIDDEN' })
    expect(enter({}, { actor: official('p-head', mandate('courtyardHead', 'W')) })).toEqual({
      refused: 'FORBIDDEN'
    })
    const until = day(41)
    const ended = official('p-grid', mandate('gridWorker', 'riverside', { until }))
    expect(isRefused(enter({}, { actor: ended, at: until - 1 }))).toBe(false)
    expect(enter({}, { actor: ended, at: until })).toEqual({ refused: 'MANDATE_EXPIRED' })
  })

  test('nobody whose own household would gain', () => {
    const conflicted = livingAt('W-10', mandate('gridWorker', 'riverside'))
    expect(enter({}, { actor: conflicted })).toMatchObject({
      refused: 'PROCESS_RECUSAL',
      detail: { stake: 'conflicted' }
    })
  })

  test('for a household of the roll that does not stand back', () => {
    expect(enter({}, { record: null })).toEqual({ refused: 'NOT_ELIGIBLE' })
    expect(enter({}, { record: emptyOf('W-10') })).toEqual({ refused: 'RECUSED' })
  })
})

describe('when it was filled in, and when it came', () => {
  test('it counts when it came at the close, and is kept as late a millisecond after', () => {
    const onTime = kept(enter({}, { at: CLOSE }))
    expect(countedCast(onTime, CLOSE)).toMatchObject({ choice: 'yes' })
    const late = kept(enter({}, { at: CLOSE + 1 }))
    expect(late.casts).toMatchObject([{ assisted: { late: true } }])
    expect(countedCast(late, CLOSE)).toBeUndefined()
  })

  test('what came after the first close stays late when the vote is extended afterwards', () => {
    const late = kept(enter({}, { at: day(46, 1), matter: given(...extendable()).matter }))
    expect(countedCast(late, day(49))).toBeUndefined()
    const again = kept(enter({}, { at: day(47), record: late, matter: given(...siteExtended()).matter }))
    expect(countedCast(again, day(49))).toMatchObject({ at: day(47) })
  })

  test('one from before the vote opened is refused, one at the opening counts', () => {
    expect(enter({ enteredAtDoor: day(39) - 1 })).toEqual({ refused: 'TOO_EARLY', detail: { from: day(39) } })
    expect(isRefused(enter({ enteredAtDoor: day(39) }))).toBe(false)
  })

  test('a phone whose clock runs ahead says nothing later than the server', () => {
    expect(kept(enter({ enteredAtDoor: day(90) })).casts[0]?.assisted?.saidAt).toBe(day(41))
  })

  test('a vote that is not there takes none', () => {
    expect(enter({ vote: 'v1' })).toEqual({ refused: 'VOTE_CLOSED' })
  })
})

describe('paper beside what the household sends itself', () => {
  test("the household's own later ballot replaces it, also in the last day", () => {
    const both = online(kept(enter()), 'no', CLOSE)
    expect(countedCast(both, CLOSE)).toMatchObject({ channel: 'online', choice: 'no' })
  })

  test('paper filled in before the own ballot does not replace it, however late it comes', () => {
    const both = kept(enter({ enteredAtDoor: day(40) - 1 }, { record: online(emptyOf(), 'no', day(40)) }))
    expect(countedCast(both, CLOSE)).toMatchObject({ channel: 'online', choice: 'no' })
  })

  test('paper filled in later, before two witnesses, is the later word of the household', () => {
    const both = kept(enter({ enteredAtDoor: day(40) + 1 }, { record: online(emptyOf(), 'no', day(40)) }))
    expect(countedCast(both, CLOSE)).toMatchObject({ channel: 'paper', choice: 'yes' })
    expect(both.casts[1]?.prev).toBe(both.casts[0]?.hash)
  })
})
