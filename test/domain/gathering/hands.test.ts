import { enterPaper } from '../../../src/domain/channels/assisted'
import { assistedCasts, verdictStandsAt } from '../../../src/domain/channels/dispute'
import { enterHand, handsBar, HANDS_A_DAY } from '../../../src/domain/gathering/hands'
import { endMeeting, type CalledGathering } from '../../../src/domain/gathering/courtyardMeeting'
import { minutesOf } from '../../../src/domain/gathering/minutes'
import { castBallot } from '../../../src/domain/ballot/casting'
import { countedCast } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { openVoteOf } from '../../../src/domain/matter/matter'
import type { Actor } from '../../../src/domain/office'
import type { Naming } from '../../../src/domain/representative'
import { DAY, HOUR } from '../../../src/domain/time'
import { builtInCard } from '../../../src/domain/deciding/ruleCards'
import { card } from '../deciding/village'
import { given } from '../matter/grammar'
import { siteVoting } from '../matter/histories'
import { day, HEAD_E, HEAD_W, livingAt, mandate, official, recordsOf, SECRETARY } from '../matter/village'
import { cameFrom, kept, openAt } from './yard'

const VOTING = given(...siteVoting(['W-10'])).matter
const VOTE = openVoteOf(VOTING)!
const CLOSE = day(46)
const AT = day(42)
const EMPTY = recordsOf('v2', () => null, 0)
const recordOf = (door: string) => EMPTY.find(({ household }) => household === door)!

interface Given {
  door?: string
  record?: BallotRecord | null
  actor?: Actor
  people?: string[]
  witnesses?: string[]
  taken?: BallotRecord[]
  at?: number
  /** when it reaches the vote, where it waited for signal */
  arrives?: number
  meeting?: CalledGathering
  present?: boolean
  choice?: string
  namings?: Naming[]
  matter?: typeof VOTING
}
const raise = ({
  door = 'W-09',
  record = recordOf(door),
  actor = HEAD_E,
  people = [],
  witnesses = ['W-11', 'W-12'],
  taken = [],
  at = AT,
  arrives = at,
  meeting = openAt(at, VOTING.id),
  present = true,
  choice = 'yes',
  namings = [],
  matter = VOTING
}: Given = {}) => {
  const opened = meeting.heldAt
  const came = (each: string, ...own: string[]) => cameFrom(openAt(opened, VOTING.id), each, opened, ...own)
  const presence = present ? came(door, ...people) : null
  return enterHand(
    { matter, record, actor, namings },
    { meeting, presence, witnesses: witnesses.map(each => came(each)), taken },
    { vote: 'v2', choice, raisedAt: at, request: 'h' },
    arrives
  )
}
const online = (at: number, person = 'p-W-09') =>
  kept(
    castBallot(
      VOTING,
      recordOf('W-09'),
      { ...livingAt('W-09'), person },
      { vote: 'v2', choice: 'no', request: 'o' },
      at
    )
  )

test('a hand is an assisted ballot of one household, with two witnesses, and waits 48 hours for a dispute', () => {
  const record = kept(raise())
  expect(record.casts).toMatchObject([
    {
      channel: 'hands',
      choice: 'yes',
      person: HEAD_E.person,
      assisted: { saidAt: AT, late: false, paper: null, hand: { witnesses: ['W-11', 'W-12'] } }
    }
  ])
  expect(countedCast(record, CLOSE)?.choice).toBe('yes')
  expect(assistedCasts([record], CLOSE)).toHaveLength(1)
  expect(verdictStandsAt([kept(raise({ at: CLOSE }))], CLOSE)).toBe(CLOSE + 48 * HOUR)
})

test('nobody is counted who did not check in, and no hand after the close or outside the meeting', () => {
  expect(raise({ present: false })).toMatchObject({
    refused: 'EVIDENCE_MISSING',
    detail: { yard: 'present' }
  })
  expect(raise({ at: CLOSE })).toMatchObject({ casts: [{ at: CLOSE }] })
  expect(raise({ at: CLOSE + 1 })).toMatchObject({ refused: 'VOTE_CLOSED' })
  const meeting = openAt(AT, 'another matter')
  const there = { meeting, presence: cameFrom(meeting, 'W-09', AT), witnesses: [], taken: [] }
  const hand = { vote: 'v2', choice: 'yes', request: 'h' }
  const scene = { matter: VOTING, record: recordOf('W-09'), actor: HEAD_E }
  expect(enterHand(scene, there, hand, AT)).toMatchObject({ refused: 'NOT_FOUND' })
  expect(
    enterHand(scene, { ...there, meeting: openAt(AT, VOTING.id) }, hand, AT + 6 * HOUR + 1)
  ).toMatchObject({
    refused: 'WINDOW_CLOSED'
  })
})

