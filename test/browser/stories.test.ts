import type { Browser, Page } from 'playwright-core'
import { announceSite } from '../../local/demo/story'
import { HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import { DAY, openScene, type Village } from '../functions/hewanli'
import { BLOCKED_TWICE, HEARD, PUSHED, STORE_BLOCKED } from '../functions/scenes'
import { startBrowser } from './browser'
import { openTab, overflow } from './tab'

jest.setTimeout(240_000)

const NEAR = personOf('W1-03')

let browser: Browser
let village: Village
let matter: string
let vote: string
beforeAll(async () => {
  browser = await startBrowser()
  const { village: opened, told } = await openScene(BLOCKED_TWICE)
  village = opened
  ;({ matter, vote } = told)
})
afterAll(async () => {
  await browser?.close()
  await village?.close()
})

/** One person reads these words on a page, and nothing sticks out of the window. */
const reads = async (
  as: string,
  open: string,
  words: readonly string[],
  width = 375,
  at = village
): Promise<Page> => {
  const tab = await openTab(browser, { as, open, width, url: at.cloud.url })
  for (const each of words) await tab.getByText(each).first().waitFor()
  expect([open, width, await overflow(tab)]).toEqual([open, width, 0])
  return tab
}

test('a resident reads the block line by line, what came with the site, and all that went up with it', async () => {
  const at = `matter=${matter}`
  const pages: [string, string[]][] = [
    [`packages/vote/result/index?${at}&vote=${vote}`, ['受影响方反对', '应到118户，已到96户，须79户']],
    [`packages/place/hearing/index?${at}`, ['有13条异议，已经答复13条', '上面是北']],
    [`packages/place/measures/index?${at}`, ['密闭化粪池加除臭风机']],
    [`packages/desk/packet/index?${at}`, ['表决2：受影响方反对', '异议和答复']],
    [`pages/matter/index?${at}`, ['共议', 'H社区书记']]
  ]
  for (const [open, words] of pages) await (await reads(NEAR, open, words)).context().close()
})

test('on a wide window and on a phone the secretary finds it on the desk, and thirty days later the street on its board', async () => {
  const title = '村里没有公厕'
  const on = async (as: string, page: string, words: readonly string[]) => {
    for (const width of [1280, 375])
      await (await reads(as, `packages/desk/${page}/index?room=${PLACE}`, words, width)).context().close()
  }
  await on(SECRETARY, 'queue', [title])
  await village.done(SECRETARY, 'accept', { matter })
  village.later(31 * DAY)
  await village.tick()
  await on(STREET, 'board', [title, '自动上交'])
})

test('on the ballot a neighbour opens the plan: the site asked about, its ring and the own house stand out, narrow and wide', async () => {
  const { village: heard, told } = await openScene(HEARD)
  try {
    const { vote: asked } = await announceSite(heard, told.matter, told.sites.A)
    heard.later(3 * DAY)
    await heard.done(HEAD.E, 'openVote', { matter: told.matter })
    for (const width of [375, 1280]) {
      const at = `packages/vote/ballot/index?matter=${told.matter}&vote=${asked}`
      const tab = await openTab(browser, { as: NEAR, open: at, width, url: heard.cloud.url })
      await tab.locator('#ballot-plan').click()
      const plan = tab.locator('#plan')
      await plan.waitFor()
      expect(await plan.getAttribute('aria-label')).toContain('村口停车场')
      expect(await tab.locator('.plan__building--host').allTextContents()).toEqual(['W1近您家', 'E1近'])
      expect(await tab.locator('.plan__ring--here').count()).toBe(1)
      expect(await tab.locator('.plan__site--here').textContent()).toBe('1')
      const [ring, frame] = [await tab.locator('.plan__ring--here').boundingBox(), await plan.boundingBox()]
      expect(ring!.width).toBeGreaterThan(20)
      expect(ring!.x).toBeGreaterThanOrEqual(frame!.x)
      expect([width, await overflow(tab)]).toEqual([width, 0])
      await tab.context().close()
    }
  } finally {
    await heard.close()
  }
})

test('where two courtyards push it to each other, everybody reads that all three sit in the joint room and who chairs it', async () => {
  const { village: pushed, told } = await openScene(PUSHED)
  try {
    const at = `matter=${told.matter}`
    for (const width of [375, 1280]) {
      const room = ['共议（在这里）', '西院、东院、北院', '谁主持']
      await (await reads(NEAR, `pages/matter/index?${at}`, room, width, pushed)).context().close()
      const result = `packages/vote/result/index?${at}&vote=${told.vote}`
      await (await reads(NEAR, result, ['院际争议', '按这个院落42户算'], width, pushed)).context().close()
    }
  } finally {
    await pushed.close()
  }
})

test('where the small yard would be outvoted, it reads that its no counts and that the street has the matter', async () => {
  const { village: blocked, told } = await openScene(STORE_BLOCKED)
  try {
    const at = `matter=${told.matter}`
    const inNorth = personOf('N1-03')
    const pages: [string, string, string[], number][] = [
      [inNorth, `packages/vote/result/index?${at}&vote=${told.vote}`, ['受影响方反对', '84户'], 375],
      [inNorth, `pages/matter/index?${at}`, ['商议（在这里）', 'S街道'], 375],
      [
        inNorth,
        `packages/place/hearing/index?${at}`,
        ['有2条异议，已经答复2条', '推到我们窗下', '先在三个院轮流试', '下一个微项目先给N1'],
        375
      ],
      [STREET, `packages/desk/board/index?room=${PLACE}`, ['村里没有公厕'], 1280],
      [
        STREET,
        `packages/desk/packet/index?${at}`,
        ['受影响方反对', '院际争议', '推到我们窗下', 'N1楼（8户受影响）表决前写下了妨害'],
        375
      ]
    ]
    for (const [as, open, words, width] of pages)
      await (await reads(as, open, words, width, blocked)).context().close()
  } finally {
    await blocked.close()
  }
})
