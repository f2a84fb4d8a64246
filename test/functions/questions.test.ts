import { GRID_WORKER, HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { FiguresView, WorkView } from '../../src/contract/views/desk'
import type { FeedbackView } from '../../src/contract/views/feedback'
import type { HomeView } from '../../src/contract/views/room'
import { DAY, openVillage, type Village } from './hewanli'
import { journalsAreWhole, kept } from './kept'
import {
  answered,
  atSecretary,
  atTriage,
  collecting,
  deliberating,
  HAND_UP,
  householdOf,
  NEIGHBOURS,
  NORTH,
  viewOf
} from './northYard'

const ASKER = personOf('N2-05')
const NEIGHBOUR = personOf('N1-03')
const TEXT = '换灯的钱从哪里出？'

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village.close())

const denied = async (asked: Promise<unknown>, refusal: string, detail?: object): Promise<void> =>
  expect(await asked).toMatchObject({ ok: false, refusal, ...(detail && { detail }) })

const ask = (matter: string, text = TEXT, person = ASKER) =>
  village.done<{ question: string; due: number }>(person, 'askQuestion', { matter, text })

const tasksOf = async (person: string, matter: string) =>
  ((await village.see(person, 'home')).value as HomeView).waiting
    .filter(each => each.matter === matter)
    .map(({ task }) => task)

describe('a question about a matter', () => {
  test('is answered by whom it is owed, told to whoever asked, and read by everyone without a name', async () => {
    const matter = await deliberating(village)
    const { question } = await ask(matter)
    expect(await tasksOf(HEAD.N, matter)).toContain('reply')
    const seen = await viewOf(village, NEIGHBOUR, matter)
    expect(seen.questions).toMatchObject([
      { text: TEXT, mine: false, office: 'courtyardHead', overdue: false, reply: null, mayReply: false }
    ])
    expect(JSON.stringify(seen.questions)).not.toMatch(/N2-05|hewanli/)

    const reply = { matter, question, text: '从公共收益里出，账在公示栏', shown: true }
    await denied(village.act(NEIGHBOUR, 'replyQuestion', reply), 'FORBIDDEN')
    await denied(village.act(SECRETARY, 'replyQuestion', reply), 'FORBIDDEN', { question: true })
    await denied(village.act(HEAD.N, 'replyQuestion', { ...reply, text: '' }), 'INVALID_TEXT', { length: 0 })
    await denied(village.act(HEAD.N, 'replyQuestion', { ...reply, text: '见公示' }), 'INVALID_TEXT', {
      length: 3
    })
    await village.done(HEAD.N, 'replyQuestion', reply)
    await denied(village.act(HEAD.N, 'replyQuestion', reply), 'DUPLICATE', { question: true })
    expect(await tasksOf(HEAD.N, matter)).not.toContain('reply')
    expect(await tasksOf(ASKER, matter)).toContain('readReply')
    await village.done(ASKER, 'noteReply', { matter, question })
    expect(await tasksOf(ASKER, matter)).not.toContain('readReply')
    await denied(village.act(NEIGHBOUR, 'noteReply', { matter, question }), 'NOT_FOUND')
  })

  test('three of a household wait at most, the same request asks once, and what is unfit is not kept', async () => {
    const matter = await deliberating(village)
    for (const at of [1, 2]) await ask(matter, `第${at}个问题：${TEXT}`)
    const last = { matter, text: `第3个问题：${TEXT}` }
    const once = [1, 2].map(() => village.act(ASKER, 'askQuestion', last, 'the-third-question'))
    expect(await Promise.all(once)).toMatchObject([{ ok: true }, { ok: true }])
    expect((await viewOf(village, ASKER, matter)).questions).toHaveLength(3)
    await denied(village.act(ASKER, 'askQuestion', { matter, text: TEXT }), 'LIMIT_REACHED', { questions: 3 })
    await ask(matter, TEXT, NEIGHBOUR)
    await denied(village.act(NEIGHBOUR, 'askQuestion', { matter, text: '为啥' }), 'INVALID_TEXT')
    await denied(village.act(GRID_WORKER, 'askQuestion', { matter, text: TEXT }), 'NOT_VERIFIED')
  })

  test('unanswered it is overdue for everyone to see, and goes to the next office three working days later', async () => {
    const matter = await deliberating(village, true)
    const { question, due } = await ask(matter)
    village.later(due - village.cloud.clock.now())
    const [late] = (await viewOf(village, ASKER, matter)).questions
    expect(late).toMatchObject({ overdue: true, office: 'courtyardHead', mine: true })
    village.later((late?.due ?? 0) - village.cloud.clock.now())
    expect((await viewOf(village, ASKER, matter)).questions).toMatchObject([
      { overdue: true, office: 'secretary' }
    ])
    const desk = (await village.see(SECRETARY, 'desk', { room: NORTH })).value as WorkView
    expect(desk.matters.find(({ id }) => id === matter)).toMatchObject({ tasks: ['reply'], replyBy: due })
    await village.done(SECRETARY, 'replyQuestion', {
      matter,
      question,
      text: '由社区公益金出，已经到账',
      shown: true
    })
    expect((await viewOf(village, ASKER, matter)).questions).toMatchObject([
      { reply: { office: 'secretary' } }
    ])
  })

  test('keeps a matter from being closed until it is answered', async () => {
    const matter = await answered(village)
    const { question } = await ask(matter)
    village.later(3 * DAY)
    await denied(village.act(SECRETARY, 'closeMatter', { matter }), 'ANSWER_REQUIRED', { questions: 1 })
    const sheet = { matter, question, text: '从公共收益里出，账在公示栏', shown: true }
    await village.done(SECRETARY, 'replyQuestion', sheet)
    expect((await village.see(SECRETARY, 'closing', { matter })).value).toMatchObject({
      lines: expect.arrayContaining([{ item: 'questions', have: 1, of: 1 }])
    })
    await village.done(SECRETARY, 'closeMatter', { matter })
  })
})

