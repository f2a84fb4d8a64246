import { HEAD, PLACE, personOf, setupEvent } from '../../local/demo/village'
import { COMMANDS, VIEWS } from '../../src/contract/requests'
import { openVillage, SECRET, type Village } from './hewanli'
import { everything, journalsAreWhole, keptMatter, refuses } from './kept'
import {
  atTriage,
  deliberating,
  householdOf,
  NEIGHBOURS,
  NORTH,
  PROPOSER,
  suggestion,
  voting
} from './northYard'

const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']
const NOT_TEXT = [null, undefined, 0, true, ['sign'], { sign: 1 }, '']
const REQUEST = 'a-request-of-mine'

describe('events that no page sends', () => {
  let village: Village
  let matter: string
  beforeAll(async () => {
    village = await openVillage(NEIGHBOURS)
    matter = await atTriage(village)
  })
  afterAll(() => village?.close())
  const call = (event: object, openid: string = PROPOSER) => village.cloud.call('api', event, openid)
  const invalid = (event: object, field: string) =>
    refuses(village, () => call(event), 'INVALID_EVENT', { field })

  test('a name that is none of ours, or every object’s, does nothing', async () => {
    for (const name of [...INHERITED, ...NOT_TEXT, 'Sign', 'sign ', 'signs', 'x'.repeat(100_000)]) {
      await invalid({ do: name, request: REQUEST, matter }, 'do')
      await invalid({ see: name, matter }, 'do')
    }
    await invalid({}, 'do')
  })

  test('a request id that is missing, short, long, or of other letters is refused before anything is done', async () => {
    for (const request of [...NOT_TEXT, 'short-7', 'x'.repeat(65), 'with space', 'a/b/c/d/e', '$where$where'])
      await invalid({ do: 'unsign', request, matter }, 'request')
  })

  const bad: readonly unknown[] = [
    null,
    7,
    true,
    [],
    {},
    'a'.repeat(81),
    '../people/$where',
    { $ne: '' },
    ['x']
  ]
  test.each(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[])(
    '%s with every field missing, or of another kind, names the first bad field and changes nothing',
    async name => {
      const before = await everything(village)
      const [first] = Object.keys(COMMANDS[name])
      for (const value of [undefined, ...bad]) {
        const fields = Object.fromEntries(Object.keys(COMMANDS[name]).map(field => [field, value]))
        const reply = await call({ do: name, request: REQUEST, ...fields })
        expect(reply).toMatchObject({ ok: false, refusal: 'INVALID_EVENT', detail: { field: first } })
      }
      expect(await everything(village)).toEqual(before)
    }
  )

  test.each(
    Object.entries(VIEWS).flatMap(([name, fields]) => (Object.keys(fields).length > 0 ? [name] : []))
  )('the view %s of something that is no id names the field', async name => {
    const [field] = Object.keys(VIEWS[name as keyof typeof VIEWS])
    for (const value of [undefined, ...bad])
      expect(await call({ see: name, [field ?? '']: value })).toMatchObject({
        ok: false,
        refusal: 'INVALID_EVENT',
        detail: { field }
      })
  })

  test('text of 4001 letters, numbers that are not whole, and words that are not on the list', async () => {
    const add = { do: 'addOption', request: REQUEST, matter, name: '东墙根', x: 1, y: 1, cost: 1 }
    await invalid({ ...add, name: 'x'.repeat(4001) }, 'name')
    for (const x of [0.5, 100_001, -100_001, '1', 2 ** 53]) await invalid({ ...add, x }, 'x')
    for (const cost of [-1, 1e12 + 1, 0.1]) await invalid({ ...add, cost }, 'cost')
    const hand = { do: 'handUp', request: REQUEST, matter, reason: 'overdue', ask: '请社区看一看' }
    for (const reason of INHERITED) await invalid({ ...hand, reason }, 'reason')
    const ballot = { do: 'castBallot', request: REQUEST, matter, vote: 'v', household: 'h' }
    for (const choice of ['', 'YES!', 1, ['yes']]) await invalid({ ...ballot, choice }, 'choice')
  })

  test('who one is, what one holds and what was counted are not read from the event', async () => {
    const spoofed = {
      openid: HEAD.N,
      OPENID: HEAD.N,
      _openid: HEAD.N,
      userInfo: { openId: HEAD.N },
      role: 'courtyardHead',
      as: 'courtyardHead',
      offices: [{ office: 'courtyardHead', unit: 'N' }],
      mandates: [{ office: 'courtyardHead', unit: 'N', place: PLACE, from: 0, until: 9e15 }],
      now: 0,
      ['__proto__']: { openid: HEAD.N },
      constructor: { prototype: { openid: HEAD.N } }
    }
    const triage = {
      matter,
      accepted: true,
      category: 'environment',
      location: false,
      reason: '人人都用得上'
    }
    await refuses(village, () => village.act('p-stranger', 'triage', { ...triage, ...spoofed }), 'FORBIDDEN')
    await refuses(village, () => village.act(PROPOSER, 'triage', { ...triage, ...spoofed }), 'FORBIDDEN')
    await refuses(village, () => village.act('p-stranger', 'sign', { matter, ...spoofed }), 'NOT_VERIFIED')
    const roll = () => village.see('p-stranger', 'roll', { room: NORTH, ...spoofed })
    await refuses(village, roll, 'FORBIDDEN')
    const open = await voting(village)
    const stuffed = { tally: { yes: 999 }, counted: true, at: 0, casts: [], version: 99, voted: true }
    const mine = { ...open, household: householdOf('N2-05'), choice: 'no', ...spoofed, ...stuffed }
    const { now } = (await village.act(personOf('N2-05'), 'castBallot', mine)) as unknown as { now: number }
    expect(await village.see(personOf('N2-05'), 'ballot', { matter: open.matter })).toMatchObject({
      value: { receipt: { choice: 'no', at: now, replaced: 0 }, vote: { participants: 1 } }
    })
    const others = await village.act(personOf('N2-05'), 'castBallot', {
      ...mine,
      household: householdOf('N2-06')
    })
    expect(others).toMatchObject({ refusal: 'NOT_ELIGIBLE' })
  })

  test('a village is set up from the console only, and the timer’s step takes nothing from whoever calls it', async () => {
    const event = setupEvent(SECRET, 0)
    const officials = [{ ...event.officials[0], openid: PROPOSER }]
    await refuses(village, () => village.cloud.call('setup', { ...event, officials }, PROPOSER), 'FORBIDDEN')
    await village.tick()
    const before = await everything(village)
    const due = { now: 9e15, matters: [matter], Type: 'Timer' }
    expect(await village.cloud.call('clock', due, 'p-stranger')).toMatchObject({ value: { moved: 0 } })
    expect(await everything(village)).toEqual(before)
  })

  test('text of any letters keeps its place in the chain', async () => {
    const suggest = (title: string) =>
      village.act(PROPOSER, 'suggest', { room: NORTH, title, joins: null, apart: true })
    await refuses(village, () => suggest('拆了一半的表情 \ud83d'), 'INVALID_EVENT', { field: 'title' })
    for (const title of [
      '表情 \u{1f6bd}',
      '零宽\u200b和\u202e方向',
      '<script>alert(1)</script>',
      '$set.a.b 与 \u0000'
    ])
      expect(await suggest(title)).toMatchObject({ ok: true })
    const placed = await deliberating(village, true)
    await village.done(HEAD.N, 'addOption', {
      matter: placed,
      name: '东墙根',
      x: -0,
      y: -100_000,
      cost: 1e12
    })
    expect((await keptMatter(village, placed)).state.options).toMatchObject([
      { x: 0, y: -100_000, cost: 1e12 }
    ])
    await suggestion(village)
    await journalsAreWhole(village)
  })
})
