import { announceVote } from '../../../src/domain/matter/announcing'
import { castBallot } from '../../../src/domain/ballot/casting'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { closeVote } from '../../../src/domain/matter/closing'
import { minorityReasons } from '../../../src/domain/matter/dissent'
import {
  fileObjection,
  openNotice,
  silenceVerdict,
  standingObjection,
  takeBackObjection
} from '../../../src/domain/matter/silence'
import { NO_OBJECTION } from '../../../src/domain/deciding/ruleCards'
import { DEFAULT_SETTINGS } from '../../../src/domain/settings'
import { given, on, type Dated } from './grammar'
import { announced, deliberating, opened } from './histories'
import { day, HOUSEHOLDS, livingAt, recordsOf } from './village'

type Asked = Parameters<typeof announceVote>[1]
const SMALL: Asked = {
  vote: 'v1',
  about: 'measure',
  question: '在花坛边加两张长椅',
  option: null,
  windowDays: 7,
  cost: 80_000,
  undoable: true
}

const announce = (input: Asked, history = deliberating(false)) =>
  given(...history).when(day(6), matter => announceVote(matter, input, NO_OBJECTION, 'p-E-01', day(6)))

describe('silence may decide', () => {
  test('what can be undone, affects no household and costs less than the cap of the community', () => {
    announce(SMALL).then({
      type: 'VoteAnnounced',
      announcement: expect.objectContaining({ card: 'no-objection', cost: 80_000, opensFrom: day(9) })
    })
  })

  test.each([
    [DEFAULT_SETTINGS.noObjectionCap - 1, null],
    [DEFAULT_SETTINGS.noObjectionCap, 'LIMIT_REACHED'],
    [DEFAULT_SETTINGS.noObjectionCap + 1, 'LIMIT_REACHED']
  ] as const)('a cost of %i fen: %s', (cost, refusal) => {
    const asked = announce({ ...SMALL, cost })
    if (refusal) asked.refuses(refusal, { silence: true, cap: DEFAULT_SETTINGS.noObjectionCap, cost })
    else asked.then({ type: 'VoteAnnounced' })
  })

  test('nothing that lasts, nothing that needs a place, and no need', () => {
    announce({ ...SMALL, undoable: false }).refuses('FORBIDDEN', { silence: 'lasting' })
    announce({ ...SMALL, undoable: null }).refuses('FORBIDDEN', { silence: 'lasting' })
    announce({ ...SMALL, cost: null }).refuses('INVALID_EVENT', { field: 'cost' })
    announce({ ...SMALL, about: 'need' }).refuses('FORBIDDEN', { silence: 'affected' })
    announce(SMALL, deliberating(true)).refuses('FORBIDDEN', { silence: 'affected' })
  })
})

const voting = (): Dated[] => [
  ...deliberating(false),
  on(day(6), announced({ vote: 'v1', about: 'measure', option: null, card: 'no-objection' }, 9, 7), 'p-E-01'),
  on(day(9), { ...opened('v1', 'ordinary', [], 16), rule: NO_OBJECTION } as Dated['event'], 'p-E-01')
]
const OPEN = given(...voting()).matter
const asked = (): BallotRecord[] =>
  recordsOf('v1', () => null, day(9)).map(record => ({ ...record, silence: true }))

const reading = (record: BallotRecord, at = day(10)): BallotRecord => {
  const after = openNotice(OPEN, record, livingAt(record.door), { vote: 'v1', request: 'open' }, at)
  if ('refused' in after) throw new Error(after.refused)
  return after
}
const objecting = (record: BallotRecord, at = day(10)): BallotRecord => {
  const input = { vote: 'v1', reason: '长椅会引来半夜聊天', request: 'object' }
  const after = fileObjection(OPEN, record, livingAt(record.door), input, at)
  if ('refused' in after) throw new Error(after.refused)
  return after
}

/** All forty households read the notice, but for those left out; the first ones object. */
const close = (objections: number, unserved = 0) =>
  given(...voting()).when(
    day(16),
    matter =>
      closeVote(
        matter,
        asked().map((record, at) =>
          at < objections ? objecting(record) : at < HOUSEHOLDS - unserved ? reading(record) : record
        )
      ),
    'clock'
  )