describe('a question outlives its matter', () => {
  const onDesk = async (matter: string) =>
    ((await village.see(SECRETARY, 'desk', { room: NORTH })).value as WorkView).matters.find(
      ({ id }) => id === matter
    )

  test('asked on the last day of the display it stays with whoever owes it until it is answered and read', async () => {
    const matter = await answered(village)
    village.later(3 * DAY)
    await village.done(SECRETARY, 'closeMatter', { matter })
    village.later(15 * DAY - 1)
    const { question, due } = await ask(matter)
    village.later(2 * DAY)
    await village.tick()
    expect(await viewOf(village, ASKER, matter)).toMatchObject({ status: 'closed' })
    expect(await onDesk(matter)).toMatchObject({ tasks: ['reply'], replyBy: due })
    expect(await tasksOf(SECRETARY, matter)).toEqual(['reply'])
    const text = '从公共收益里出，账在公示栏'
    await village.done(SECRETARY, 'replyQuestion', { matter, question, text, shown: true })
    expect([await onDesk(matter), await tasksOf(SECRETARY, matter)]).toEqual([undefined, []])
    expect(await tasksOf(ASKER, matter)).toEqual(['readReply'])
    await village.done(ASKER, 'noteReply', { matter, question })
    expect(await tasksOf(ASKER, matter)).toEqual([])
  })

  test('so does one about a petition that lapsed', async () => {
    const matter = await collecting(village)
    village.later(60 * DAY - 1)
    await ask(matter)
    village.later(1)
    await village.tick()
    expect(await viewOf(village, ASKER, matter)).toMatchObject({ status: 'closed' })
    expect(await tasksOf(HEAD.N, matter)).toEqual(['reply'])
  })
})

describe('who asked is told what was answered (反馈)', () => {
  const feedback = async (openid: string, matter: string) =>
    (await village.see(openid, 'feedback', { matter })).value as FeedbackView

  test('by opening the matter or at the door; the desk has numbers, whoever goes there the doors, and it keeps nothing open', async () => {
    const early = await atSecretary(village)
    await denied(village.see(SECRETARY, 'feedback', { matter: early }), 'WRONG_STAGE', { status: 'handedUp' })
    await denied(
      village.act(GRID_WORKER, 'tellAtDoor', { matter: early, household: householdOf('N2-01') }),
      'WRONG_STAGE'
    )

    const matter = await answered(village)
    const { question } = await ask(matter)
    const asked = {
      of: 5,
      by: [
        { as: 'proposer', of: 1 },
        { as: 'signature', of: 4 },
        { as: 'question', of: 1 }
      ]
    }
    expect(await feedback(SECRETARY, matter)).toMatchObject({ ...asked, told: 0, doors: [] })
    const doors = (await feedback(GRID_WORKER, matter)).doors.map(({ door }) => door)
    expect(doors.sort()).toEqual(['N2-01', 'N2-02', 'N2-03', 'N2-04', 'N2-05'])
    await denied(village.see(NEIGHBOUR, 'feedback', { matter }), 'FORBIDDEN')

    expect(await village.done(personOf('N2-02'), 'readAnswer', { matter })).toEqual({ told: true })
    expect(await village.done(NEIGHBOUR, 'readAnswer', { matter })).toEqual({ told: false })
    const tell = (openid: string, door: string) =>
      village.act(openid, 'tellAtDoor', { matter, household: householdOf(door) })
    for (const openid of [NEIGHBOUR, SECRETARY, HEAD.W]) await denied(tell(openid, 'N2-03'), 'FORBIDDEN')
    await denied(tell(GRID_WORKER, 'N1-03'), 'NOT_FOUND', { asked: true })
    for (const door of ['N2-03', 'N2-03', 'N2-02'])
      expect(await tell(GRID_WORKER, door)).toMatchObject({ ok: true })
    expect(await kept(village, 'tellings', { matter })).toHaveLength(2)
    expect(await feedback(SECRETARY, matter)).toMatchObject({ of: 5, told: 2 })

    village.later(3 * DAY)
    await village.done(SECRETARY, 'replyQuestion', { matter, question, text: '从公共收益里出', shown: true })
    expect((await village.see(SECRETARY, 'closing', { matter })).value).toMatchObject({
      lines: expect.arrayContaining([{ item: 'feedback', have: 2, of: 5 }])
    })
    await village.done(SECRETARY, 'closeMatter', { matter })
  })
})

