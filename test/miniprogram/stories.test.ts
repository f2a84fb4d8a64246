import { HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { SceneName } from '../functions/scenes'
import { openMiniProgram, until, type MiniProgram } from './harness'
import { sceneBeside, type VillageBeside } from './village'

jest.setTimeout(240_000)

const DAY = 86_400_000
const NEAR = personOf('W1-03')
const FAR = personOf('E4-01')

let village: VillageBeside
let phone: MiniProgram | null = null
afterEach(async () => {
  phone?.close()
  phone = null
  await village?.close()
})

const begin = async <Name extends SceneName>(scene: Name) => {
  const opened = await sceneBeside(scene)
  village = opened.village
  await village.see(FAR, 'home')
  return opened.told
}
/** What one person reads on a page of the compiled mini-program, once these words are there. */
const read = async (openid: string, page: string, query: Record<string, string>, words: string) => {
  phone?.close()
  phone = openMiniProgram({ answer: event => village.call(event, openid) })
  const shown = await phone.open(page, query)
  await until(() => shown.text().includes(words))
  return shown
}

test('one household short: everyone reads 参与不足, and nobody how anyone voted', async () => {
  const { matter, vote } = await begin('ONE_TOO_FEW')
  const result = await read(FAR, 'packages/vote/result/index', { matter, vote }, '参与不足')
  expect(result.text('verdict')).toContain('应到118户，已到78户，须79户')
  expect(result.text()).toContain('这不是“未通过”')
  expect(result.has('split')).toBe(false)
  const office = await read(HEAD.E, 'packages/head/turnout/index', { matter }, '78')
  expect(office.text()).not.toContain('未通过')
})

test('blocked twice: its neighbours read what they wrote and what came with it, and at last the answer of the street', async () => {
  const { matter, vote } = await begin('BLOCKED_TWICE')
  const result = await read(NEAR, 'packages/vote/result/index', { matter, vote }, '受影响方反对')
  expect(result.text('split')).toContain('66户')
  const hearing = await read(NEAR, 'packages/place/hearing/index', { matter }, '有13条异议，已经答复13条')
  expect(hearing.text()).toContain('您家在“村口停车场”近处，是受影响方')
  expect(hearing.text()).not.toMatch(/E1-\d\d/)
  await read(NEAR, 'packages/place/measures/index', { matter }, '密闭化粪池加除臭风机')
  await read(NEAR, 'packages/desk/packet/index', { matter }, '表决2：受影响方反对')

  await village.done(SECRETARY, 'accept', { matter })
  await village.later(31 * DAY)
  await village.tick()
  await village.done(STREET, 'accept', { matter })
  const text = '建有人管的标准公厕，离住户外墙十五米以上，试运行一年'
  await village.done(STREET, 'answer', { matter, kind: 'decision', text })
  const page = await read(NEAR, 'pages/matter/index', { matter }, text)
  expect(page.text()).toContain(`照办。${text}`)
  expect(page.text('packet')).toContain('共议到商议')
  page.tap('history')
  await until(() => page.has('timeline'))
  for (const words of ['社区书记', '街道', text]) expect(page.text('timeline')).toContain(words)
})

test('two courtyards that push it to each other: the result says 院际争议, and the matter is at 共议 with the secretary', async () => {
  const { matter, vote } = await begin('PUSHED')
  const result = await read(FAR, 'packages/vote/result/index', { matter, vote }, '院际争议')
  expect(result.text('split')).toContain('51户')
  expect(result.text('verdict')).toMatch(/西院.*7户|7户.*西院/)
  const page = await read(FAR, 'pages/matter/index', { matter }, 'H社区书记')
  expect(page.text('packet')).toContain('自议到共议')
  expect(page.text('joint-room')).toContain('西院、东院、北院')
  expect(page.text('joint-room')).toContain('谁主持H社区书记')
})

test('the small yard that the two big ones would outvote: the result says who is against it, and the street has it', async () => {
  const { matter, vote } = await begin('STORE_BLOCKED')
  const result = await read(FAR, 'packages/vote/result/index', { matter, vote }, '受影响方反对')
  expect(result.text('split')).toContain('84户')
  const page = await read(personOf('N1-03'), 'pages/matter/index', { matter }, 'S街道')
  expect(page.text('packet')).toContain('共议到商议')
  expect(page.text()).toContain('商议（在这里）')
})
