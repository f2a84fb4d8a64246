import type { Browser, Page, Route } from 'playwright-core'

/** How the network answers while a page is opened. */
export type Network = 'there' | 'silent' | 'away' | 'closed' | 'wordy'

/** What a person does on a page before it is looked at. */
export interface Touch {
  /** ids, one tap after another; with a star the first that begins so */
  taps?: readonly string[]
  /** the network goes once the page has opened */
  cut?: boolean
  /** the phone's owner said no to the camera */
  camera?: 'no'
}

/** As long as anybody may write them: titles and names, and what people say. */
const LONGEST: Readonly<Record<string, number>> = {
  title: 40,
  question: 60,
  optionName: 20,
  name: 20,
  text: 200,
  reason: 200,
  harm: 200,
  acceptable: 200,
  ask: 200,
  note: 200,
  decision: 200
}

/** One window of one size and type in which pages are opened one after another, each as somebody. */
export const openCamera = async (
  browser: Browser,
  { width = 375, large = false }: { width?: number; large?: boolean } = {}
) => {
  const context = await browser.newContext({
    viewport: { width, height: 812 },
    locale: 'zh-CN',
    reducedMotion: 'reduce'
  })
  // what a loader of TypeScript may wrap functions in before they are sent to the browser
  await context.addInitScript('globalThis.__name = each => each')
  if (large) await context.addInitScript(CHOOSES_LARGE)
  const page = await context.newPage()
  let network: Network = 'there'
  let opened = 0
  let waiting = 0
  await page.route('**/fn/api', async route => {
    const visit = opened
    waiting += 1
    await ANSWERS[network](route).catch(() => undefined)
    if (visit === opened) waiting -= 1
  })

  /** Nothing is under way any more, neither on the wire nor on the page. */
  const settle = async () => {
    await page.locator('.page').first().waitFor()
    for (let still = 0, looks = 0; still < 3 && looks < 200; looks += 1) {
      await page.waitForTimeout(30)
      const busy = waiting > 0 || (await page.locator('[id$="-loading"]').count()) > 0
      still = busy ? 0 : still + 1
    }
  }

  return {
    page,
    /** Opens a page of the app at this address of a cloud, on the phone of this person, and taps what is named there. */
    async open(url: string, as: string, address: string, how: Network = 'there', { taps = [], cut = false, camera }: Touch = {}) {
      network = how
      waiting = 0
      const search = `as=${as}&visit=${(opened += 1)}${camera ? `&camera=${camera}` : ''}`
      await page.goto(`${url}/?${search}#/${address}`)
      if (how === 'silent') await page.locator('.page').first().waitFor()
      else await settle()
      if (cut) network = 'away'
      for (const id of taps) {
        await page.locator(id.endsWith('*') ? `[id^="${id.slice(0, -1)}"]` : `[id="${id}"]`).first().click()
        await settle()
      }
    },
    close: () => context.close()
  }
}

export type Camera = Awaited<ReturnType<typeof openCamera>>

/** A picture of the whole page and of both its panes, however long: the window grows to them and back. */
export const photograph = async (page: Page, file: string) => {
  const size = page.viewportSize()!
  const height = await page.evaluate(() =>
    Math.max(
      document.querySelector('.page')!.scrollHeight,
      ...Array.from(document.querySelectorAll('.panes__left, .panes__right')).map(
        pane => Math.ceil(pane.getBoundingClientRect().top) + pane.scrollHeight + 100 // and what the page keeps below
      )
    )
  )
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) })
  await page.screenshot({ path: file })
  await page.setViewportSize(size)
}

const CHOOSES_LARGE = `
  const as = new URLSearchParams(location.search).get('as')
  localStorage.setItem(as + ':large-type', JSON.stringify({ data: 'on' }))
`

interface Reply {
  ok: boolean
  now: number
}

const ANSWERS: Readonly<Record<Network, (route: Route) => Promise<unknown>>> = {
  there: route => route.continue(),
  silent: () => new Promise(() => undefined),
  away: route => route.abort(),
  /** as somebody without a card would be answered; what everybody may see is busy */
  closed: async route => {
    const headers = { ...route.request().headers(), 'x-wx-openid': 'p-passer' }
    const reply = (await (await route.fetch({ headers })).json()) as Reply
    return route.fulfill({ json: reply.ok ? { ok: false, refusal: 'BUSY', now: reply.now } : reply })
  },
  wordy: async route => route.fulfill({ json: lengthened(await (await route.fetch()).json()) })
}

const lengthened = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map(each => lengthened(each, key))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, lengthened(each, name)]))
  const most = LONGEST[key]
  if (typeof value !== 'string' || most === undefined || !/[\u4e00-\u9fff]/.test(value)) return value
  return value.repeat(Math.ceil(most / value.length)).slice(0, most)
}