describe('a matter that is an administrative service', () => {
  const trip = { station: '社区工作站民政窗口', ask: '请给独居老人办理呼叫铃', days: 7 }

  test('goes out at triage with a receipt, and comes back with an answer that the secretary closes at 共议', async () => {
    const figures = async () =>
      ((await village.see(NEIGHBOUR, 'figures', { room: NORTH, span: 'year', back: 0 })).value as FiguresView)
        .total
    const matter = await atTriage(village)
    await denied(village.act(SECRETARY, 'sendOut', { matter, ...trip }), 'FORBIDDEN')
    const { receipt } = await village.done<{ receipt: string }>(HEAD.N, 'sendOut', { matter, ...trip })
    expect(receipt).toMatch(/^2027\d{4}-[0-9a-f]{6}$/)
    expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
      status: 'sentOut',
      level: 'L2',
      owner: { name: 'H社区书记' },
      deadline: village.cloud.clock.now() + 7 * DAY,
      service: [{ station: trip.station, receipt, back: null }]
    })
    const before = await figures()
    const text = '呼叫铃已经装好，三户老人都试过'
    await denied(village.act(HEAD.N, 'bringBack', { matter, answered: true, text }), 'FORBIDDEN')
    await village.done(SECRETARY, 'bringBack', { matter, answered: true, text })
    village.later(3 * DAY)
    await village.done(SECRETARY, 'closeMatter', { matter })
    const after = await figures()
    expect(after.routes).toEqual({ ...before.routes, open: before.routes.open - 1, L2: before.routes.L2 + 1 })
    expect(Object.values(after.routes).reduce((sum, part) => sum + part, 0)).toBe(after.received)
  })

  test('that the station leaves lying comes back by the clock, and then rises like anything overdue', async () => {
    const matter = await deliberating(village)
    await village.done(HEAD.N, 'handUp', { matter, ...HAND_UP })
    await village.done(SECRETARY, 'sendOut', { matter, ...trip })
    village.later(7 * DAY)
    await village.tick()
    expect(await viewOf(village, NEIGHBOUR, matter)).toMatchObject({
      status: 'accepted',
      owner: { name: 'H社区书记' },
      deadline: village.cloud.clock.now() + 15 * DAY,
      service: [{ back: { how: 'overdue' } }]
    })
    await denied(village.act(SECRETARY, 'sendOut', { matter, ...trip }), 'PING_PONG', { service: true })
    village.later(15 * DAY)
    expect(await viewOf(village, STREET, matter)).toMatchObject({ level: 'L3', owner: { name: 'S街道' } })
  })
})

test('and every journal is whole afterwards', () => journalsAreWhole(village))

test('a courtyard that does not meet for thirty days is dormant at the desk and in its room, until minutes say it met', async () => {
  const now = () => village.cloud.clock.now()
  const desk = async () => (await village.see(SECRETARY, 'desk', { room: NORTH })).value as WorkView
  const room = async () => (await village.see(NEIGHBOUR, 'gatherings', { room: NORTH })).value
  expect((await desk()).dormant).toContain('北院议事厅')
  expect(await room()).toMatchObject({ dormant: true, may: false, gatherings: [] })
  const minutes = {
    room: NORTH,
    heldAt: now(),
    attendance: [{ who: '北院院长' }, { who: '老陈' }],
    decision: '楼道灯下周统一换成声控的'
  }
  await denied(village.act(NEIGHBOUR, 'recordGathering', minutes), 'FORBIDDEN')
  await denied(village.act(HEAD.N, 'recordGathering', { ...minutes, attendance: [] }), 'EVIDENCE_MISSING', {
    present: true
  })
  await denied(village.act(HEAD.N, 'recordGathering', { ...minutes, decision: '' }), 'INVALID_TEXT')
  await denied(village.act(HEAD.N, 'recordGathering', { ...minutes, heldAt: now() + 1 }), 'TOO_EARLY')
  const sent = [1, 2].map(() => village.act(HEAD.N, 'recordGathering', minutes, 'the-march-meeting'))
  expect(await Promise.all(sent)).toMatchObject([{ ok: true }, { ok: true }])
  await denied(village.act(HEAD.N, 'recordGathering', minutes), 'DUPLICATE', { gathering: true })
  expect((await desk()).dormant).not.toContain('北院议事厅')
  expect(await room()).toMatchObject({ dormant: false, gatherings: [{ decision: minutes.decision }] })
  village.later(30 * DAY)
  expect(await room()).toMatchObject({ dormant: true })
})
