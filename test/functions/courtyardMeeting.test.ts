import { GRID_WORKER, HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { AssistedReceipt, BallotView } from '../../src/contract/views/ballot'
import type { GatheringsView, GatheringView, HandsView } from '../../src/contract/views/gathering'
import type { HomeView } from '../../src/contract/views/room'
import { MEETING_TASKS } from '../../src/domain/gathering/waiting'
import type { ScreeningsView } from '../../src/contract/views/screening'
import type { BallotRecord } from '../../src/domain/ballot/ballot'
import { DAY, HOUR, openVillage, type Village } from './hewanli'
import { everything, journalsAreWhole, kept, refuses } from './kept'
import { cast, collecting, householdOf, NEIGHBOURS, NORTH, viewOf, voting, type OpenVote } from './northYard'

const THERE = ['N1-02', 'N1-03', 'N1-04', 'N2-01', 'N2-02', 'N2-03']
const AWAY = 'N3-01'
let village: Village
let open: OpenVote
let talked: string
let id: string
beforeAll(async () => {
  village = await openVillage(NEIGHBOURS)
  talked = await collecting(village)
  open = await voting(village)
})
afterAll(() => village?.close())

const see = async (openid: string) =>
  (await village.see(openid, 'gathering', { gathering: id })).value as GatheringView
const attend = (openid: string, code: string) =>
  village.act(openid, 'attendGathering', { gathering: id, code })
/** What waits for somebody about a meeting (等您办), and what the home page asked the cloud about meetings for it. */
const waits = async (openid: string) => {
  village.cloud.requests.clear()
  const { waiting } = (await village.see(openid, 'home')).value as HomeView
  const asked = village.cloud.requests.all().map(({ collection }) => String(collection))
  return {
    tasks: waiting
      .filter(({ task }) => (MEETING_TASKS as readonly string[]).includes(task))
      .map(({ task, matter, title }) => [task, matter, title]),
    asked: asked.filter(each => ['gatherings', 'presences'].includes(each))
  }
}
const isNew = async (openid: string) => {
  const { rooms } = (await village.see(openid, 'home')).value as HomeView
  const { meetings } = (await village.see(openid, 'gatherings', { room: NORTH })).value as GatheringsView
  return [rooms.find(room => room.id === NORTH)?.unread, meetings[0]?.unread]
}
const hands = async (openid: string = HEAD.N) =>
  (await village.see(openid, 'hands', { gathering: id, matter: open.matter })).value as HandsView
const raise = (door: string, more: object = {}, by: string = HEAD.N, request?: string) =>
  village.act(
    by,
    'enterHand',
    {
      gathering: id,
      ...open,
      household: householdOf(door),
      choice: 'yes',
      witnesses: ['N1-02', 'N2-01', 'N2-02'].map(each => ({ household: householdOf(each) })),
      ...more
    },
    request
  )

test('the head calls a meeting with open matters; neighbours read when and where, others learn nothing', async () => {
  await village.done(personOf(AWAY), 'look', { room: NORTH })
  village.later(1)
  const call = {
    room: NORTH,
    at: village.cloud.clock.now() + 2 * HOUR,
    where: '北院大槐树下',
    agenda: [{ matter: open.matter }, { matter: talked }]
  }
  await refuses(village, () => village.act(personOf('N1-02'), 'callGathering', call), 'FORBIDDEN')
  await refuses(
    village,
    () => village.act(HEAD.N, 'callGathering', { ...call, agenda: [{ matter: 'no-such' }] }),
    'NOT_FOUND',
    { yard: 'agenda' }
  )
  const sent = await Promise.all([1, 2].map(() => village.act(HEAD.N, 'callGathering', call, 'called-once')))
  const made = sent.find(({ ok }) => ok)
  id = (made?.value as { gathering: string }).gathering
  await refuses(village, () => village.act(HEAD.N, 'callGathering', call), 'DUPLICATE', { yard: 'day' })
  const neighbour = await see(personOf(AWAY))
  expect(neighbour).toMatchObject({ state: 'called', where: '北院大槐树下', may: false, code: null, came: 0 })
  expect(neighbour.items.map(({ vote }) => vote?.id ?? null)).toEqual([open.vote, null])
  await refuses(village, () => village.see('p-stranger', 'gathering', { gathering: id }), 'NOT_VERIFIED')
})

test('a called meeting waits for everyone of its courtyard and marks the room as new, for one more read', async () => {
  const come = ['comeToMeeting', id, '北院大槐树下']
  expect(await waits(personOf(AWAY))).toEqual({ tasks: [come], asked: ['gatherings'] })
  expect((await waits(GRID_WORKER)).tasks).toEqual([])
  expect(await isNew(personOf(AWAY))).toEqual([true, true])
  await village.done(personOf(AWAY), 'look', { room: NORTH })
  expect(await isNew(personOf(AWAY))).toEqual([false, false])
})

test('people check in on the spot with a code that opens nothing before, elsewhere or for a guess', async () => {
  await refuses(village, () => village.act(HEAD.N, 'openGathering', { gathering: id }), 'TOO_EARLY', {
    from: village.cloud.clock.now() + HOUR
  })
  await refuses(village, () => attend(personOf('N1-02'), '123456'), 'WINDOW_CLOSED', { yard: 'notOpen' })
  village.later(2 * HOUR)
  const { code } = await village.done<{ code: string }>(HEAD.N, 'openGathering', { gathering: id })
  expect(await village.done(HEAD.N, 'openGathering', { gathering: id })).toEqual({ code })
  expect((await see(personOf(AWAY))).code).toBeNull()
  expect((await see(HEAD.N)).code).toBe(code)
  await refuses(village, () => attend('p-stranger', code), 'NOT_VERIFIED')
  const guess = personOf('N3-06')
  for (let tries = 0; tries < 5; tries += 1)
    expect(await attend(guess, '000000')).toMatchObject({ refusal: 'INVALID_CODE' })
  await refuses(village, () => attend(guess, code), 'LIMIT_REACHED', { yard: 'codes' })
  for (const door of THERE.slice(0, 5)) expect(await attend(personOf(door), code)).toMatchObject({ ok: true })
  expect((await waits(personOf(AWAY))).tasks).toEqual([['checkIn', id, '北院大槐树下']])
  expect((await waits(personOf('N1-02'))).tasks).toEqual([])
  await Promise.all([attend(personOf('N1-02'), code), attend(personOf('N1-02'), code)])
  await village.done(HEAD.N, 'listNeighbour', { gathering: id, door: 'n2-03' })
  await refuses(
    village,
    () => village.act(HEAD.N, 'listNeighbour', { gathering: id, door: 'N9-99' }),
    'NOT_FOUND',
    { door: true }
  )
  expect(await see(personOf('N1-02'))).toMatchObject({ came: 6, present: true })
  expect(await see(personOf(AWAY))).toMatchObject({ came: 6, present: false })
  const view = await viewOf(village, personOf(AWAY), open.matter)
  expect(view.votes[0]?.participants).toBe(0)
})

test('hands are entered household by household beside what telephones already said, and counted once', async () => {
  await cast(village, open, 'N1-03', 'no')
  await refuses(
    village,
    () => village.see(GRID_WORKER, 'hands', { gathering: id, matter: open.matter }),
    'FORBIDDEN'
  )
  const before = await hands()
  expect(before.came.map(({ door, state }) => `${door} ${state}`)).toEqual([
    'N1-02 none',
    'N1-03 sent',
    'N1-04 none',
    'N2-01 none',
    'N2-02 none',
    'N2-03 none'
  ])
  expect(JSON.stringify(before)).not.toMatch(/"no"|"yes"|"choice"/)
  await refuses(village, () => raise(AWAY), 'EVIDENCE_MISSING', { yard: 'present' })
  await refuses(village, () => raise('N1-04', {}, personOf('N1-02')), 'FORBIDDEN')
  await refuses(village, () => raise('N1-04', { witnesses: [] }), 'WITNESS_MISSING', {
    yard: 'witnesses',
    need: 2,
    have: 0
  })
  const away = { witnesses: [{ household: householdOf(AWAY) }, { household: householdOf('N1-02') }] }
  await refuses(village, () => raise('N1-04', away), 'WITNESS_MISSING', {
    yard: 'witnesses',
    need: 2,
    have: 1
  })
  const twice = await Promise.all([1, 2].map(() => raise('N1-04', {}, HEAD.N, 'hand-of-n1-04')))
  const slip = twice[0]?.value as AssistedReceipt
  expect(slip).toMatchObject({
    door: 'N1-04',
    counted: true,
    disputeUntil: village.cloud.clock.now() + 48 * HOUR
  })
  for (const door of ['N2-01', 'N2-02', 'N2-03']) await raise(door, { choice: 'no' })
  expect((await hands()).came.map(({ state }) => state)).toEqual([
    'none',
    'sent',
    'hand',
    'hand',
    'hand',
    'hand'
  ])
  const view = await viewOf(village, personOf(AWAY), open.matter)
  expect(view.votes[0]).toMatchObject({ participants: 5, outcome: null })
  const [record] = await kept<BallotRecord>(village, 'ballots', {
    _id: `${open.vote}:${householdOf('N1-04')}`
  })
  expect(record?.casts).toHaveLength(1)
  const own = (await village.see(personOf('N1-04'), 'ballot', { matter: open.matter })).value as BallotView
  expect(own.assisted).toMatchObject({ channel: 'hands', choice: 'yes', counted: true, cast: slip.code })
})

test('a household disputes its hand like any ballot entered for it', async () => {
  const own = (await village.see(personOf('N2-02'), 'ballot', { matter: open.matter })).value as BallotView
  const answer = { ...open, household: householdOf('N2-02'), cast: own.assisted?.cast, agreed: false }
  expect(await village.act(personOf('N2-02'), 'answerAssisted', answer)).toMatchObject({
    value: { counted: false }
  })
  expect((await viewOf(village, personOf(AWAY), open.matter)).votes[0]?.participants).toBe(4)
})

test('what is not voted on is minuted as talk that binds nobody; what is voted on takes no mere numbers', async () => {
  const talk = (matter: string, agree: number) =>
    village.act(HEAD.N, 'noteTalk', { gathering: id, matter, agree, disagree: 1, unsure: 0 })
  await refuses(village, () => talk(open.matter, 3), 'FORBIDDEN', { yard: 'vote' })
  await refuses(village, () => talk(talked, 6), 'COUNT_DIFFERS', { yard: 'hands', counted: 7, came: 6 })
  const before = await kept(village, 'ballots')
  expect(await talk(talked, 5)).toMatchObject({ ok: true })
  expect(await kept(village, 'ballots')).toEqual(before)
})

test('the minutes say what happened and no stance, and wake the room without a second form', async () => {
  const list = async () =>
    (await village.see(personOf(AWAY), 'gatherings', { room: NORTH })).value as GatheringsView
  const { at } = await see(HEAD.N)
  const awakeSince = await list()
  expect(awakeSince.last).toBeLessThan(at)
  expect(awakeSince.meetings).toMatchObject([{ state: 'open', came: null }])
  const end = { gathering: id, decision: '楼道灯的事回去接着投，花坛下次再议' }
  await refuses(village, () => village.act(personOf('N1-02'), 'endGathering', end), 'FORBIDDEN')
  village.later(2 * DAY)
  expect((await see(HEAD.N)).state).toBe('over')
  expect((await waits(HEAD.N)).tasks).toEqual([['writeMinutes', id, '北院大槐树下']])
  expect(await village.act(HEAD.N, 'endGathering', end, 'ended-once')).toMatchObject({ value: { came: 6 } })
  expect(await village.act(HEAD.N, 'endGathering', end, 'ended-once')).toMatchObject({ ok: true })
  const { minutes } = await see(personOf(AWAY))
  expect(minutes).toMatchObject({
    decision: end.decision,
    items: [
      { matter: open.matter, kind: 'hands', hands: 4, before: 1, silent: 1 },
      { matter: talked, kind: 'talk', talk: { agree: 5, disagree: 1, unsure: 0 } }
    ],
    confirmed: 0,
    objections: []
  })
  expect(JSON.stringify(minutes)).not.toMatch(/N\d-\d\d|"yes"|"no"/)
  expect(await list()).toMatchObject({ last: at, meetings: [{ state: 'ended', came: 6 }] })
})

test('those who were there confirm or object for three days; an objection in doubt waits for a person and is kept', async () => {
  const word = (door: string, agreed: boolean, text = '') =>
    village.act(personOf(door), 'answerMinutes', { gathering: id, agreed, text })
  await refuses(village, () => word(AWAY, true), 'FORBIDDEN', { yard: 'absent' })
  const told = [['confirmMinutes', id, '北院大槐树下']]
  expect((await waits(personOf('N1-02'))).tasks).toEqual(told)
  expect((await waits(personOf(AWAY))).tasks).toEqual([])
  expect(await word('N1-02', true)).toMatchObject({ value: { agreed: true, held: false } })
  expect(await word('N2-03', true)).toMatchObject({ ok: true })
  expect((await waits(personOf('N1-02'))).tasks).toEqual([])
  expect(await word('N2-01', false, '我没有举手反对，记错了')).toMatchObject({ value: { held: false } })
  village.cloud.openApi.script('security.msgSecCheck', [{ systemError: -1 }])
  const objection = '花坛没有说过下次再议'
  expect(await word('N1-03', false, objection)).toMatchObject({ value: { held: true } })
  expect((await see(personOf(AWAY))).minutes).toMatchObject({
    confirmed: 2,
    objections: ['我没有举手反对，记错了'],
    held: 1
  })
  expect((await see(personOf('N1-03'))).minutes?.mine).toEqual({ agreed: false, text: objection })
  const { words } = (await village.see(SECRETARY, 'screenings', { room: NORTH })).value as ScreeningsView
  const look = { room: NORTH, screening: words[0]?.id, admitted: true, reason: '' }
  await village.done(SECRETARY, 'lookAtWords', look)
  expect((await see(personOf(AWAY))).minutes).toMatchObject({
    objections: expect.arrayContaining([objection]),
    held: 0
  })
  village.later(3 * DAY + 1)
  expect(await waits(personOf('N1-04'))).toEqual({ tasks: [], asked: ['gatherings'] })
  await refuses(village, () => word('N1-04', true), 'WINDOW_CLOSED', { yard: 'word' })
  await journalsAreWhole(village)
})

test('a meeting that does not come about is called off with its reason, and everybody reads it', async () => {
  const at = village.cloud.clock.now() + DAY
  const called = await village.done<{ gathering: string }>(SECRETARY, 'callGathering', {
    room: NORTH,
    at,
    where: '社区活动室',
    agenda: []
  })
  id = called.gathering
  const before = await everything(village)
  const off = (by: string, reason: string) => village.act(by, 'callOffGathering', { gathering: id, reason })
  expect(await off(personOf('N1-02'), '下大雨，改天再开')).toMatchObject({ refusal: 'FORBIDDEN' })
  expect(await off(HEAD.N, '下雨')).toMatchObject({ refusal: 'INVALID_TEXT' })
  expect(await everything(village)).toEqual(before)
  expect(await off(HEAD.N, '下大雨，改天再开')).toMatchObject({ ok: true })
  expect(await see(personOf(AWAY))).toMatchObject({ state: 'calledOff', calledOff: '下大雨，改天再开' })
})
