import type { Browser } from 'playwright-core'
import { startBrowser } from '../browser/browser'
import type { Village } from '../functions/hewanli'
import { addressOf, known, openPictured } from '../pictures/village'
import { VISITS } from '../pictures/visits'
import { onLine } from './line'

/** A page is there when nothing is under way for so many milliseconds. */
const QUIET = 150

/** Every page at 3G on a telephone that has the app open and not yet this page: from the tap until its words are there. */
export const benchPages = async () => {
  const village = await openPictured()
  const browser = await startBrowser()
  try {
    const facts = await known(village)
    const figures: object[] = []
    for (const [page, [visit]] of Object.entries(VISITS))
      if (visit) {
        const address = addressOf(page, visit, facts)
        figures.push({
          figure: 'page',
          network: '3G',
          page,
          ...(await tapped(browser, village, visit.as, address))
        })
      }
    return figures
  } finally {
    await browser.close()
    await village.close()
  }
}

const tapped = async (browser: Browser, { cloud }: Village, as: string, address: string) => {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const from = address.startsWith('pages/home') ? 'pages/me/index' : 'pages/home/index'
  await page.goto(`${cloud.url}/?as=${as}#/${from}`, { waitUntil: 'networkidle' })
  const shown = page.locator('.page:visible').last()
  const before = await shown.getAttribute('id')
  const line = await onLine(page, cloud.url, '3G')
  await page.evaluate(to => (location.hash = `#/${to}`), address)
  await page.waitForFunction(
    left => Array.from(document.querySelectorAll('.page')).some(each => each.id !== left),
    before
  )
  let still = 0
  while (still < QUIET) {
    const loading = line.busy() || (await page.locator('[id$="-loading"]:visible').count()) > 0
    still = loading ? 0 : still + 30
    await page.waitForTimeout(30)
  }
  const figure = line.ended(QUIET)
  await context.close()
  return figure
}
