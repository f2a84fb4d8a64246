import type { Browser } from 'playwright-core'
import { startBrowser } from './browser'
import { openTab, overflow } from './tab'

jest.setTimeout(60_000)

const nothingWaits = () => ({
  ok: true,
  now: 0,
  value: { viewer: { household: null, owns: [], offices: [] }, rooms: [], waiting: [] }
})

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test.each([320, 375, 1280])('the home page fits a window of %i', async width => {
  const tab = await openTab(browser, { as: 'o-1', open: 'pages/home/index', width, answer: nothingWaits })
  expect(await tab.locator('#home').innerText()).toContain('等您办')
  expect(await overflow(tab)).toBe(0)
  await tab.context().close()
})

test('Chinese is drawn with a font that has it', async () => {
  const tab = await openTab(browser, { as: 'o-1', open: 'pages/home/index', answer: nothingWaits })
  const same = await tab.evaluate(() => {
    const draw = (word: string) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 40 })
      const pen = canvas.getContext('2d')!
      pen.font = '32px sans-serif'
      pen.fillText(word, 0, 32)
      return canvas.toDataURL()
    }
    return draw('居') === draw('议')
  })
  expect(same).toBe(false)
  await tab.context().close()
})
