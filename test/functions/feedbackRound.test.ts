import { GRID_WORKER, HEAD, personOf, PLACE, SECRETARY, STREET } from '../../local/demo/village'
import type { LookView } from '../../src/contract/views/privacy'
import type { RoundView } from '../../src/contract/views/feedback'
import type { HomeView } from '../../src/contract/views/room'
import type { Telling } from '../../src/domain/feedback/telling'
import { keep } from '../bench/keep'
import { appoint, DAY, openVillage, type Village } from './hewanli'
import { kept, keptMatter, refuses } from './kept'
import { ANSWER, answered, atTriage, householdOf, NEIGHBOURS, NORTH } from './northYard'

const DOORS = ['N2-01', 'N2-02', 'N2-03', 'N2-04']
const STAIR_HEAD = personOf('N2-06')

let village: Village
beforeEach(async () => {
  village = await openVillage(NEIGHBOURS)
  await appoint(village, STAIR_HEAD, 'stairHead', 'N1')
})
afterEach(() => village.close())

const round = async (openid: string, room = NORTH) =>
  (await village.see(openid, 'feedbackRound', { room })).value as RoundView
const doorsOf = (view: RoundView) => view.doors?.map(({ door }) => door)
const tick = (openid: string, matter: string, door: string) =>
  village.done(openid, 'tellAtDoor', { matter, household: householdOf(door) })
const takeBack = (openid: string, matter: string, door: string) =>
  village.act(openid, 'takeBackTelling', { matter, household: householdOf(door) })
const toTell = async (openid: string) =>
  ((await village.see(openid, 'home')).value as HomeView).waiting.filter(({ task }) => task === 'tellAnswers')

test('over all matters: whoever goes to the doors walks them, each with what was asked there; the offices above read numbers', async () => {
  const first = await answered(village)
  await village.tick()
  village.later(DAY)
  const second = await answered(village)
  await village.tick()
  const view = await round(GRID_WORKER)
  expect(view.matters).toMatchObject([
    { matter: first, waiting: 4, answer: ANSWER },
    { matter: second, waiting: 4 }
  ])
  expect(doorsOf(view)).toEqual(DOORS)
  expect(view.doors?.[0]).toMatchObject({ building: 'N2', matters: [first, second] })

  for (const openid of [SECRETARY, STREET])
    expect(await round(openid, PLACE)).toMatchObject({
      matters: [
        { matter: first, waiting: 4 },
        { matter: second, waiting: 4 }
      ],
      doors: null,
      ticked: []
    })
  expect(doorsOf(await round(HEAD.N, PLACE))).toEqual(DOORS)
  expect(await round(HEAD.W, PLACE)).toMatchObject({ doors: [], matters: [] })
  expect(await round(STAIR_HEAD)).toMatchObject({ doors: [], matters: [] })
  for (const openid of [personOf('N2-02'), HEAD.W])
    expect(await village.see(openid, 'feedbackRound', { room: NORTH })).toMatchObject({
      refusal: 'FORBIDDEN'
    })

  await village.done(personOf('N2-02'), 'readAnswer', { matter: first })
  await tick(GRID_WORKER, second, 'N2-03')
  const after = await round(HEAD.N)
  expect(after.matters.map(({ waiting }) => waiting)).toEqual([3, 3])
  expect(after.doors?.find(({ door }) => door === 'N2-03')).toMatchObject({ matters: [first] })
})

test('a tick says who and when, is taken back by whoever goes to that door, and both stay on record', async () => {
  const matter = await answered(village)
  await village.tick()
  await tick(GRID_WORKER, matter, 'N2-03')
  expect((await round(HEAD.N)).ticked).toEqual([
    {
      matter,
      title: expect.any(String),
      household: householdOf('N2-03'),
      door: 'N2-03',
      at: village.cloud.clock.now(),
      office: 'gridWorker',
      mine: false
    }
  ])
  for (const openid of [SECRETARY, HEAD.W, STAIR_HEAD, personOf('N2-03')])
    await refuses(village, () => takeBack(openid, matter, 'N2-03'), 'FORBIDDEN')
  village.later(DAY)
  for (let time = 0; time < 2; time += 1)
    expect(await takeBack(HEAD.N, matter, 'N2-03')).toMatchObject({ ok: true })
  expect(await round(HEAD.N)).toMatchObject({ ticked: [], matters: [{ waiting: 4 }] })
  const [line] = await kept<Telling>(village, 'tellings', { household: householdOf('N2-03') })
  expect(line?.ticks).toMatchObject([
    { did: 'told', by: GRID_WORKER, office: 'gridWorker' },
    { did: 'takenBack', by: HEAD.N, office: 'courtyardHead', at: village.cloud.clock.now() }
  ])

  await village.done(personOf('N2-03'), 'readAnswer', { matter })
  await refuses(village, () => takeBack(HEAD.N, matter, 'N2-03'), 'DUPLICATE', { knows: true })
  await refuses(village, () => takeBack(HEAD.N, matter, 'N1-03'), 'NOT_FOUND', { asked: true })
})

test('two who tick one door at once tell it once', async () => {
  const matter = await answered(village)
  await village.tick()
  await Promise.all([GRID_WORKER, HEAD.N].map(openid => tick(openid, matter, 'N2-03')))
  const [line] = await kept<Telling>(village, 'tellings', { household: householdOf('N2-03') })
  expect(line?.ticks).toHaveLength(1)
})

