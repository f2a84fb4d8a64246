import type { Follow } from '../../src/domain/notice/follow'
import { HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { HomeView, RoomView } from '../../src/contract/views/room'
import { DAY, openVillage, type Village } from './hewanli'
import { kept, refuses } from './kept'
import {
  announced,
  ANSWER,
  cast,
  collecting,
  deliberating,
  HAND_UP,
  householdOf,
  NEIGHBOURS,
  NORTH,
  type OpenVote
} from './northYard'

const VOTER = personOf('N1-02')
const LATE = personOf('N1-03')
/** Allows what they allowed, and is of that household no more when it would be spent. */
const MOVED = personOf('N1-04')
const MINUTE = 60_000
const BOTH = [{ template: 'vote' }, { template: 'progress' }]

describe('reminders (提醒)', () => {
  let village: Village
  let open: OpenVote
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village?.close())

  const allow = (person: string, templates = BOTH) =>
    village.done(person, 'followMatter', { matter: open.matter, templates })
  /** Lets the timer run and answers who was told what. */
  const told = async (timers = 1): Promise<string[][]> => {
    village.cloud.openApi.clear()
    await Promise.all(Array.from({ length: timers }, () => village.tick()))
    return village.cloud.openApi
      .calls()
      .filter(({ api }) => api === 'subscribeMessage.send')
      .map(({ params }) => {
        const { touser, data } = params as { touser: string; data: Record<string, { value: string }> }
        return [touser, data.phrase2?.value ?? '']
      })
      .sort()
  }
  const ledgerOf = async (person: string): Promise<Follow> =>
    (await kept<Follow>(village, 'follows', { _id: `${open.matter}:${person}` }))[0]!

  test('only neighbours of the unit and its officials are told anything', async () => {
    open = await announced(village)
    await village.tick()
    await village.settle('W1-01')
    const ask = (person: string) => () =>
      village.act(person, 'followMatter', { matter: open.matter, templates: BOTH })
    await refuses(village, ask('p-stranger'), 'NOT_VERIFIED')
    await refuses(village, ask(personOf('W1-01')), 'NOT_IN_UNIT')
    expect(await allow(VOTER)).toEqual({ messages: 2 })
  })

  test('a vote that opens is told once, at the next run of the timer, by one of two timers', async () => {
    await allow(LATE)
    village.later(3 * DAY)
    expect(await told()).toEqual([])
    await village.done(HEAD.N, 'openVote', { matter: open.matter })
    expect(await told(2)).toEqual([
      [VOTER, '现在开始'],
      [LATE, '现在开始']
    ])
    expect(await told()).toEqual([])
  })

  test('a message says the matter, what happened and when; no door, no number, no stance; though its receipt is lost it goes out once, and to nobody who has voted or moved out', async () => {
    await allow(LATE)
    await allow(MOVED)
    village.later(4 * DAY)
    await village.done(MOVED, 'leaveHousehold', { household: householdOf('N1-04') })
    await cast(village, open, 'N1-02', 'yes')
    await allow(VOTER)
    village.cloud.faults.set([{ match: { api: 'subscribeMessage.send' }, do: 'drop-reply' }])
    expect(await told()).toEqual([[LATE, '就要截止']])
    const [call] = village.cloud.openApi.calls()
    expect(await told()).toEqual([])
    expect(call?.params).toMatchObject({
      touser: LATE,
      template_id: 'louyuan-vote-reminder',
      page: `pages/matter/index?matter=${open.matter}`
    })
    const { data } = call?.params as { data: object }
    expect(Object.keys(data)).toEqual(['thing1', 'phrase2', 'time3'])
    expect(JSON.stringify(data)).not.toMatch(/N1|赞成|反对|户/)
  })

  test('what the platform could not take is tried again later; a refusal voids the grant', async () => {
    for (const door of NEIGHBOURS.slice(4, 15)) await cast(village, open, door, 'yes')
    village.later(DAY + 1)
    const busy = { errcode: -1, errmsg: 'system error' }
    const no = { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    const before = (await ledgerOf(LATE)).grants
    village.cloud.openApi.script('subscribeMessage.send', [busy, busy])
    expect(await told()).toHaveLength(2)
    expect((await ledgerOf(LATE)).grants).toEqual(before)
    expect(await told()).toEqual([])
    village.later(5 * MINUTE)
    village.cloud.openApi.script('subscribeMessage.send', [no, busy])
    expect(await told()).toHaveLength(2)
    village.later(30 * MINUTE)
    expect(await told()).toHaveLength(1)
    village.later(DAY)
    expect(await told()).toEqual([])
    const outcomes = await Promise.all(
      [VOTER, LATE].map(async each => (await ledgerOf(each)).told.slice(-1)[0])
    )
    expect(outcomes.map(each => each?.outcome).sort()).toEqual(['refused', 'sent'])
  })

  test('whoever follows is told of the answer; what fails to the last is given up and its grant kept', async () => {
    village.later(4 * DAY)
    await village.done(SECRETARY, 'certifyResult', { matter: open.matter })
    await village.done(SECRETARY, 'answer', { matter: open.matter, ...ANSWER })
    await allow(SECRETARY)
    const before = await Promise.all([VOTER, LATE, SECRETARY].map(ledgerOf))
    village.cloud.openApi.script(
      'subscribeMessage.send',
      Array(12).fill({ errcode: -1, errmsg: 'system error' })
    )
    for (const after of [0, 5, 30, 120]) {
      village.later(after * MINUTE)
      expect(await told()).toEqual([VOTER, LATE, SECRETARY].map(person => [person, '有答复了']).sort())
    }
    village.later(DAY)
    expect(await told()).toEqual([])
    const after = await Promise.all([VOTER, LATE, SECRETARY].map(ledgerOf))
    const left = ({ grants }: Follow) => grants.map(each => each.request + each.template).sort()
    expect(after.map(left)).toEqual(before.map(left))
  })

  test('a room marks what changed since the person last looked, and a look takes the mark away', async () => {
    const marks = async (person: string) => {
      const room = (await village.see(person, 'room', { room: NORTH })) as { value: RoomView }
      const home = (await village.see(person, 'home')) as { value: HomeView }
      return [
        room.value.matters.map(each => each.unread),
        home.value.rooms.find(({ id }) => id === NORTH)?.unread
      ]
    }
    const neighbour = personOf('N2-05')
    expect(await marks(neighbour)).toEqual([[false], false])
    await village.done(neighbour, 'look', { room: NORTH })
    village.later(3 * DAY)
    await village.done(SECRETARY, 'closeMatter', { matter: open.matter })
    expect(await marks(neighbour)).toEqual([[true], true])
    village.later(1)
    await village.done(neighbour, 'look', { room: NORTH })
    expect(await marks(neighbour)).toEqual([[false], false])
    await refuses(village, () => village.act('p-stranger', 'look', { room: NORTH }), 'NOT_VERIFIED')
  })

  test('those under a petition are told that it has enough names, that it was not accepted, or that it lapsed', async () => {
    const signs = async (matter: string, door: string) => {
      await village.done(personOf(door), 'sign', { matter })
      await village.done(personOf(door), 'followMatter', { matter, templates: BOTH })
    }
    const short = await collecting(village)
    const enough = await collecting(village)
    for (const door of ['N2-02', 'N2-03']) await signs(short, door)
    for (const door of ['N2-01', 'N2-02', 'N2-03', 'N2-04']) await signs(enough, door)
    const signers = ['N2-01', 'N2-02', 'N2-03', 'N2-04'].map(personOf)
    village.later(1)
    expect(await told()).toEqual(signers.map(person => [person, '联名够了']))
    for (const door of ['N2-01', 'N2-02', 'N2-03'])
      await village.done(personOf(door), 'followMatter', { matter: enough, templates: BOTH })
    const refusal = { accepted: false, category: null, location: false, reason: '这是物业合同里的事' }
    await village.done(HEAD.N, 'triage', { matter: enough, ...refusal })
    expect(await told()).toEqual(signers.slice(0, 3).map(person => [person, '没有受理']))
    village.later(60 * DAY)
    expect(await told(2)).toEqual(signers.slice(1, 3).map(person => [person, '未达门槛']))
    expect(await told()).toEqual([])
  })

  test('a WeChat that answers nothing sends nothing twice, and one that knows the person no more voids the grant', async () => {
    const matter = await deliberating(village)
    for (const person of [VOTER, LATE])
      await village.done(person, 'followMatter', { matter, templates: [{ template: 'progress' }] })
    const gone = { errcode: 40003, errmsg: 'invalid openid' }
    await village.done(HEAD.N, 'handUp', { matter, ...HAND_UP })
    village.cloud.faults.set([{ match: { api: 'subscribeMessage.send', nth: 2 }, do: 'hold' }])
    village.cloud.openApi.script('subscribeMessage.send', [gone])
    await village.tick()
    village.cloud.faults.set([])
    await village.tick()
    const ledgers = await kept<Follow>(village, 'follows', { matter })
    expect(ledgers.map(each => each.told.map(({ outcome }) => outcome)).sort()).toEqual([
      ['refused'],
      ['sent']
    ])
    expect(ledgers.flatMap(({ grants }) => grants)).toEqual([])
  })
})
