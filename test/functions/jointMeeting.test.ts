import { HEAD, personOf, SECRETARY, setupEvent, STREET } from '../../local/demo/village'
import type { BoardView, MeetingView } from '../../src/contract/views/street'
import type { PacketView } from '../../src/contract/views/packet'
import type { RoomView } from '../../src/contract/views/room'
import type { FiguresView } from '../../src/contract/views/desk'
import { appoint, DAY, DAY_ZERO, HOUR, openVillage, SECRET, type Village } from './hewanli'
import { journalsAreWhole } from './kept'
import {
  atSecretary,
  cast,
  deliberating,
  HAND_UP,
  NEIGHBOURS,
  NORTH,
  viewOf,
  type OpenVote
} from './northYard'

const NEIGHBOUR = personOf('N1-03')
const NEAR = NEIGHBOURS.filter(door => door.startsWith('N3'))

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village.close())

const board = async () => (await village.see(STREET, 'board', { room: NORTH })).value as BoardView
const meetingSeen = async (openid: string, meeting: string) =>
  (await village.see(openid, 'meeting', { meeting })).value as MeetingView

const packetOf = async (openid: string, matter: string) =>
  (await village.see(openid, 'packet', { matter })).value as PacketView

const held = async (who: readonly string[] = ['城管', '卫生', '公安']): Promise<string> => {
  const heldAt = village.cloud.clock.now()
  const attendance = who.map(each => ({ who: each }))
  const made = await village.done<{ meeting: string }>(STREET, 'conveneMeeting', {
    room: NORTH,
    heldAt,
    attendance
  })
  return made.meeting
}

const resolution = (by: number) => ({
  kind: 'decision',
  department: '城管、卫生',
  text: '建有人管的标准公厕，离住户外墙十五米以上，试运行一年',
  by
})

const denied = async (asked: Promise<unknown>, refusal: string, detail?: object): Promise<void> =>
  expect(await asked).toMatchObject({ ok: false, refusal, ...(detail && { detail }) })

const atStreetNow = async (): Promise<string> => {
  const matter = await atSecretary(village)
  await village.done(SECRETARY, 'handUp', { matter, ...HAND_UP })
  return matter
}

/** Everyone else says yes, and all six beside the place say no. */
const blocked = async (open: OpenVote): Promise<void> => {
  await village.done(HEAD.N, 'openVote', { matter: open.matter })
  for (const door of NEIGHBOURS) await cast(village, open, door, NEAR.includes(door) ? 'no' : 'yes')
  village.later(7 * DAY + 1)
}

/** The need is confirmed, the one place is blocked by those beside it, and blocked again: the secretary has it. */
const blockedTwice = async (): Promise<string> => {
  const matter = await deliberating(village, true)
  const question = '要不要修一座公厕？'
  const need = { about: 'need', question, option: null, card: 'ordinary', windowDays: 5 }
  const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', { matter, ...need })
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter })
  for (const door of NEIGHBOURS.slice(0, 12)) await cast(village, { matter, vote }, door, 'yes')
  village.later(5 * DAY + 1)
  const sites: string[] = []
  for (const [name, x] of [
    ['场院', 140],
    ['后坡', 60]
  ] as const) {
    const place = { matter, name, x, y: x === 140 ? 152 : 190, cost: 3_600_000 }
    const { option } = await village.done<{ option: string }>(HEAD.N, 'addOption', place)
    const note = '场地平整，离污水管很近'
    await village.done(STREET, 'appraise', { matter, option, feasible: true, cause: null, note })
    sites.push(option)
  }
  await village.done(HEAD.N, 'openHearing', { matter, option: sites[0] })
  village.later(7 * DAY)
  const site = {
    about: 'site',
    question: '同意修在场院吗？',
    option: sites[0],
    card: 'facility',
    windowDays: 7
  }
  for (const status of ['mitigating', 'handedUp']) {
    const again = await village.done<{ vote: string }>(HEAD.N, 'announceVote', { matter, ...site })
    village.later(3 * DAY)
    await blocked({ matter, vote: again.vote })
    await village.tick()
    expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({ status })
  }
  return matter
}

