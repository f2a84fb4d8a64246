import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'

const BUILT = path.join(__dirname, '../../dist/h5')
const NOWHERE = 'http://louyuan.test'

interface Options {
  /** Who looks, by openid. */
  as: string
  /** A page with its query: `pages/matter/index?id=m1`. */
  open: string
  width?: number
  height?: number
  /** Where a local cloud listens; without one the built files are served from disk and `answer` replies. */
  url?: string
  /** What the `api` function returns for an event; a rejection is a lost connection. */
  answer?(event: unknown, openid: string): unknown
}

/** One person's tab on one page, drawn once the page's root is there. */
export async function openTab(browser: Browser, options: Options): Promise<Page> {
  const { as, open, width = 375, height = 812, url = NOWHERE } = options
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    reducedMotion: 'reduce'
  })
  if (url === NOWHERE) await serve(context, options)
  const page = await context.newPage()
  await page.goto(`${url}/?as=${as}#/${open}`)
  await page.locator('.page').first().waitFor()
  return page
}

/** What a person drags sideways inside a frame of its own. */
const DRAGGED = '.plan'

/**
 * How many CSS pixels anything sticks out of the window sideways; 0 is right. What lies in a frame that scrolls is reached
 * there, the frame itself must fit; a pane that only happens to scroll excuses nothing.
 */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(dragged => {
    const isReached = (element: Element) => {
      const frame = element.parentElement?.closest(dragged)
      return frame ? ['auto', 'scroll'].includes(getComputedStyle(frame).overflowX) : false
    }
    const edges = Array.from(document.querySelectorAll('.page *'))
      .filter(element => !isReached(element))
      .map(element => element.getBoundingClientRect().right)
    return Math.max(
      0,
      ...[document.documentElement.scrollWidth, ...edges].map(edge => Math.ceil(edge) - window.innerWidth)
    )
  }, DRAGGED)
}

async function serve(context: Awaited<ReturnType<Browser['newContext']>>, { answer = () => null }: Options) {
  await context.route(`${NOWHERE}/**`, async route => {
    const request = route.request()
    const { pathname } = new URL(request.url())
    if (pathname === '/fn/api') {
      try {
        await route.fulfill({
          json: await answer(request.postDataJSON(), request.headers()['x-wx-openid'] ?? '')
        })
      } catch {
        await route.abort()
      }
      return
    }
    const file = path.join(BUILT, pathname === '/' ? 'index.html' : pathname)
    await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }))
  })
}
