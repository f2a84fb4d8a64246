import { HEAD } from '../../local/demo/village'
import { DAY, openVillage, type Village } from './hewanli'
import { refuses } from './kept'
import { announced, NEIGHBOURS, NORTH, PROPOSER, viewOf } from './northYard'

describe('one household through two doors of the roll', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village?.close())
  const bring = (second: string) =>
    village.done(HEAD.N, 'importRoll', {
      room: NORTH,
      rows: NEIGHBOURS.map((door, at) => ({
        line: at + 1,
        door,
        building: door.slice(0, 2),
        occupancy: door === 'N3-02' ? second : '自住',
        area: '90',
        owner: door === 'N1-03' || door === 'N3-02' ? 'A12' : null
      }))
    })

  test('is on the head’s list before the vote opens, keeps it shut by its doors, and is solved in the register', async () => {
    const { matter } = await announced(village)
    await bring('自住')
    village.later(3 * DAY)
    expect((await viewOf(village, HEAD.N, matter)).twiceOnRoll).toEqual([['N1-03', 'N3-02']])
    expect((await viewOf(village, PROPOSER, matter)).twiceOnRoll).toEqual([])
    await refuses(village, () => village.act(HEAD.N, 'openVote', { matter }), 'DUPLICATE', {
      onRoll: ['N1-03、N3-02']
    })
    await bring('租住')
    expect((await viewOf(village, HEAD.N, matter)).twiceOnRoll).toEqual([])
    await village.done(HEAD.N, 'openVote', { matter })
    expect((await viewOf(village, PROPOSER, matter)).votes[0]).toMatchObject({ eligible: 20 })
  })
})