test('a hand that waited for signal speaks from when it was raised: what the household sent since counts, not it', () => {
  const record = kept(raise({ record: online(AT + HOUR), at: AT, arrives: AT + 2 * HOUR }))
  expect(countedCast(record, CLOSE)).toMatchObject({ channel: 'online', choice: 'no' })
  expect(countedCast(kept(raise({ arrives: AT + 2 * HOUR })), CLOSE)?.choice).toBe('yes')
})

test('one that reaches the vote after the close is kept and never counted, in no minutes either', () => {
  const meeting = openAt(CLOSE - HOUR, VOTING.id)
  const late = kept(raise({ at: CLOSE, arrives: CLOSE + 1, meeting }))
  expect(late.casts).toMatchObject([{ at: CLOSE + 1, assisted: { saidAt: CLOSE, late: true } }])
  expect(countedCast(late, CLOSE + DAY)).toBeUndefined()
  const item = { matter: VOTING.id, title: 't', talk: null }
  const came = [cameFrom(meeting, 'W-09', CLOSE)]
  const minutes = minutesOf(meeting.id, item, came, { vote: VOTE, records: [late] }, CLOSE)
  expect(minutes).toMatchObject({ hands: 0, silent: 1 })
})

test('it was raised while the meeting was open, and arrives before its minutes are written', () => {
  const meeting = openAt(AT, VOTING.id)
  const raised = (at: number, arrives: number, of = meeting) => raise({ at, arrives, meeting: of })
  const outside = { refused: 'WINDOW_CLOSED', detail: { yard: 'notOpen' } }
  expect(raised(AT - 1, AT + HOUR)).toEqual(outside)
  expect(kept(raised(AT, AT + HOUR)).casts).toHaveLength(1)
  expect(kept(raised(AT + 6 * HOUR, AT + 7 * HOUR)).casts).toHaveLength(1)
  expect(raised(AT + 6 * HOUR + 1, AT + 7 * HOUR)).toEqual(outside)
  const minutes = { decision: '灯先报修，下周再看', came: 1, items: [], request: 'e' }
  const ended = kept(endMeeting(meeting, minutes, AT + 2 * HOUR))
  expect(raised(AT, AT + 3 * HOUR, ended)).toEqual({ refused: 'WINDOW_CLOSED', detail: { yard: 'minuted' } })
})

test.each([
  ['an affected head', HEAD_W, 'affected'],
  ['the head of a household that stands back', livingAt('W-10', mandate('courtyardHead', 'W')), 'conflicted'],
  ['near kin of an affected household', { ...SECRETARY, relatives: ['W-01'] }, 'relative']
])('%s votes and does not count', (_, actor, stake) => {
  expect(raise({ actor })).toMatchObject({ refused: 'PROCESS_RECUSAL', detail: { stake } })
})

test('whoever proposed the matter may count, nobody the hand of their own household', () => {
  const proposer = livingAt('W-20', mandate('courtyardHead', 'W'))
  expect(kept(raise({ actor: proposer })).casts).toHaveLength(1)
  expect(raise({ actor: proposer, door: 'W-20' })).toMatchObject({
    refused: 'FORBIDDEN',
    detail: { yard: 'own' }
  })
})

test('a household that stands back raises no hand', () => {
  expect(raise({ door: 'W-10' })).toMatchObject({ refused: 'RECUSED' })
})

test.each([
  ['nobody', [], 0],
  ['one', ['W-11'], 1],
  ['the household itself and one', ['W-09', 'W-11'], 1],
  ['the counter’s own and one', ['E-01', 'W-11'], 1],
  ['the same one twice', ['W-11', 'W-11'], 1]
])('two witnesses of the meeting: %s is not enough', (_, witnesses, have) => {
  expect(raise({ witnesses })).toEqual({
    refused: 'WITNESS_MISSING',
    detail: { yard: 'witnesses', need: 2, have }
  })
})

