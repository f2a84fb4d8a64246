import { complain, signAll } from '../../local/demo/story'
import { DOORS, HEAD, PLACE, personOf, setupEvent } from '../../local/demo/village'
import type { FiguresView } from '../../src/contract/views/desk'
import { ROUTES } from '../../src/domain/figures/route'
import { DAY, DAY_ZERO, openVillage, SECRET, type Village } from './hewanli'

const figuresOf = async (village: Village, room: string, span = 'year', back = 0): Promise<FiguresView> => {
  const reply = await village.see('a-stranger', 'figures', { room, span, back })
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.value as FiguresView
}

describe('figures that add up', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage([...new Set([...DOORS.slice(0, 24), 'W3-07'])])))
  afterAll(() => village.close())

  test('a petition is received with its last household, and counted where it stands', async () => {
    const matter = await complain(village)
    await signAll(village, matter, DOORS.slice(0, 23))
    expect((await figuresOf(village, PLACE)).total.received).toBe(0)
    await signAll(village, matter, DOORS.slice(23, 24))
    const now = await figuresOf(village, PLACE)
    expect(now.total).toMatchObject({ received: 1, routes: { open: 1 } })
    expect(now.units.map(each => each.figures.received)).toEqual([1])
    expect((await figuresOf(village, PLACE, 'month', 1)).total.received).toBe(0)
    await village.done(HEAD.E, 'triage', {
      matter,
      accepted: false,
      category: null,
      location: false,
      reason: '这块地不归村里管'
    })
    expect((await figuresOf(village, PLACE)).total.routes).toMatchObject({ open: 0, outOfScope: 1 })
    village.later(20 * DAY)
    await village.done(personOf('W3-07'), 'suggest', {
      room: PLACE,
      title: '楼下路灯不亮了',
      joins: null,
      apart: true
    })
    const later = (await figuresOf(village, PLACE)).total
    expect(later.received).toBe(ROUTES.reduce((sum, route) => sum + later.routes[route], 0))
    expect(later).toMatchObject({ received: 1, routes: { outOfScope: 1 } })
  })

  test('what a register on paper leaves without a route is shown, never lost', async () => {
    const onPaper = [
      { year: 2026, unit: '东片各站', received: 2308, L1: 802, L2: 1328, L3: 177 },
      { year: 2026, unit: '西片各站', received: 2308, L1: 802, L2: 1329, L3: 176 }
    ]
    const event = { ...setupEvent(SECRET, DAY_ZERO), place: 'nanjie', onPaper }
    expect(await village.cloud.call('setup', event, '')).toMatchObject({ ok: true })
    expect((await figuresOf(village, 'nanjie', 'year', 1)).total).toMatchObject({
      received: 4616,
      routes: { L1: 1604, L2: 2657, L3: 353, unclassified: 2 }
    })
    expect((await figuresOf(village, 'nanjie', 'quarter', 1)).total.received).toBe(0)
  })

  test('a register whose parts exceed its total is refused whole, by the name of its unit', async () => {
    const onPaper = [{ year: 2026, unit: '北片各站', received: 5, L1: 4, L2: 2, L3: 0 }]
    const event = { ...setupEvent(SECRET, DAY_ZERO), place: 'beijie', onPaper }
    expect(await village.cloud.call('setup', event, '')).toMatchObject({
      ok: false,
      refusal: 'INVALID_EVENT',
      detail: { unit: '北片各站' }
    })
    expect(await village.see('a-stranger', 'room', { room: 'beijie' })).toMatchObject({
      refusal: 'NOT_FOUND'
    })
  })
})
