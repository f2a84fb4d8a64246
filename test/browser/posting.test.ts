import type { Browser } from 'playwright-core'
import { HEAD, personOf, SECRETARY } from '../../local/demo/village'
import { DAY, openVillage, type Village } from '../functions/hewanli'
import { ANSWER, cast, householdOf, NEIGHBOURS, viewOf, voting } from '../functions/northYard'
import { startBrowser } from './browser'
import { openTab, overflow } from './tab'

jest.setTimeout(240_000)

let browser: Browser
let village: Village
beforeAll(async () => {
  browser = await startBrowser()
  village = await openVillage(NEIGHBOURS)
})
afterAll(async () => {
  await browser?.close()
  await village?.close()
})

const millimetres = (pixels: string): number => (parseFloat(pixels) * 25.4) / 96

test('a packet is read on a phone and printed on one sheet: what is asked first, every vote line by line, no door', async () => {
  const open = await voting(village)
  for (const door of NEIGHBOURS.slice(0, 5)) await cast(village, open, door, 'yes')
  village.later(5 * DAY + 1)
  const ask = '请社区上门问问N1-03家这样没投的，再定怎么办'
  await village.done(HEAD.N, 'handUp', { matter: open.matter, reason: 'quorum_twice', ask })
  const tab = await openTab(browser, {
    as: SECRETARY,
    open: `packages/desk/work/index?matter=${open.matter}`,
    url: village.cloud.url
  })
  await tab.locator('#work-packet').click()
  const sheet = tab.locator('.sheet')
  for (const words of [
    '请社区上门问问（门牌略）家这样没投的，再定怎么办',
    '由H社区书记办理',
    '20户里4户联名',
    '表决：参与不足',
    '参加：应到20户，已到5户，须11户，还差6户。',
    '没有住户写下异议。'
  ])
    await sheet.getByText(words).first().waitFor()
  expect(await sheet.innerText()).not.toMatch(/N\d-\d\d|赞成5户/)
  expect(await overflow(tab)).toBe(0)

  await tab.emulateMedia({ media: 'print' })
  expect(await tab.locator('#packet-print').isVisible()).toBe(false)
  const sheets = (await tab.pdf({ format: 'A4' })).toString('latin1').match(/\/Count (\d+)/)
  expect(Number(sheets?.[1])).toBe(1)
})

test('a closing hangs on the wall: readable from two metres, whole on A4, with its rule, its reasons and its code', async () => {
  const open = await voting(village)
  for (const door of NEIGHBOURS.slice(0, 11)) await cast(village, open, door, 'yes')
  for (const door of NEIGHBOURS.slice(11, 14)) await cast(village, open, door, 'no')
  await village.done(personOf(NEIGHBOURS[11]!), 'giveReason', {
    ...open,
    household: householdOf(NEIGHBOURS[11]!),
    text: '声控灯夜里一亮一灭，睡不好'
  })
  village.later(8 * DAY + 1)
  await village.done(SECRETARY, 'certifyResult', { matter: open.matter })
  await village.done(SECRETARY, 'answer', { matter: open.matter, ...ANSWER })
  village.later(3 * DAY)
  await village.done(SECRETARY, 'closeMatter', { matter: open.matter })
  const { title } = await viewOf(village, SECRETARY, open.matter)

  const tab = await openTab(browser, {
    as: SECRETARY,
    open: `packages/desk/posting/index?matter=${open.matter}`,
    url: village.cloud.url
  })
  const sheet = tab.locator('#posting')
  for (const words of [
    title,
    '已决定并答复',
    '应到20户，已到14户',
    '赞成11户；反对3户；弃权0户',
    '声控灯夜里一亮一灭，睡不好',
    ANSWER.text,
    '公示期：',
    '没有留下要接着办的事。',
    '请求复核'
  ])
    await sheet.getByText(words).first().waitFor()
  expect(await sheet.innerText()).not.toMatch(/N\d-\d\d/)
  expect(await overflow(tab)).toBe(0)
  await tab.locator('#posting-qr img').waitFor()

  await tab.emulateMedia({ media: 'print' })
  expect(await tab.locator('#posting-print').isVisible()).toBe(false)
  const sizeOf = (selector: string) =>
    tab
      .locator(selector)
      .first()
      .evaluate(element => getComputedStyle(element).fontSize)
  expect(millimetres(await sizeOf('#posting-title'))).toBeGreaterThan(12)
  expect(millimetres(await sizeOf('.posting__far'))).toBeGreaterThan(8)
  const paper = (await tab.pdf({ preferCSSPageSize: true, format: 'Letter' })).toString('latin1')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper) ?? []
  expect([width, height].map(points => Math.round((Number(points) * 25.4) / 72))).toEqual([210, 297])
  expect(Number(/\/Count (\d+)/.exec(paper)?.[1])).toBeLessThanOrEqual(2)
})