describe('a household that voted on its telephone before', () => {
  test('is replaced by the hand of whoever sent it, and by another of them until the last 24 hours', () => {
    const own = (at: number, people: string[]) => raise({ record: online(day(41)), at, people })
    expect(kept(own(CLOSE, ['p-W-09'])).casts).toHaveLength(2)
    expect(kept(own(CLOSE - DAY, ['p-son'])).casts).toHaveLength(2)
    expect(own(CLOSE - DAY + 1, ['p-son'])).toMatchObject({ refused: 'HOUSEHOLD_DISPUTE' })
    expect(kept(own(CLOSE - DAY + 1, ['p-son', 'p-W-09'])).casts).toHaveLength(2)
  })

  test('is never replaced where its representative sent it, unless that person raises the hand', () => {
    const namings: Naming[] = [{ at: day(1), person: 'p-W-09', by: 'p-W-09', request: 'n' }]
    const own = (people: string[]) => raise({ record: online(day(41)), people, namings })
    expect(own(['p-son'])).toEqual({ refused: 'HOUSEHOLD_DISPUTE', detail: { representative: true } })
    expect(kept(own(['p-W-09'])).casts).toHaveLength(2)
  })

  test('has the last word: what it sends afterwards replaces the hand', () => {
    const hand = kept(raise())
    const after = kept(
      castBallot(VOTING, hand, livingAt('W-09'), { vote: 'v2', choice: 'no', request: 'o' }, AT + 1)
    )
    expect(countedCast(after, CLOSE)?.choice).toBe('no')
  })
})

test('one person enters thirty households a day, another one the next', () => {
  const entered = (n: number) =>
    EMPTY.filter(({ household }) => household !== 'W-09')
      .slice(0, n)
      .map(record => ({ ...record, casts: kept(raise()).casts }))
  expect(kept(raise({ taken: entered(HANDS_A_DAY - 1) })).casts).toHaveLength(1)
  expect(raise({ taken: entered(HANDS_A_DAY) })).toEqual({
    refused: 'LIMIT_REACHED',
    detail: { yard: 'hands', most: HANDS_A_DAY }
  })
  expect(kept(raise({ taken: entered(HANDS_A_DAY), actor: SECRETARY })).casts).toHaveLength(1)
  expect(kept(raise({ taken: entered(HANDS_A_DAY), at: AT + DAY })).casts).toHaveLength(1)
})

test.each([
  ['secret', { ...VOTE, secret: true }, 'secret'],
  ['decided by silence', { ...VOTE, rule: builtInCard('no-objection')! }, 'silence'],
  ['of seats', { ...VOTE, body: { kind: 'members' } as never }, 'seats'],
  ['of owners', { ...VOTE, rule: card('owners-ordinary') }, 'owners']
])('no hands in a vote that is %s', (_, vote, yard) => {
  expect(handsBar(vote)).toEqual({ refused: 'FORBIDDEN', detail: { yard } })
  expect(handsBar(VOTE)).toBeNull()
})

test('the minutes count hands, those who had voted before and those who said nothing, and never what anyone said', () => {
  const meeting = openAt(AT, VOTING.id)
  const came = ['W-09', 'W-11', 'W-12', 'W-10'].map(door => cameFrom(meeting, door, AT))
  const sent = (door: string, at: number) =>
    kept(castBallot(VOTING, recordOf(door), livingAt(door), { vote: 'v2', choice: 'no', request: 'o' }, at))
  const onPaper = enterPaper(
    VOTING,
    recordOf('W-20'),
    official('p-grid', mandate('gridWorker', 'riverside')),
    {
      vote: 'v2',
      choice: 'yes',
      witnesses: ['甲', '乙'],
      photo: 'cloud://x',
      enteredAtDoor: AT,
      request: 'p'
    },
    AT
  )
  const records = [
    kept(raise()),
    sent('W-11', AT),
    sent('W-12', AT + HOUR + 1),
    recordOf('W-10'),
    kept(onPaper)
  ]
  const item = { matter: VOTING.id, title: '楼道灯', talk: null }
  expect(minutesOf(meeting.id, item, came, { vote: VOTE, records }, AT + HOUR)).toEqual({
    matter: VOTING.id,
    title: '楼道灯',
    kind: 'hands',
    question: VOTE.question,
    hands: 1,
    before: 1,
    silent: 2
  })
  const talk = { agree: 3, disagree: 1, unsure: 0 }
  expect(minutesOf(meeting.id, { ...item, talk }, came, null, AT)).toMatchObject({ kind: 'talk', talk })
  expect(minutesOf(meeting.id, item, came, null, AT)).toMatchObject({ kind: 'heard' })
  const secret = { vote: { ...VOTE, secret: true }, records }
  expect(minutesOf(meeting.id, item, came, secret, AT)).toMatchObject({ kind: 'heard' })
})
