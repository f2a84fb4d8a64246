import { HEAD, SECRETARY, STREET } from '../../local/demo/village'
import type { WorkView } from '../../src/contract/views/desk'
import type { MonthView } from '../../src/contract/views/street'
import { DAY, openVillage, type Village } from './hewanli'
import {
  ANSWER,
  answered,
  closed,
  decided,
  deliberating,
  MEASURE,
  NEIGHBOURS,
  NORTH,
  viewOf
} from './northYard'

describe('what is overdue (超期)', () => {
  let village: Village
  beforeEach(async () => (village = await openVillage(NEIGHBOURS)))
  afterEach(() => village.close())

  const overdueInMonth = async () =>
    ((await village.see(STREET, 'monthEnd', { room: NORTH, back: 0 })).value as MonthView).communities[0]
      ?.overdue
  const onDesk = async (openid: string) =>
    ((await village.see(openid, 'desk', { room: NORTH })).value as WorkView).matters

  test('a result nobody certifies is on the street’s desk with how often its day passed, until it is certified', async () => {
    const { matter } = await closed(village, 11)
    expect(await overdueInMonth()).toBe(0)
    village.later(43 * DAY)
    expect(await onDesk(STREET)).toMatchObject([{ id: matter, status: 'certifying', overdue: 3 }])
    expect(await overdueInMonth()).toBe(1)
    await village.done(STREET, 'certifyResult', { matter })
    expect(await viewOf(village, SECRETARY, matter)).toMatchObject({ status: 'decided', overdue: 0 })
    expect(await overdueInMonth()).toBe(0)
    await village.done(SECRETARY, 'answer', { matter, ...ANSWER })
    expect(await onDesk(SECRETARY)).toMatchObject([{ id: matter, overdue: 0 }])
  })

  test('a decision nobody answers goes past the secretary to the street, and no other vote is asked instead', async () => {
    const { matter } = await decided(village)
    village.later(15 * DAY)
    await village.tick()
    expect(await viewOf(village, SECRETARY, matter)).toMatchObject({
      level: 'L3',
      status: 'handedUp',
      owner: { name: 'S街道' },
      handUps: [
        { to: 'L2', auto: true },
        { to: 'L3', auto: true }
      ]
    })
    await village.done(STREET, 'returnMatter', { matter, code: 'within_powers', reason: '社区自己能办' })
    const contrary = { matter, ...MEASURE, question: '还是不换灯了，可以吗？' }
    expect(await village.act(SECRETARY, 'announceVote', contrary)).toMatchObject({
      refusal: 'DUPLICATE',
      detail: { decision: true }
    })
    await village.done(SECRETARY, 'answer', { matter, ...ANSWER })
  })

  test('a display that outlasts the day of its closing is not', async () => {
    const matter = await answered(village)
    village.later(3 * DAY)
    await village.done(SECRETARY, 'closeMatter', { matter })
    village.later(12 * DAY)
    expect(await viewOf(village, SECRETARY, matter)).toMatchObject({ status: 'display' })
    expect(await overdueInMonth()).toBe(0)
  })

  test('nor is an open vote, which suspends the day of its level', async () => {
    const matter = await deliberating(village)
    const { deadline } = await viewOf(village, SECRETARY, matter)
    village.later(9 * DAY)
    await village.done(HEAD.N, 'announceVote', { matter, ...MEASURE })
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    village.later(4 * DAY)
    expect(village.cloud.clock.now()).toBeGreaterThan(deadline ?? Infinity)
    expect(await viewOf(village, SECRETARY, matter)).toMatchObject({ status: 'voting' })
    expect(await overdueInMonth()).toBe(0)
  })
})