describe('at the close', () => {
  test.each([0, 3, 4])('%i objections of forty: carried, with three days of review', objections => {
    close(objections)
      .then({
        type: 'VoteClosed',
        verdict: expect.objectContaining({ outcome: 'pass' }),
        participants: HOUSEHOLDS,
        turnout: [],
        next: { to: 'review', until: day(19) }
      })
      .leaving({ stage: { status: 'review', until: day(19) } })
  })

  test.each([
    ['five objections of forty', 5, 0],
    ['one household that nobody reached', 0, 1]
  ])(
    '%s: an open vote under the ordinary card is announced at once, and no split is kept',
    (_, no, unserved) => {
      const { matter } = close(no, unserved).then(
        { type: 'VoteClosed', next: { to: 'converted' }, participants: HOUSEHOLDS - unserved },
        {
          type: 'VoteAnnounced',
          announcement: expect.objectContaining({
            vote: 'v1.open',
            card: 'ordinary',
            question: '您是否同意？',
            announcedAt: day(16),
            opensFrom: day(19),
            windowDays: 7
          })
        }
      )
      expect(matter.stage).toMatchObject({ status: 'announced' })
      expect(matter.votes[0]!.result!.verdict).not.toHaveProperty('split')
    }
  )

  test('an objection or an opening after the close is none', () => {
    const late = asked().map(record => reading(record))
    const [first, ...others] = late
    const input = { vote: 'v1', reason: '长椅会引来半夜聊天', request: 'object' }
    expect(fileObjection(OPEN, first!, livingAt(first!.door), input, day(16, 1))).toMatchObject({
      refused: 'VOTE_CLOSED'
    })
    expect(others).toHaveLength(HOUSEHOLDS - 1)
  })
})

describe('an objection', () => {
  const record = asked()[0]!
  const file = (reason: string, actor = livingAt(record.door)) =>
    fileObjection(OPEN, record, actor, { vote: 'v1', reason, request: 'r' }, day(10))

  test.each([
    [4, 'INVALID_TEXT'],
    [5, null],
    [140, null],
    [141, 'INVALID_TEXT']
  ])('says why in five to 140 letters: %i', (length, refusal) => {
    const filed = file('吵'.repeat(length))
    if (refusal) expect(filed).toMatchObject({ refused: refusal })
    else expect(filed).toMatchObject({ casts: [{ choice: 'objection' }], reason: { choice: 'objection' } })
  })

  test('is of the household alone, and a ballot is none', () => {
    expect(file('会引来半夜聊天', livingAt('W-02'))).toMatchObject({ refused: 'NOT_ELIGIBLE' })
    for (const choice of ['no', 'objection'])
      expect(
        castBallot(OPEN, record, livingAt(record.door), { vote: 'v1', choice, request: 'r' }, day(10))
      ).toMatchObject({ refused: 'INVALID_EVENT' })
  })

  test('can be taken back until the close, and written again', () => {
    const back = (before: BallotRecord, at = day(11)) =>
      takeBackObjection(OPEN, before, livingAt(before.door), { vote: 'v1', request: 'back' }, at)
    const filed = objecting(record)
    const taken = back(filed)
    if ('refused' in taken) throw new Error(taken.refused)
    expect([filed, taken].map(standingObjection)).toEqual(['长椅会引来半夜聊天', null])
    const counted = (kept: BallotRecord) =>
      silenceVerdict(NO_OBJECTION, OPEN.votes[0]!, [kept]).lines.find(({ rule }) => rule === 'objections')
        ?.have
    expect([filed, taken, objecting(taken, day(12))].map(counted)).toEqual([1, 0, 1])
    expect(back(taken)).toBe(taken)
    expect(back(filed, day(16))).toMatchObject({ casts: [{}, { choice: 'takenBack' }] })
    expect(back(filed, day(16, 1))).toMatchObject({ refused: 'VOTE_CLOSED' })
    expect(back(record)).toMatchObject({ refused: 'NOT_FOUND' })
  })

  test.each([
    [4, 'pass'],
    [5, 'converted']
  ])('%i of forty, which ends as %s: the reasons stand on the result', (objections, outcome) => {
    const records = asked().map((each, at) => (at < objections ? objecting(each) : reading(each)))
    const { matter } = given(...voting())
      .when(day(16), at => closeVote(at, records))
      .then({ type: 'VoteClosed' }, ...(outcome === 'pass' ? [] : [{ type: 'VoteAnnounced' } as const]))
    expect(matter.votes[0]!.result!.verdict.outcome).toBe(outcome)
    expect(minorityReasons(matter.votes[0]!, records)).toEqual(Array(objections).fill('长椅会引来半夜聊天'))
  })

  test('leaves on the board of doors nothing but that the notice arrived', () => {
    const [one, other] = asked()
    const read = reading(one!)
    const objected = objecting(other!)
    expect(objected.visits?.map(({ mark }) => mark)).toEqual(read.visits?.map(({ mark }) => mark))
    expect(reading(read)).toBe(read)
  })
})
