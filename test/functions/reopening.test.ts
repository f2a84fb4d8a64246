import { personOf, SECRETARY } from '../../local/demo/village'
import type { MatterView } from '../../src/contract/views/matter'
import { DAY, openVillage, type Village } from './hewanli'
import { refuses } from './kept'
import { answered, atSecretary, NEIGHBOURS, PROPOSER, viewOf } from './northYard'

const ASK = { ground: 'promise', reason: '答应的灯到现在还没有装' }
const PAUSE = { ground: 'appraisal', days: 10, reason: '要等供电公司的论证' }

describe('a clock that may wait once, and a closing that may be opened again', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village?.close())
  const refused = (openid: string, name: string, fields: object, refusal: string, detail?: object) =>
    refuses(village, () => village.act(openid, name, fields), refusal, detail)

  test('a pause moves the day, is told to everyone, and is not taken twice', async () => {
    const matter = await atSecretary(village)
    const before = await viewOf(village, PROPOSER, matter)
    await refused(PROPOSER, 'pauseMatter', { matter, ...PAUSE }, 'FORBIDDEN')
    await refused(SECRETARY, 'pauseMatter', { matter, ...PAUSE, days: 31 }, 'LIMIT_REACHED', {
      pauseDays: 30
    })
    await village.done(SECRETARY, 'pauseMatter', { matter, ...PAUSE })
    const after = await viewOf(village, PROPOSER, matter)
    expect(after.deadline).toBe((before.deadline ?? 0) + 10 * DAY)
    expect(after.timeline[after.timeline.length - 1]?.event).toMatchObject({
      type: 'Paused',
      reason: PAUSE.reason
    })
    await refused(SECRETARY, 'pauseMatter', { matter, ...PAUSE }, 'LIMIT_REACHED', { pause: true })
    village.later((after.deadline ?? 0) - village.cloud.clock.now())
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({
      level: 'L3',
      handUps: [{}, { auto: true }]
    })
  })

  test('half the households of the petition open a closing again, named by nobody', async () => {
    const matter = await answered(village)
    village.later(3 * DAY)
    await village.done(SECRETARY, 'closeMatter', { matter })
    const need = (await viewOf(village, PROPOSER, matter)).reopening?.need ?? 0
    expect(need).toBeGreaterThan(1)
    const asking = NEIGHBOURS.slice(0, need).map(personOf)
    for (const openid of asking.slice(1)) await village.done(openid, 'askReopening', { matter, ...ASK })
    await refused(asking[1]!, 'askReopening', { matter, ...ASK }, 'DUPLICATE', { reopening: true })
    const waiting: MatterView = await viewOf(village, asking[1]!, matter)
    expect(waiting).toMatchObject({ status: 'display', reopening: { asked: need - 1, need, open: false } })
    await village.done(asking[0]!, 'askReopening', { matter, ...ASK })
    const open = await viewOf(village, PROPOSER, matter)
    expect(open).toMatchObject({ status: 'handedUp', level: 'L3', owner: { name: 'S街道' }, reopening: null })
    expect(open.handUps[open.handUps.length - 1]).toMatchObject({ reason: 'reopened', ask: ASK.reason })
    expect(JSON.stringify(open.timeline)).not.toMatch(/N\d-\d\d/)
  })
})