test('seven days it waits for the grid worker, then for the head; told at every door it waits for nobody', async () => {
  const matter = await answered(village)
  await village.tick()
  const at = village.cloud.clock.now()
  expect(await toTell(GRID_WORKER)).toMatchObject([
    { room: PLACE, title: '4户还不知道答复', deadline: at + 7 * DAY }
  ])
  for (const openid of [HEAD.N, HEAD.W, STAIR_HEAD, SECRETARY]) expect(await toTell(openid)).toEqual([])
  village.later(7 * DAY - 1)
  expect(await toTell(GRID_WORKER)).toHaveLength(1)
  village.later(1)
  expect(await toTell(GRID_WORKER)).toEqual([])
  expect(await toTell(HEAD.N)).toMatchObject([{ room: PLACE, deadline: at + 14 * DAY }])
  expect(await toTell(HEAD.W)).toEqual([])
  for (const door of DOORS) await tick(HEAD.N, matter, door)
  expect(await toTell(HEAD.N)).toEqual([])
  expect((await round(SECRETARY)).matters).toEqual([])
})

test('while the clock sleeps the round is worked out, and what is ticked meanwhile stays when it wakes', async () => {
  const matter = await answered(village)
  expect(doorsOf(await round(GRID_WORKER))).toEqual(DOORS)
  expect((await round(SECRETARY)).matters).toMatchObject([{ matter, waiting: 4 }])
  expect(await toTell(GRID_WORKER)).toHaveLength(1)
  await tick(GRID_WORKER, matter, 'N2-03')
  await village.done(personOf('N2-04'), 'readAnswer', { matter })
  expect(doorsOf(await round(GRID_WORKER))).toEqual(['N2-01', 'N2-02'])
  for (let time = 0; time < 2; time += 1) await village.tick()
  expect(doorsOf(await round(GRID_WORKER))).toEqual(['N2-01', 'N2-02'])
  expect((await round(GRID_WORKER)).ticked).toHaveLength(1)
})

test('a petition that was not taken on is answered too: those whose names stand under it are told', async () => {
  const matter = await atTriage(village)
  const refusal = { matter, accepted: false, category: null, location: false, reason: '这是一家自己的事' }
  await village.done(HEAD.N, 'triage', refusal)
  await village.tick()
  expect((await round(GRID_WORKER)).matters).toMatchObject([
    { matter, waiting: 4, answer: { kind: 'refusal', text: refusal.reason } }
  ])
})

test('a look at the doors is noted, a look at numbers is none', async () => {
  const matter = await answered(village)
  const looks = async () => (await village.see(HEAD.N, 'looks', { room: NORTH })).value as LookView[]
  await round(SECRETARY)
  await village.see(SECRETARY, 'feedback', { matter })
  expect(await looks()).toEqual([])
  await round(GRID_WORKER)
  await village.see(HEAD.N, 'feedback', { matter })
  expect((await looks()).map(({ register, office }) => `${register} ${office}`).sort()).toEqual([
    'doors courtyardHead',
    'doors gridWorker'
  ])
})

test('who ticked goes from the record with everybody else of the matter, half a year after it was closed', async () => {
  const matter = await answered(village)
  await village.tick()
  await tick(GRID_WORKER, matter, 'N2-03')
  const by = async () =>
    (await kept<Telling>(village, 'tellings', { matter })).flatMap(({ ticks }) => ticks.map(each => each.by))
  village.later(3 * DAY)
  await village.done(SECRETARY, 'closeMatter', { matter })
  village.later(30 * DAY)
  await village.tick()
  expect(await by()).toEqual([GRID_WORKER])
  village.later(180 * DAY)
  await village.tick()
  expect(await by()).toEqual(['gone'])
})

test('the list costs the same with one matter and with sixty, and is read on page by page', async () => {
  const cost = async (openid: string) => {
    village.cloud.requests.clear()
    await round(openid)
    return village.cloud.requests.all().length
  }
  const matter = await answered(village)
  await village.tick()
  const one = [await cost(GRID_WORKER), await cost(SECRETARY)]
  const stored = await keptMatter(village, matter)
  const lines = await kept<Telling & { _id: string }>(village, 'tellings')
  const others = Array.from({ length: 59 }, (_, at) => `more-${at}`)
  await keep(
    village.cloud,
    'matters',
    others.map(id => ({ ...stored, _id: id, id, state: { ...stored.state, id } }))
  )
  await keep(
    village.cloud,
    'tellings',
    others.flatMap(id => lines.map(line => ({ ...line, _id: `${id}:${line.household}`, matter: id })))
  )
  expect(one).toEqual([7, 5])
  expect([await cost(GRID_WORKER), await cost(SECRETARY)]).toEqual(one)
  const first = await round(GRID_WORKER)
  expect([first.more, doorsOf(first)]).toEqual([true, ['N2-01', 'N2-02', 'N2-03', 'N2-04']])
  const all = (await village.see(GRID_WORKER, 'feedbackRound', { room: NORTH, most: 300 })).value as RoundView
  expect([all.more, all.doors?.map(({ matters }) => matters.length)]).toEqual([false, [60, 60, 60, 60]])
})
