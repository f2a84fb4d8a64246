import type { Browser, Page } from 'playwright-core'
import { openSitePoll } from '../../local/demo/poll'
import type { Stage } from '../../local/demo/stage'
import { acceptAtTriage, listSites, signAll } from '../../local/demo/story'
import { DOORS, HEAD, PLACE, personOf } from '../../local/demo/village'
import type { ConsensusView, PollView } from '../../src/contract/views/poll'
import { openVillage } from '../functions/hewanli'
import { startBrowser } from './browser'
import { fewHouseholds, oneQuestion, threeCamps, twoCamps } from './rounds'
import { openTab, overflow } from './tab'

jest.setTimeout(240_000)

const SIGNERS = DOORS.slice(0, 24)
const RESIDENT = personOf('W1-01')

let browser: Browser
let stage: (Stage & { close(): Promise<void> }) | undefined
const tabs: Page[] = []
beforeAll(async () => (browser = await startBrowser()))
afterEach(async () => {
  for (const tab of tabs.splice(0)) await tab.context().close()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

const kept = async (tab: Promise<Page>): Promise<Page> => {
  tabs.push(await tab)
  return tab
}
const write = (tab: Page, id: string, text: string) =>
  tab.locator(`#${id} input, #${id} textarea`).first().fill(text)

test('a resident answers and writes a statement that is held, the head lets it in, and both read the result', async () => {
  const village = (stage = await openVillage([...SIGNERS, 'W3-07']))
  const visit = (as: string, open: string) => kept(openTab(browser, { as, open, url: village.cloud.url }))
  const suggestion = { room: PLACE, title: '村里没有公厕', joins: null, apart: true }
  const { matter } = await village.done<{ matter: string }>(personOf('W3-07'), 'suggest', suggestion)
  await village.done(personOf('W3-07'), 'startPetition', { matter })
  await signAll(village, matter, SIGNERS)
  await acceptAtTriage(village, matter)
  const sites = await listSites(village, matter)
  const poll = await openSitePoll(village, matter, sites, ['离外墙15米', '每天保洁两次'])

  const home = await visit(RESIDENT, 'pages/home/index')
  await home.locator(`[id="waiting-answerPoll-${matter}"]`).click()
  const paper = home.locator('#answer-agree')
  await paper.waitFor()
  const { value } = await village.see(RESIDENT, 'poll', { poll })
  const { statements } = value as PollView
  for (let at = 0; at < statements.length; at += 1) {
    await home.getByText(at === 0 ? '您还没有说' : `您说过${at}条`).waitFor()
    const attached = await home.getByText('连同这2条措施一起').count()
    expect(attached > 0).toBe(statements[at]?.withMeasures)
    expect(await overflow(home)).toBe(0)
    await paper.click()
  }
  await home.locator('#poll-done').waitFor()

  village.cloud.openApi.script('security.msgSecCheck', [
    { errcode: 0, errmsg: 'ok', result: { suggest: 'review', label: 10001 } }
  ] as unknown as { systemError: number }[])
  await home.locator('#writing').click()
  await write(home, 'statement-text', '门口装一盏感应灯')
  await home.locator('#statement-send').click()
  await home.locator('#wrote').getByText('正在等人查看').waitFor()

  const desk = await visit(HEAD.E, `packages/poll/moderate/index?matter=${matter}`)
  await desk.getByText('有1条等您查看').waitFor()
  await desk.getByText('门口装一盏感应灯').click()
  await desk.locator('#moderate-admit').click()
  await desk.locator('#moderation-done').waitFor()
  await home.reload()
  await home.locator('#wrote').getByText('已经放进征询').waitFor()

  const { until } = value as PollView
  village.cloud.clock.set({ now: until + 60_000, frozen: true })
  const result = await visit(RESIDENT, `packages/poll/result/index?poll=${poll}`)
  await result.getByText('120户里1户说了想法').waitFor()
  await result.getByText('只列户数，不画图').waitFor()
  expect(await overflow(result)).toBe(0)
})

const resultOf = (view: ConsensusView, page = 'result', large = false) =>
  kept(
    openTab(browser, {
      as: 'p',
      open: `packages/poll/${page}/index?poll=p`,
      answer: () => ({ ok: true, now: view.until + 60_000, value: view })
    }).then(async tab => {
      if (!large) return tab
      await tab.evaluate(() => localStorage.setItem('p:large-type', JSON.stringify({ data: 'on' })))
      await tab.reload()
      await tab.locator('.page--large').first().waitFor()
      return tab
    })
  )
/** Whether anything is drawn on a canvas. */
const isDrawn = (tab: Page, id: string) =>
  tab.locator(`#${id}-surface`).evaluate(element => {
    const canvas = element as HTMLCanvasElement
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    return pixels.some(each => each > 0)
  })

test.each([false, true])(
  'in large type %s an axis and a map are drawn, and nothing is cut off',
  async large => {
    for (const view of [twoCamps(), threeCamps()]) {
      const tab = await resultOf(view, 'result', large)
      await tab.locator('#map-words').waitFor()
      expect(await isDrawn(tab, 'map')).toBe(true)
      expect(await isDrawn(tab, 'axis')).toBe(true)
      expect(await overflow(tab)).toBe(0)
    }
  }
)

test('a drawing is said in words to whoever cannot see it', async () => {
  const tab = await resultOf(twoCamps())
  const name = await tab.locator('#map').getAttribute('aria-label')
  expect(name).toContain('第1拨是圆圈，34户')
  expect(name).toContain('第2拨是方块，26户')
})

test('between fifteen and fifty households there is the axis of one question, and no map', async () => {
  const tab = await resultOf(oneQuestion())
  await tab.getByText('一个问题的两端').first().waitFor()
  expect(await isDrawn(tab, 'axis')).toBe(true)
  expect(await tab.locator('#map').count()).toBe(0)
})

test('below fifteen households nothing is drawn', async () => {
  const tab = await resultOf(fewHouseholds())
  await tab.getByText('只列户数，不画图').waitFor()
  expect(await tab.locator('canvas').count()).toBe(0)
})

test('the printed result is black on white, has no button on it, and runs over as many sheets as it needs', async () => {
  const tab = await resultOf(twoCamps(), 'print')
  await tab.locator('#sheet').waitFor()
  await tab.emulateMedia({ media: 'print' })
  const page = tab.locator('#sheet-page')
  expect(await page.evaluate(element => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)')
  expect(await page.evaluate(element => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)')
  expect(await tab.locator('#sheet-print').isVisible()).toBe(false)
  const sheets = (await tab.pdf({ format: 'A4' })).toString('latin1').match(/\/Count (\d+)/)
  expect(Number(sheets?.[1])).toBeGreaterThanOrEqual(2)
})
