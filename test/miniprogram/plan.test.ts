import { planLayout } from '../../src/components/planLayout'
import type { HearingView } from '../../src/contract/views/hearing'
import type { MatterView } from '../../src/contract/views/matter'
import type { PlanSite, PlanView } from '../../src/contract/views/plan'
import { homeSentence, nearWords } from '../../src/locale/plan'
import { openMiniProgram, until, type MiniProgram } from './harness'

const NOW = Date.UTC(2027, 2, 20, 2)
const place = (key: string, x: number, y: number) => ({ key, x, y })
const VILLAGE = [place('W1', 0, 0), place('E1', 60, 0), place('W2', 0, 40), place('E4', 120, 50)]
const site = (
  option: string,
  name: string,
  x: number,
  y: number,
  more: Partial<PlanSite> = {}
): PlanSite => ({
  option,
  name,
  x,
  y,
  radius: 30,
  feasible: true,
  near: [],
  followed: [],
  households: 0,
  byHand: 0,
  mine: false,
  ...more
})
const PARK = site('A', '村口停车场', 30, 0, { near: ['W1', 'E1'], households: 28 })
const YARD = site('B', '东院空地', 125, 68, { near: ['E4'], households: 14 })
const plan = (own: string | null, ...sites: PlanSite[]): PlanView => ({ buildings: VILLAGE, own, sites })

describe('a plan', () => {
  test('has one scale in both directions, and rings and bar by it', () => {
    const { tall, buildings, sites, scale } = planLayout(plan(null, PARK, YARD), 1)
    const [w1, e1, w2] = ['W1', 'E1', 'W2'].map(key => buildings.find(each => each.key === key)!)
    const aMetre = (e1!.left - w1!.left) / 60
    expect(((w1!.top - w2!.top) * tall) / 100 / 40).toBeCloseTo(aMetre)
    expect(sites[0]!.ring).toBeCloseTo(60 * aMetre)
    expect(scale.width).toBeCloseTo(scale.metres * aMetre)
    expect(w2!.top).toBeLessThan(w1!.top)
  })

  test.each([1, 1.35])(
    'at type %f holds all it draws, and is wider than the page where names would meet',
    type => {
      const whole = planLayout(plan('W1', PARK, YARD), type)
      for (const { left, top } of [...whole.buildings, ...whole.sites]) {
        expect(Math.min(left, top)).toBeGreaterThan(0)
        expect(Math.max(left, top)).toBeLessThan(100)
      }
      const close = { ...plan(null, PARK), buildings: [...VILLAGE, place('W1b', 4, 0)] }
      expect([whole.wide, planLayout(close, type).wide > 1]).toEqual([1, true])
    }
  )

  test('leaves out what lies far from every site', () => {
    const far = { ...plan('Z9', PARK), buildings: [...VILLAGE, place('Z9', 900, 900)] }
    expect(planLayout(far, 1).buildings.map(({ key }) => key)).not.toContain('Z9')
    expect(homeSentence(far, 'A')).toBe('您家在Z9，离“村口停车场”1252米，在30米的圈外，不是受影响方。')
  })
})

test.each([
  [PARK, '30米以内：W1、E1两栋，共28户。'],
  [{ ...PARK, byHand: 2 }, '30米以内：W1、E1两栋，共28户。另外写明理由加上2户。'],
  [{ ...PARK, near: [], households: 0 }, '30米以内没有楼。'],
  [
    { ...PARK, near: ['N1'], followed: ['W1', 'E1'], households: 36 },
    '30米以内：N1一栋；W1、E1两栋的权利从原来的点位跟过来；共36户。'
  ],
  [{ ...PARK, near: ['N1'], households: 0 }, '30米以内：N1一栋，没有住户。']
])('whom a site concerns, in words', (each, words) => {
  expect(nearWords(each)).toBe(words)
})

