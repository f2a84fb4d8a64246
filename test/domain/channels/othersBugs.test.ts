import { freezeRoll, rollHash } from '../../../src/domain/deciding/roll'
import { enterPaper } from '../../../src/domain/channels/assisted'
import { castBallot } from '../../../src/domain/ballot/casting'
import { hasVoted } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord, Channel } from '../../../src/domain/ballot/ballot'
import { channelReport } from '../../../src/domain/channels/report'
import { openVote } from '../../../src/domain/matter/opening'
import { closeVote } from '../../../src/domain/matter/closing'
import { extendVote } from '../../../src/domain/matter/afterClose'
import { doorState } from '../../../src/domain/channels/doors'
import { voteOf } from '../../../src/domain/matter/matter'
import { meetThreshold } from '../../../src/domain/matter/petition'
import { callBack, takePhone } from '../../../src/domain/channels/phone'
import { castByProxy, grantProxy, revokeProxy, type ProxyBook } from '../../../src/domain/channels/proxy'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import { DAY } from '../../../src/domain/time'
import { sealedExport } from '../../../src/domain/trail/exporting'
import { isDifference, recount } from '../../../src/domain/trail/recount'
import { card } from '../deciding/village'
import { enterHand } from '../../../src/domain/gathering/hands'
import { cameFrom, openAt } from '../gathering/yard'
import { caughtUp } from '../matter/clockwork'
import { given, lived } from '../matter/grammar'
import { collecting, decided, inTriage, siteAnnounced } from '../matter/histories'
import {
  day,
  HEAD_E,
  LADDER,
  livingAt,
  mandate,
  official,
  recordsOf,
  ROLL,
  SECRETARY
} from '../matter/village'

/** Mistakes that voting software has shipped around paper, telephones, proxies and late timers. */
const ROLL_FROZEN = freezeRoll('consult', ROLL)
const OPEN = lived(siteAnnounced(), {
  at: day(39),
  by: HEAD_E.person,
  decide: matter =>
    openVote(
      matter,
      HEAD_E,
      { rule: card('facility'), rollHash: rollHash(ROLL_FROZEN), roll: ROLL_FROZEN, ladder: LADDER },
      [],
      day(39)
    )
})
const CLOSE = day(46)
const GRID = official('p-grid', mandate('gridWorker', 'riverside'))
const EMPTY = recordsOf('v2', () => null, 0)
const kept = <T>(value: T | Refused): T => {
  if (isRefused(value)) throw new Error(value.refused)
  return value
}
const said = { vote: 'v2', choice: 'yes' as const, request: 'r' }
const MEETING = openAt(day(41), OPEN.matter.id)
const BOOK = kept(
  grantProxy(
    { room: 'hewan.place', given: [], version: 0 },
    livingAt('W-30'),
    { household: 'W-29', door: 'W-29' },
    day(40)
  )
)

/** A household's yes, by any way there is. */
const by: Readonly<Record<Channel, (record: BallotRecord, book?: ProxyBook) => BallotRecord | Refused>> = {
  online: record => castBallot(OPEN.matter, record, livingAt(record.door), said, day(41)),
  paper: record =>
    enterPaper(
      OPEN.matter,
      record,
      GRID,
      { ...said, witnesses: ['王大姐', '李大爷'], photo: 'cloud://x', enteredAtDoor: day(41) },
      day(41)
    ),
  phone: record =>
    callBack(
      OPEN.matter,
      kept(takePhone(OPEN.matter, record, GRID, said, day(41))),
      SECRETARY,
      said,
      day(41)
    ),
  proxy: (record, book = BOOK) =>
    castByProxy(OPEN.matter, record, livingAt('W-29'), { book, staff: [] }, said, day(41)),
  hands: record =>
    enterHand(
      { matter: OPEN.matter, record, actor: SECRETARY },
      {
        meeting: MEETING,
        presence: cameFrom(MEETING, record.door, day(41)),
        witnesses: ['W-29', 'E-09'].map(door => cameFrom(MEETING, door, day(41))),
        taken: []
      },
      said,
      day(41)
    )
}
const WAYS: readonly Channel[] = ['hands', 'hands', 'hands', 'paper', 'paper', 'paper', 'phone', 'phone']

/** Everybody says yes: the first eight with help, W-30 by proxy, the others themselves. */
const MIXED = EMPTY.map((record, at) =>
  kept(by[WAYS[at] ?? (record.door === 'W-30' ? 'proxy' : 'online')](record))
)
const closed = (records: readonly BallotRecord[]) => caughtUp(OPEN, CLOSE + 1, () => records)

