import { PLACE, SECRETARY } from '../../local/demo/village'
import type { WorkView } from '../../src/contract/views/desk'
import { DAY, openVillage, type Village } from './hewanli'
import { keptMatter } from './kept'
import { keep } from '../bench/keep'
import { atSecretary, NEIGHBOURS, NORTH } from './northYard'

const MANY = 60

describe('a secretary with sixty open matters', () => {
  let village: Village
  beforeAll(async () => {
    village = await openVillage(NEIGHBOURS)
    const one = await keptMatter(village, await atSecretary(village))
    const many = Array.from({ length: MANY - 1 }, (_, at) => {
      const id = `waiting-${at}`
      const dueAt = village.cloud.clock.now() + (at + 1) * DAY
      return { ...one, _id: id, id, deskAt: dueAt, nextAt: dueAt, state: { ...one.state, id, dueAt } }
    })
    await keep(village.cloud, 'matters', many)
  })
  afterAll(() => village?.close())

  const desk = async (most?: number, room = NORTH) =>
    ((await village.see(SECRETARY, 'desk', { room, most })) as { value: WorkView }).value

  test('reads the nearest forty, says that there are more, and reads on', async () => {
    const first = await desk()
    expect([first.matters.length, first.more]).toEqual([40, true])
    const days = first.matters.map(each => each.deadline ?? Infinity)
    expect(days).toEqual([...days].sort((a, b) => a - b))
    expect(first.matters[0]?.id).toBe('waiting-0')
    expect((await desk(MANY - 1)).more).toBe(true)
    const all = await desk(MANY)
    expect([all.matters.length, all.more]).toEqual([MANY, false])
  })

  test('costs seven requests however many lie there', async () => {
    village.cloud.requests.clear()
    await desk(undefined, PLACE)
    expect(village.cloud.requests.all()).toHaveLength(7)
  })
})