test.each([
  ['W1', { mine: true }, '您家在W1，离“村口停车场”30米，在30米的圈里，是受影响方。'],
  ['W1', {}, '您家在W1，离“村口停车场”30米，在30米的圈里，可是还没有算上您家。请找院长加上。'],
  ['W2', {}, '您家在W2，离“村口停车场”50米，在30米的圈外，不是受影响方。'],
  ['W2', { mine: true }, '您家在W2，离“村口停车场”50米。负责人写明理由把您家加为受影响方。'],
  [
    'W2',
    { mine: true, followed: ['W2'] },
    '您家在W2，离“村口停车场”50米。您家在原来的点位上是受影响方，点位挪了，还是受影响方。'
  ],
  [null, {}, null]
])('whether the house of %s is near, in one sentence', (own, more, words) => {
  expect(homeSentence(plan(own, { ...PARK, ...more }), 'A')).toBe(words)
})

describe('on the compiled page', () => {
  let app: MiniProgram
  afterEach(() => app.close())

  test('of a hearing the plan says in words what it shows: hosts by a word, one’s own house, no door', async () => {
    const heard = {
      affected: 28,
      unasked: 28,
      openedAt: null,
      until: null,
      headBy: null,
      secretaryBy: null,
      said: []
    }
    const value: HearingView = {
      matter: 'm',
      room: 'hewanli',
      title: '村里没有公厕',
      viewer: { household: null, owns: [], offices: [] },
      opens: false,
      answers: false,
      plan: plan('W1', { ...PARK, mine: true }, YARD),
      sites: [{ option: 'A', name: PARK.name, mine: true, heardBefore: false, ...heard }]
    }
    app = openMiniProgram({ answer: () => ({ ok: true, now: NOW, value }) })
    const page = await app.open('packages/place/hearing/index', { matter: 'm' })
    await until(() => page.has('hearing-plan'))
    expect(page.attribute('hearing-plan', 'ariaLabel')).toBe(
      '点位图。您家在W1，离“村口停车场”30米，在30米的圈里，是受影响方。' +
        '离“村口停车场”30米以内：W1、E1两栋，共28户。离“东院空地”30米以内：E4一栋，共14户。'
    )
    expect(page.text('hearing-plan').match(/W1近|E1近|W2|E4|您家/g)).toEqual([
      'W1近',
      '您家',
      'E1近',
      'W2',
      'E4'
    ])
    expect(page.text('hearing-plan-home')).toContain('在30米的圈里，是受影响方')
    expect(page.text('hearing-plan-words')).toContain('30米以内：W1、E1两栋，共28户')
  })

  test('the second official reads why a site concerns nobody, and does not agree without a reason', async () => {
    const far = site('A', '河滩', 400, 400)
    const said = { reason: '四周一百米没有住户', office: 'courtyardHead', at: NOW, second: null, own: false }
    const option = {
      id: 'A',
      name: '河滩',
      affected: 0,
      byHand: [],
      nobody: said,
      appraisal: { feasible: true, cause: null, note: '' }
    }
    const value = {
      title: '村里没有公厕',
      status: 'deliberating',
      level: 'L1',
      owner: null,
      deadline: null,
      outcome: null,
      votes: [],
      announcement: null,
      options: [option],
      plan: plan(null, far),
      offers: [{ action: 'judgeNobody', refusal: null }]
    } as unknown as MatterView
    const sent: unknown[] = []
    app = openMiniProgram({
      answer: ({ do: command, ...fields }) => {
        if (command === undefined) return { ok: true, now: NOW, value }
        sent.push([command, fields.option, fields.agrees, fields.reason])
        return { ok: true, now: NOW, value: { agrees: fields.agrees } }
      }
    })
    const page = await app.open('packages/place/affected/index', { matter: 'm' })
    await until(() => page.has('affected-judge'))
    expect(page.text('affected-facts')).toContain('写明没有人受影响：四周一百米没有住户')
    page.tap('affected-judge-no')
    await until(() => page.has('affected-reason'))
    page.tap('affected-send')
    expect(sent).toEqual([])
    page.write('affected-reason', '夜里有人从河滩走回家')
    await until(() => page.text('affected-send').includes('退回去'))
    page.tap('affected-send')
    await until(() => page.has('affected-judged'))
    expect(sent).toEqual([['judgeNobody', 'A', false, '夜里有人从河滩走回家']])
  })
})