test('a ballot on paper, by telephone, by hand or by proxy is in every total, the public one and the head’s', () => {
  const vote = voteOf(closed(MIXED).matter, 'v2')!
  expect(vote.result).toMatchObject({
    participants: 40,
    verdict: { outcome: 'pass', split: [{ heads: 40 }, { heads: 0 }, { heads: 0 }] }
  })
  const report = channelReport(vote, MIXED)!
  expect(report.came.reduce((sum, each) => sum + each.ballots, 0)).toBe(40)
  expect(vote.result?.turnout.reduce((sum, row) => sum + row.have, 0)).toBe(40)
  expect(MIXED.filter(hasVoted)).toHaveLength(40)
})

test('a proxy is one ballot of whoever gave it; the holder’s own is still wanted', () => {
  const records = EMPTY.map(record => (record.door === 'W-30' ? kept(by.proxy(record)) : record))
  expect(records.filter(hasVoted).map(record => record.door)).toEqual(['W-30'])
  expect(records.filter(record => doorState(record) === 'toVisit').map(record => record.door)).toContain(
    'W-29'
  )
})

test('who has voted through a neighbour is asked for nothing more, and may still speak for itself', () => {
  const record = kept(by.proxy(EMPTY.find(each => each.door === 'W-30')!))
  expect(doorState(record)).toBe('done')
  expect(kept(by.online(record)).casts).toHaveLength(2)
  expect(by.proxy(kept(by.online(record)))).toMatchObject({ refused: 'DUPLICATE' })
})

test('a proxy taken back casts no more, whatever its holder’s page still shows', () => {
  const book = kept(revokeProxy(BOOK, livingAt('W-30')))
  expect(
    by.proxy(
      EMPTY.find(each => each.door === 'W-30')!,
      book
    )
  ).toMatchObject({ refused: 'NOT_ELIGIBLE' })
})

test('one household, however many ways it used, is one household', () => {
  const once = kept(by.paper(EMPTY[0]!))
  const thrice = kept(by.online(kept(by.phone(once))))
  const { matter } = closed([thrice, ...EMPTY.slice(1)])
  expect(voteOf(matter, 'v2')?.result?.participants).toBe(1)
})

test('a vote ends at its hour though no timer comes, or comes days later', () => {
  const online = EMPTY.map(record => kept(by.online(record)))
  const late = caughtUp(OPEN, CLOSE + 5 * DAY, () => online)
  const end = late.journal.find(({ event }) => event.type === 'VoteClosed' && event.vote === 'v2')
  expect(end?.at).toBe(CLOSE)
})

test('what the page offered an hour ago is refused once its stage has gone by', () => {
  const { matter } = given(...decided())
  expect(castBallot(matter, EMPTY[0]!, livingAt('W-01'), said, day(51))).toMatchObject({
    refused: 'VOTE_CLOSED'
  })
  expect(extendVote(matter, HEAD_E, { vote: 'v2', affectedServed: false }, [], day(51))).toMatchObject({
    refused: 'WRONG_STAGE'
  })
  expect(closeVote(matter, MIXED)).toEqual([])
})

test('the household that meets the threshold meets it once, and the next one meets nothing', () => {
  const { matter } = given(...collecting())
  expect(meetThreshold(matter, 8, LADDER.L1, day(3))).toHaveLength(1)
  expect(meetThreshold(given(...inTriage()).matter, 9, LADDER.L1, day(3))).toEqual([])
})

test('a roll that grew or shrank after the opening is found, and nobody is counted from it', () => {
  const stranger = { ...MIXED[0]!, household: 'W-99', door: 'W-99' }
  const { matter, journal } = closed(MIXED)
  const vote = voteOf(matter, 'v2')!
  const source = { vote: { ...vote, result: vote.result! }, journal, salt: 's', secret: [] }
  expect(isDifference(recount(sealedExport({ ...source, records: MIXED }), null))).toBe(false)
  for (const records of [MIXED.slice(1), [...MIXED, stranger]]) {
    const again = recount(sealedExport({ ...source, records }), null)
    expect(isDifference(again) && again.differs).toBe('rollHash')
  }
})

test('a line left out of the journal, or moved, is found', () => {
  const { journal: whole } = closed(MIXED)
  for (const changed of [whole.filter((_, at) => at !== 3), [whole[1]!, whole[0]!, ...whole.slice(2)]]) {
    const file = {
      format: 'louyuan.export.1',
      kind: 'sealed',
      salt: 's',
      journal: changed,
      roll: [],
      ballots: []
    }
    expect(recount(file as never, null)).toMatchObject({ differs: 'chain' })
  }
})