test('a place blocked twice reaches the joint meeting of 2027-Q2, and its resolution comes back to the room', async () => {
  const matter = await blockedTwice()
  expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
    level: 'L2',
    handUps: [{ reason: 'blocked_twice', auto: true }]
  })
  village.later(30 * DAY)
  await village.tick()
  const before = await viewOf(village, NEIGHBOUR, matter)
  expect(before).toMatchObject({
    level: 'L3',
    status: 'handedUp',
    owner: { name: 'S街道' },
    handUps: [{}, { reason: 'overdue', auto: true, from: 'L2', to: 'L3' }]
  })
  expect(await packetOf(STREET, matter)).toMatchObject({
    level: 'L3',
    petition: { threshold: 4, of: 20 },
    votes: [
      { vote: { about: 'need' }, harms: null },
      { harms: [{ buildings: ['N3'], affected: 6, wrote: false, mine: false }] },
      { harms: [{ buildings: ['N3'], wrote: false }] }
    ],
    objections: []
  })
  for (const [door, mine] of [
    ['N3-01', true],
    ['N1-03', false]
  ] as const)
    expect((await packetOf(personOf(door), matter)).votes[2]?.harms).toMatchObject([{ mine }])
  await denied(village.see('p-outside', 'packet', { matter }), 'NOT_VERIFIED')
  const other = await atStreetNow()
  expect(await board()).toMatchObject({
    street: 'S街道',
    next: { quarter: '2027-Q2', held: null },
    items: [
      { id: matter, needConfirmed: true, reason: 'overdue', vote: { outcome: 'blocked_by_affected' } },
      { id: other, community: 'H社区', ask: HAND_UP.ask, deferrals: [] }
    ]
  })

  await denied(village.see(NEIGHBOUR, 'board', { room: NORTH }), 'FORBIDDEN')
  const early = { room: NORTH, heldAt: village.cloud.clock.now() + 1, attendance: [{ who: '城管' }] }
  await denied(village.act(STREET, 'conveneMeeting', early), 'TOO_EARLY', {
    from: early.heldAt
  })
  await denied(village.act(SECRETARY, 'conveneMeeting', early), 'FORBIDDEN')
  const meeting = await held()
  expect(meeting).toBe('S:2027-Q2')
  await denied(village.see(NEIGHBOUR, 'meeting', { meeting }), 'FORBIDDEN')
  expect((await meetingSeen(STREET, meeting)).lines.map(({ left }) => left.how)).toEqual([
    'waiting',
    'waiting'
  ])
  await denied(village.act(STREET, 'endMeeting', { meeting }), 'ANSWER_REQUIRED', {
    items: 2
  })

  const by = village.cloud.clock.now() + 60 * DAY
  const item = { matter, meeting, ...resolution(by) }
  await denied(village.act(SECRETARY, 'resolveItem', item), 'FORBIDDEN')
  await village.done(STREET, 'resolveItem', item)
  await denied(village.act(STREET, 'resolveItem', item), 'DUPLICATE', { item: true })
  const room = await viewOf(village, NEIGHBOUR, matter)
  expect(room).toMatchObject({
    status: 'answered',
    owner: { name: 'H社区书记' },
    answers: [{ level: 'L3', office: 'streetOfficer', kind: 'decision', text: item.text }],
    joint: { resolutions: [{ meeting, department: '城管、卫生', by, kept: null }] }
  })
  expect(room.timeline.slice(-3).map(({ event }) => event.type)).toEqual([
    'Accepted',
    'ResolutionTaken',
    'Answered'
  ])
  for (const kept of ['title', 'needConfirmedAt', 'votes', 'options'] as const)
    expect(room[kept]).toEqual(before[kept])
  expect(room.needConfirmedAt).not.toBeNull()

  const wait = '请供电所先查线路，下一次会再定'
  await village.done(STREET, 'deferItem', { matter: other, meeting, reason: wait })
  await village.done(STREET, 'endMeeting', { meeting })
  const minutes = await meetingSeen('p-stranger', meeting)
  expect(minutes).toMatchObject({
    ended: true,
    attendance: ['城管', '卫生', '公安'],
    items: [],
    lines: [
      { matter, left: { how: 'resolved', department: '城管、卫生', by } },
      { matter: other, left: { how: 'deferred', count: 1 } }
    ]
  })
  await denied(village.act(STREET, 'deferItem', { matter: other, meeting, reason: wait }), 'DUPLICATE', {
    meetingEnded: true
  })

  village.later(3 * DAY)
  await village.done(SECRETARY, 'closeMatter', { matter })
  village.later(57 * DAY)
  const seen = (await village.see(NEIGHBOUR, 'room', { room: NORTH })).value as RoomView
  expect(seen.overduePromises).toMatchObject([{ matter, promise: { department: '城管、卫生', by } }])
  expect((await board()).promises).toMatchObject([{ matter, by, kept: null }])
  await village.done(SECRETARY, 'reportPromise', { matter, meeting, text: '公厕已经建成，从今天起开放' })
  expect((await board()).promises).toEqual([])
  expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
    status: 'closed',
    outcome: 'answered',
    joint: { resolutions: [{ kept: { text: '公厕已经建成，从今天起开放' } }] }
  })
})

