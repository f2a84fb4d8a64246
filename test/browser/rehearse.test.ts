import type { Browser } from 'playwright-core'
import { startBrowser } from './browser'
import { openTab, overflow } from './tab'

jest.setTimeout(60_000)

const roll = (count: number, courtyard: string, from: number) =>
  Array.from({ length: count }, (_, at) => ({
    household: `line-${from + at}`,
    door: '',
    building: '',
    courtyard,
    area: 9000,
    occupancy: 'owner'
  }))
const view = {
  matter: 'm1',
  title: '村口建公厕',
  courtyards: [
    { key: 'W', name: '西院' },
    { key: 'E', name: '东院' }
  ],
  options: [{ id: 'A', name: '村口停车场', affected: roll(28, 'W', 1).map(each => each.household) }],
  recused: [],
  ownCards: [],
  roll: [...roll(50, 'W', 1), ...roll(50, 'E', 51)]
}

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

test.each([
  [375, false],
  [375, true]
])(
  'a head tries a rule on the own numbers, nothing is sent, and at %i (large type: %s) nothing is cut off',
  async (width, large) => {
    const asked: unknown[] = []
    const answer = (event: unknown) => {
      asked.push(event)
      return { ok: true, now: 0, value: view }
    }
    const tab = await openTab(browser, {
      as: 'p-head',
      open: 'packages/vote/rehearse/index?matter=m1&card=facility&option=A',
      width,
      answer
    })
    if (large) {
      await tab.evaluate(() => localStorage.setItem('p-head:large-type', JSON.stringify({ data: 'on' })))
      await tab.reload()
    }
    await tab.locator('#rehearse-outcome').waitFor()
    expect(await tab.locator('#rehearse-outcome').innerText()).toContain('参与不足。最少还差67户')
    for (const group of ['W', 'W-near', 'E']) {
      await tab.locator(`#rehearse-${group}`).click()
      for (let tap = 0; tap < 2; tap += 1) await tab.locator(`#rehearse-${group}-yes-plus10`).click()
    }
    expect(await tab.locator('#rehearse-W-near-yes').innerText()).toContain('赞成 20')
    expect(await tab.locator('#rehearse-outcome').innerText()).toContain('最少还差7户')
    await tab.locator('#rehearse-E-yes-plus10').click()
    expect(await tab.locator('#rehearse-outcome').innerText()).toContain('通过')
    expect(await overflow(tab)).toBe(0)
    if (process.env.PICTURES)
      await tab.screenshot({ path: `${process.env.PICTURES}/rehearse-${large}.png`, fullPage: true })
    expect(asked.every(event => (event as { see?: string }).see === 'rehearsal')).toBe(true)
    await tab.context().close()
  }
)
