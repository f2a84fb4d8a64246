import { personOf, SECRETARY } from '../../local/demo/village'
import type { ClosingView } from '../../src/contract/views/desk'
import { postingOf } from '../../src/locale/posting'
import { eventSentence } from '../../src/locale/events'
import { DAY, openVillage, type Village } from './hewanli'
import { refuses } from './kept'
import { ANSWER, cast, householdOf, NEIGHBOURS, viewOf, voting } from './northYard'

describe('closing (办结)', () => {
  let village: Village
  let matter: string
  beforeAll(async () => {
    village = await openVillage(NEIGHBOURS)
    const open = await voting(village)
    for (const door of NEIGHBOURS.slice(0, 11)) await cast(village, open, door, 'yes')
    await cast(village, open, 'N3-06', 'no')
    const said = { ...open, household: householdOf('N3-06'), text: '声控灯夜里太响，老人睡不好' }
    await village.done(personOf('N3-06'), 'giveReason', said)
    village.later(8 * DAY + 1)
    matter = open.matter
    await village.done(SECRETARY, 'certifyResult', { matter })
    await village.done(SECRETARY, 'answer', { matter, ...ANSWER })
    village.later(3 * DAY)
  })
  afterAll(() => village.close())

  test('shows on its sheet how many reasons of the minority stand on result, packet and notice', async () => {
    const { lines } = (await village.see(SECRETARY, 'closing', { matter })).value as ClosingView
    expect(lines).toContainEqual({ item: 'dissent', have: 1, of: 1 })
  })

  test('says who looks after it and by which day, or nobody; half of that is refused', async () => {
    const by = village.cloud.clock.now() + 90 * DAY
    for (const half of [
      { nextWho: '物业公司' },
      { nextBy: by },
      { nextWho: '物业公司', nextBy: by - 90 * DAY }
    ])
      await refuses(
        village,
        () => village.act(SECRETARY, 'closeMatter', { matter, ...half }),
        'EVIDENCE_MISSING',
        { afterwards: true }
      )
    await village.done(SECRETARY, 'closeMatter', { matter, nextWho: '物业公司', nextBy: by })
    const view = await viewOf(village, personOf('N1-03'), matter)
    const [last] = view.timeline.slice(-1)
    expect(last?.event).toMatchObject({ type: 'Closed', afterwards: { who: '物业公司', by } })
    expect(eventSentence(last!.event, [])).toMatch(/以后由物业公司管，\d+月\d+日以前再看一次。$/)
    const part = postingOf(view, null).near.find(({ id }) => id === 'afterwards')
    expect(part?.lines).toEqual([expect.stringMatching(/^以后由物业公司管/)])
  })
})