test('an item is put off twice; the third time it is decided, if only by saying why not', async () => {
  const [matter] = (await board()).items.map(({ id }) => id)
  expect(matter).toBeDefined()
  village.later(40 * DAY)
  const second = await held()
  expect(second).toBe('S:2027-Q3')
  await village.done(STREET, 'deferItem', { matter, meeting: second, reason: '供电所还没有查完线路' })
  await village.done(STREET, 'endMeeting', { meeting: second })
  village.later(90 * DAY)
  const third = await held()
  const [item] = (await board()).items
  expect(item).toMatchObject({ id: matter, deferrals: [{}, {}] })
  expect(item?.overdue).toBeGreaterThan(0)
  const again = { matter, meeting: third, reason: '请再等一等供电所的结论' }
  await denied(village.act(STREET, 'deferItem', again), 'LIMIT_REACHED', { deferrals: 2 })
  await denied(village.act(STREET, 'endMeeting', { meeting: third }), 'ANSWER_REQUIRED', {
    items: 1
  })
  const refusal = { kind: 'refusal', department: '供电所', text: '线路归产权单位，不能由街道改', by: null }
  await village.done(STREET, 'resolveItem', { matter, meeting: third, ...refusal })
  await village.done(STREET, 'endMeeting', { meeting: third })
  expect(await viewOf(village, NEIGHBOUR, matter ?? '')).toMatchObject({
    status: 'answered',
    answers: [{ kind: 'refusal', text: refusal.text }]
  })
})

test('the month by community is the same sum as the figures everyone sees', async () => {
  await denied(village.see(SECRETARY, 'monthEnd', { room: NORTH, back: 0 }), 'FORBIDDEN')
  for (const back of [0, 8, 9]) {
    const { value } = await village.see(STREET, 'monthEnd', { room: NORTH, back })
    const figures = await village.see(NEIGHBOUR, 'figures', { room: NORTH, span: 'month', back })
    const { total, period } = figures.value as FiguresView
    expect(value).toMatchObject({ period, total, communities: [{ community: 'H社区', figures: total }] })
  }
})

test('a meeting of the street is for whoever holds its office today', async () => {
  await appoint(village, personOf('N1-04'), 'streetOfficer', 'T')
  await denied(village.see(personOf('N1-04'), 'board', { room: NORTH }), 'FORBIDDEN')
  await denied(village.see(STREET, 'board', { room: 'nowhere' }), 'NOT_FOUND')
  await denied(village.see(STREET, 'meeting', { meeting: 'S:1999-Q1' }), 'NOT_FOUND')
})

test('and every journal is whole afterwards', () => journalsAreWhole(village))

test('the street sets the days of its meetings: what is begun afterwards is due at the next of them, what was begun before in thirty days', async () => {
  const before = await atSecretary(village)
  const now = village.cloud.clock.now()
  const date = (at: number) => new Date(at + 8 * HOUR).toISOString().slice(0, 10)
  const planned = (...dates: string[]) =>
    village.cloud.call(
      'setup',
      { ...setupEvent(SECRET, DAY_ZERO), jointMeetings: dates.map(each => ({ date: each })) },
      ''
    )
  const meets = now + 20 * DAY
  expect(await planned(date(meets), date(meets - DAY))).toMatchObject({
    refusal: 'INVALID_EVENT',
    detail: { field: 'jointMeetings', quarter: '2027-Q4' }
  })
  expect(await planned('2027-06-31')).toMatchObject({ detail: { field: 'jointMeetings' } })
  expect(await planned(date(meets), '2028-03-31')).toMatchObject({ ok: true })
  const after = await atStreetNow()
  await village.done(SECRETARY, 'handUp', { matter: before, ...HAND_UP, ask: '请和N1-03家一起看现场' })
  expect(JSON.stringify(await packetOf(STREET, before))).toMatch(/请和（门牌略）家一起看现场/)
  const end = Date.parse(`${date(meets)}T24:00:00+08:00`)
  expect([await viewOf(village, STREET, before), await viewOf(village, STREET, after)]).toMatchObject([
    { level: 'L3', deadline: now + 30 * DAY },
    { level: 'L3', deadline: end }
  ])
  expect((await board()).next).toMatchObject({
    quarter: '2028-Q1',
    day: Date.parse('2028-03-31T24:00:00+08:00')
  })
})
