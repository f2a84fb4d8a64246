import { DAY, openVillage, type Village } from './hewanli'
import { cast, collecting, NEIGHBOURS, PROPOSER, viewOf, voting } from './northYard'
import { keptMatter } from './kept'

describe('the timer', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village.close())

  test('goes on to the others when something breaks at one matter, and takes that one up at its next run', async () => {
    const open = await voting(village)
    for (const door of NEIGHBOURS.slice(0, 11)) await cast(village, open, door, 'yes')
    village.later(DAY)
    const lapsing = await collecting(village)
    village.later(60 * DAY)
    const kept = async () =>
      Promise.all([open.matter, lapsing].map(async id => (await keptMatter(village, id)).status))
    village.cloud.faults.set([
      { match: { collection: 'ballots', function: 'clock' }, do: 'refuse', times: 9 }
    ])
    await village.tick()
    expect(village.cloud.faults.struck()).toBeGreaterThan(0)
    expect(await kept()).toEqual(['voting', 'closed'])
    expect((await viewOf(village, PROPOSER, open.matter)).status).not.toBe('voting')
    village.cloud.faults.set([])
    await village.tick()
    expect(await kept()).toEqual(['certifying', 'closed'])
  })
})
