import { PLACE, personOf, SECRETARY } from '../../local/demo/village'
import { refusalSentence } from '../../src/locale/refusals'
import { copied, place } from './cells'
import { DAY, openVillage, type Village } from './hewanli'
import { keptMatter, refuses } from './kept'
import { decided, NEIGHBOURS, PROPOSER, suggestion, viewOf } from './northYard'

const WEST = `${PLACE}-W`
const NEIGHBOUR = personOf('W1-01')
const TITLE = '楼道里的灯坏了'

describe('a suggestion is compared with what every room of the place has open or decided of late', () => {
  let village: Village
  beforeEach(async () => (village = await openVillage([...NEIGHBOURS, 'W1-01'])))
  afterEach(() => village?.close())
  const suggest = (title: string, more: object = {}) => ({
    room: WEST,
    title,
    joins: null,
    apart: false,
    ...more
  })
  const told = (title: string, detail: object) =>
    refuses(village, () => village.act(NEIGHBOUR, 'suggest', suggest(title)), 'DUPLICATE', detail)

  test('an open one of another courtyard is named with its room, and is looked at, joined, or told apart', async () => {
    const matter = await suggestion(village)
    const { title } = await viewOf(village, PROPOSER, matter)
    const detail = { matter, title, own: false, room: '北院议事厅' }
    await told(TITLE, detail)
    expect(refusalSentence('DUPLICATE', detail)).toBe(
      `“北院议事厅”已经有相近的议题“${title}”。可以并入它，也可以另提一条。`
    )
    const card = await viewOf(village, NEIGHBOUR, matter)
    expect([card.title, card.timeline, card.options]).toEqual([title, [], []])
    const joined = await village.done<{ matter: string }>(
      NEIGHBOUR,
      'suggest',
      suggest(TITLE, { joins: matter })
    )
    expect(await viewOf(village, NEIGHBOUR, joined.matter)).toMatchObject({
      room: { id: WEST },
      outcome: 'merged',
      mergedInto: matter
    })
    await village.done(NEIGHBOUR, 'suggest', suggest('楼道里的灯又坏了', { apart: true }))
  })

  test('one that was decided and closed is named until 180 days after its certificate, and not joined', async () => {
    const { matter } = await decided(village)
    const { title } = await viewOf(village, PROPOSER, matter)
    const certified = village.cloud.clock.now()
    const answer = { kind: 'decision', text: '按表决结果办，下周换灯' }
    await village.done(SECRETARY, 'answer', { matter, ...answer })
    village.later(3 * DAY)
    await village.done(SECRETARY, 'closeMatter', { matter })
    village.later(30 * DAY)
    await village.tick()
    expect(await viewOf(village, PROPOSER, matter)).toMatchObject({ status: 'closed' })
    const until = certified + 180 * DAY
    const detail = { matter, title, own: false, room: '北院议事厅', decidedUntil: until }
    village.later(until - village.cloud.clock.now() - 1)
    await told(TITLE, detail)
    expect(refusalSentence('DUPLICATE', detail)).toMatch(/^“北院议事厅”已经表决过相近的议题.*以前都算数/)
    const joining = suggest(TITLE, { joins: matter })
    await refuses(village, () => village.act(NEIGHBOUR, 'suggest', joining), 'NOT_FOUND')
    village.later(1)
    await village.done(NEIGHBOUR, 'suggest', suggest(TITLE))
  })

  test('one of another place, and one that was taken back, is not named', async () => {
    const matter = await suggestion(village)
    const stored = await keptMatter(village, matter)
    await place(village, { ...copied(stored, 'far', {}), place: 'farvillage', room: 'farvillage' })
    await village.done(PROPOSER, 'withdrawMatter', { matter })
    await village.done(NEIGHBOUR, 'suggest', suggest(TITLE))
  })
})
