import { HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { Fault } from '../../local/faults'
import type { MatterView } from '../../src/contract/views/matter'
import type { OwnWordsView, ScreeningsView } from '../../src/contract/views/screening'
import type { HomeView, RoomView } from '../../src/contract/views/room'
import { openVillage, type Village } from './hewanli'
import { everything, journalsAreWhole, refuses } from './kept'

const NEIGHBOURS = ['W1-07', 'W1-08', 'W1-09']
let village: Village
beforeAll(async () => (village = await openVillage([...NEIGHBOURS, 'E3-01', 'N1-01'])))
afterAll(() => village.close())

const [AUTHOR = '', NEIGHBOUR = '', OTHER = ''] = NEIGHBOURS.map(personOf)
const checks = (...replies: object[]) =>
  village.cloud.openApi.script('security.msgSecCheck', replies as { systemError: number }[])
const suggest = (title: string, request?: string) =>
  village.act(AUTHOR, 'suggest', { room: PLACE, title, joins: null, apart: true }, request)
const seen = async <T>(openid: string, name: string, fields: object = {}): Promise<T> => {
  const reply = await village.see(openid, name, fields)
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.value as T
}
const waiting = (openid: string) => seen<ScreeningsView>(openid, 'screenings', { room: PLACE })
const own = () => seen<OwnWordsView>(AUTHOR, 'ownWords')
const titles = async () =>
  (await seen<RoomView>(NEIGHBOUR, 'room', { room: PLACE })).matters.map(m => m.title)
const look = (openid: string, screening: string, admitted: boolean, reason = '', request?: string) =>
  village.act(openid, 'lookAtWords', { room: PLACE, screening, admitted, reason }, request)

test('a suggestion the platform cannot look at now waits for a person, and is lost to nobody', async () => {
  checks({ systemError: -1 }, { systemError: -1 })
  const title = '请给河边装一盏路灯'
  const reply = await suggest(title, 'held-once')
  expect(reply).toMatchObject({ ok: true, value: { held: true, mergedInto: null } })
  expect((await suggest(title, 'held-once')).value).toEqual(reply.value)
  expect(await titles()).not.toContain(title)
  expect(await own()).toMatchObject([{ text: title, shown: false, waiting: true, matter: null }])

  const before = await everything(village)
  for (const openid of [NEIGHBOUR, 'p-nobody'])
    expect(await village.see(openid, 'screenings', { room: PLACE })).toMatchObject({ refusal: 'FORBIDDEN' })
  expect(await everything(village)).toEqual(before)

  const [words] = (await waiting(HEAD.E)).words
  expect(words).toMatchObject({ kind: 'suggestion', text: title, cause: 'unavailable', reports: [] })
  expect(JSON.stringify(words)).not.toContain(AUTHOR)
  const { waiting: tasks } = await seen<HomeView>(HEAD.E, 'home')
  expect(tasks).toContainEqual(
    expect.objectContaining({ task: 'lookAtWords', room: PLACE, deadline: words!.due })
  )
  await refuses(village, () => look(STREET, words!.id, true), 'FORBIDDEN')
  expect(await look(HEAD.E, words!.id, true, '', 'admit-first')).toMatchObject({
    ok: true,
    value: { admitted: true }
  })
  expect(await look(HEAD.E, words!.id, true, '', 'admit-second')).toMatchObject({ ok: true })
  expect((await titles()).filter(each => each === title)).toHaveLength(1)
  const { matter } = reply.value as { matter: string }
  expect(await seen<MatterView>(AUTHOR, 'matter', { matter })).toMatchObject({ title, status: 'suggestion' })
  expect((await waiting(HEAD.E)).words).toEqual([])
})

test('what is kept back tells its author why, and goes to somebody else when the author appeals', async () => {
  checks({ errcode: 0, result: { suggest: 'review', label: 20001 } })
  const title = '东院那几户天天半夜放音乐'
  await suggest(title)
  const [words] = (await waiting(HEAD.E)).words
  expect(words).toMatchObject({ cause: 'doubtful' })
  await refuses(village, () => look(HEAD.E, words!.id, false, ''), 'INVALID_TEXT', {
    min: 5,
    max: 500,
    length: 0
  })
  await look(HEAD.E, words!.id, false, '说的是具体几户人家')
  const [mine] = await own()
  expect(mine).toMatchObject({ shown: false, waiting: false, reason: '说的是具体几户人家' })
  expect(mine!.mayAppealUntil).toBeGreaterThan(village.cloud.clock.now())
  const asked = await village.act(AUTHOR, 'appealScreening', {
    screening: mine!.id,
    text: '没有点名，说的是扰民'
  })
  expect(asked).toMatchObject({ ok: true })
  await refuses(
    village,
    () => village.act(NEIGHBOUR, 'appealScreening', { screening: mine!.id, text: '没有点名，说的是扰民' }),
    'NOT_FOUND'
  )
  expect((await waiting(HEAD.E)).words).toEqual([])
  await refuses(village, () => look(HEAD.N, mine!.id, true), 'FORBIDDEN')
  const [again] = (await waiting(SECRETARY)).words
  expect(again).toMatchObject({ appeal: '没有点名，说的是扰民' })
  await look(SECRETARY, mine!.id, true)
  expect(await titles()).toContain(title)
})

test('words the platform refuses are not kept, and what was typed stays on the phone', async () => {
  checks({ systemError: 87014 })
  await refuses(village, () => suggest('一句不该说的话'), 'INVALID_TEXT', { unfit: true })
})

test('an office puts in other words what is surely unfit; a doubt or a silent service does not hold up what it owes', async () => {
  const held = async (title: string): Promise<string> => {
    checks({ errcode: 0, result: { suggest: 'review', label: 20001 } })
    await suggest(title)
    const found = (await waiting(HEAD.E)).words.find(({ text }) => text === title)
    return found?.id ?? ''
  }
  const first = await held('三号楼前面太乱了')
  checks({ systemError: 87014 })
  const says = (words: string) => look(HEAD.E, words, false, '说得不合适，请改一改')
  await refuses(village, () => says(first), 'INVALID_TEXT', { unfit: true })
  checks({ errcode: 0, result: { suggest: 'review', label: 20001 } })
  expect(await says(first)).toMatchObject({ ok: true })
  const second = await held('四号楼前面也太乱了')
  checks({ systemError: -1 })
  expect(await says(second)).toMatchObject({ ok: true })
})

test('a reported title stays until somebody without a part in it has looked, and can come back', async () => {
  const { matter } = (await suggest('请管管楼道里的杂物')).value as { matter: string }
  const report = (openid: string, ground = 'privacy') =>
    village.act(openid, 'reportWords', { matter, ground })
  await refuses(village, () => report('p-nobody'), 'NOT_VERIFIED')
  await refuses(village, () => report(AUTHOR), 'FORBIDDEN', { own: 'report' })
  expect(await report(NEIGHBOUR)).toMatchObject({ ok: true })
  expect(await report(OTHER, 'abuse')).toMatchObject({ ok: true })
  await refuses(village, () => report(NEIGHBOUR), 'DUPLICATE', { report: true })
  expect(await titles()).toContain('请管管楼道里的杂物')
  const [words] = (await waiting(SECRETARY)).words
  expect(words).toMatchObject({
    kind: 'title',
    cause: 'reported',
    reports: [
      { ground: 'abuse', households: 1 },
      { ground: 'privacy', households: 1 }
    ]
  })
  await look(HEAD.N, words!.id, false, '写了别人家的情况')
  expect(await titles()).not.toContain('请管管楼道里的杂物')
  expect(await seen<MatterView>(OTHER, 'matter', { matter })).toMatchObject({ title: '（标题已隐去）' })
  const mine = (await own()).find(each => each.matter === matter)
  await village.done(AUTHOR, 'appealScreening', { screening: mine!.id, text: '杂物在公共楼道里' })
  await look(SECRETARY, mine!.id, true)
  expect(await titles()).toContain('请管管楼道里的杂物')
  await journalsAreWhole(village)
})

test('words nobody looked at in two working days may be looked at by the street', async () => {
  checks({ systemError: -1 })
  await suggest('请把公告栏修一修')
  expect((await waiting(STREET)).words).toEqual([])
  village.later(5 * 86_400_000)
  const [words] = (await waiting(STREET)).words
  await look(STREET, words!.id, true)
  expect(await titles()).toContain('请把公告栏修一修')
})

test('a check that is down, over its limit, cut off, answers nonsense or too late holds the words; all of them come out', async () => {
  const ok = { errcode: 0, errmsg: 'ok' }
  const wrongs = [
    { errcode: 45009, errmsg: 'reach max api daily quota limit' },
    { errcode: 61010, errmsg: 'code is expired' },
    ok,
    { ...ok, result: null },
    { ...ok, result: 'pass' },
    { ...ok, result: { suggest: 'fine' } }
  ]
  const broken: readonly Fault['do'][] = ['refuse', 'reset', 'drop-reply', 'delay']
  const said = [...wrongs, ...broken].map((_, at) => `第${at + 1}条：请修一修第${at + 1}栋的门禁`)
  for (const [at, title] of said.entries()) {
    const wrong = wrongs[at]
    if (wrong) checks(wrong)
    else {
      const fault = {
        match: { api: 'security.msgSecCheck' },
        do: broken[at - wrongs.length]!,
        ms: 1700,
        times: 9
      }
      village.cloud.faults.set([fault])
    }
    expect([title, await suggest(title)]).toMatchObject([title, { value: { held: true } }])
    village.cloud.faults.set([])
  }
  expect((await own()).filter(({ text }) => said.includes(text)).every(({ waiting: waits }) => waits)).toBe(
    true
  )
  expect(await titles()).not.toEqual(expect.arrayContaining([expect.stringContaining('门禁')]))
  for (const { id } of (await waiting(HEAD.E)).words) await look(HEAD.E, id, true)
  expect(await titles()).toEqual(expect.arrayContaining(said))
})

test('words of a courtyard wait for its own head and the secretary, and for no head of another', async () => {
  await village.settle('W1-10')
  checks({ systemError: -1 })
  const asked = { room: `${PLACE}-W`, title: '西院的水管该换了', joins: null, apart: true }
  expect(await village.act(personOf('W1-10'), 'suggest', asked)).toMatchObject({ value: { held: true } })
  const tasks = async (openid: string) =>
    (await seen<HomeView>(openid, 'home')).waiting
      .filter(({ task }) => task === 'lookAtWords')
      .map(({ room }) => room)
  expect([await tasks(HEAD.W), await tasks(SECRETARY), await tasks(HEAD.E)]).toEqual([
    [asked.room],
    [asked.room],
    []
  ])
  const [words] = (await waiting(SECRETARY)).words
  expect(words).toMatchObject({ text: asked.title })
  expect((await waiting(HEAD.E)).words).toEqual([])
  await refuses(village, () => look(HEAD.E, words!.id, true), 'FORBIDDEN')
  expect(await look(HEAD.W, words!.id, true)).toMatchObject({ value: { admitted: true } })
})
