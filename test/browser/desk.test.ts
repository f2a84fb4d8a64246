import type { Browser, Page } from 'playwright-core'
import { GRID_WORKER, HEAD, PLACE, SECRETARY } from '../../local/demo/village'
import type { HearingView } from '../../src/contract/views/hearing'
import { keep } from '../bench/keep'
import { DAY, openVillage, type Village } from '../functions/hewanli'
import { kept, keptMatter } from '../functions/kept'
import { answered, atSecretary, atTriage, NEIGHBOURS, NORTH, viewOf } from '../functions/northYard'
import { startBrowser } from './browser'
import { openTab, overflow } from './tab'

jest.setTimeout(240_000)

const MANY = 45
const DESK = `packages/desk/queue/index?room=${PLACE}`

let browser: Browser
let village: Village
let tab: Page
beforeAll(async () => {
  browser = await startBrowser()
  village = await openVillage(NEIGHBOURS)
  const one = await keptMatter(village, await atSecretary(village))
  const copies = Array.from({ length: MANY }, (_, at) => {
    const id = `waiting-${at}`
    const dueAt = village.cloud.clock.now() + (at + 1) * DAY
    const state = {
      ...one.state,
      id,
      dueAt,
      title: at === MANY - 1 ? '桥栏杆松了请街道修' : `第${at}处路灯不亮`
    }
    return { ...one, _id: id, id, deskAt: dueAt, nextAt: dueAt, state }
  })
  await keep(village.cloud, 'matters', copies)
})
afterEach(() => tab?.context().close())
afterAll(async () => {
  await browser?.close()
  await village?.close()
})

const visit = async (as: string, open: string, width = 1280): Promise<Page> =>
  (tab = await openTab(browser, { as, open, width, height: 900, url: village.cloud.url }))
const tap = (id: string) => tab.locator(`[id="${id}"]`).click()
const shown = (words: string) => tab.getByText(words).first().waitFor()
const focused = () => tab.evaluate('document.activeElement.id') as Promise<string>
const write = (id: string, text: string) =>
  tab.locator(`[id="${id}"] input, [id="${id}"] textarea`).first().fill(text)
const written = (id: string) => tab.locator(`[id="${id}"] textarea`).first().inputValue()
/** Presses Tab until the focus is there. */
const tabTo = async (id: string): Promise<void> => {
  for (let left = 80; left > 0 && (await focused()) !== id; left -= 1) await tab.keyboard.press('Tab')
  expect(await focused()).toBe(id)
}

describe('a secretary with more than forty open matters, at a PC', () => {
  test('goes through the queue by keyboard: Tab reaches a line and shows it, Enter opens it beside, Esc closes it and is back on the line', async () => {
    await visit(SECRETARY, DESK)
    await tabTo('queue-waiting-2')
    const ring =
      'getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth'
    expect(await tab.evaluate(ring)).toBe('solid3px')
    await tab.keyboard.press('Enter')
    await tab.locator('#accept-send').waitFor()
    expect(await focused()).toBe('work')
    await tab.keyboard.press('Tab')
    expect(await focused()).toBe('work-packet')
    await tab.keyboard.press('Escape')
    await tab.locator('#desk-none').waitFor()
    expect(await focused()).toBe('queue-waiting-2')
  })

  test('has the one action of a matter before the eyes, however far down the queue it was chosen', async () => {
    await visit(SECRETARY, DESK)
    await tap('queue-waiting-30')
    const action = tab.locator('#accept-send')
    await action.waitFor()
    const box = await action.boundingBox()
    expect(box!.y + box!.height).toBeLessThanOrEqual(900)
    expect(await overflow(tab)).toBe(0)
  })

  test('finds one among all there are by its title, its day and whose turn it is, and all again', async () => {
    await visit(SECRETARY, DESK)
    await shown('等您办（40件）')
    await tap('queue-find')
    await write('queue-words', '栏杆 街道')
    await tab.locator(`#queue-waiting-${MANY - 1}`).waitFor()
    await shown('等您办（1件）')
    await write('queue-words', '没有这样的字')
    await tab.locator('#queue-none').waitFor()
    await tap('queue-widen')
    await shown(`等您办（${MANY + 1}件）`)
    await tap('queue-only-near')
    await shown('等您办（3件）')
    await tap('queue-only-near')
    await shown(`等您办（${MANY + 1}件）`)
    expect(await overflow(tab)).toBe(0)
  })

  test('prints the packet from the desk: only the sheet is on paper, and Esc leads back to where one was', async () => {
    await visit(SECRETARY, DESK)
    await tab.evaluate('window.print = () => { window.printed = true }')
    await tabTo('queue-waiting-1')
    await tab.keyboard.press('Enter')
    await tab.locator('#work-packet').waitFor()
    await tabTo('work-packet')
    await tab.keyboard.press('Enter')
    await tab.locator('#packet-print').waitFor()
    await tabTo('packet-print')
    await tab.keyboard.press('Enter')
    expect(await tab.evaluate('window.printed')).toBe(true)
    await tab.emulateMedia({ media: 'print' })
    expect(await tab.locator('#desk').isVisible()).toBe(false)
    expect(await tab.locator('.sheet').isVisible()).toBe(true)
    await tab.emulateMedia({ media: 'screen' })
    await tab.keyboard.press('Escape')
    await tab.locator('#accept-send').waitFor()
    expect(await focused()).toBe('work-packet')
  })
})

describe('reply templates (回复模板)', () => {
  test('a head keeps one, it fills the reason of a refusal with what is known, after what was written, and is changed before it goes', async () => {
    const matter = await atTriage(village)
    const { title } = await viewOf(village, HEAD.N, matter)
    await visit(HEAD.N, `packages/head/workbench/index?room=${NORTH}`, 375)
    await tap('workbench-texts')
    await write('reply-title', '不予受理')
    await write('reply-body', '“【议题】”有【联名户数】联名，是一家自己的事，请找【】')
    await tap('reply-keep')
    await tab.locator('[id="reply-text-不予受理"]').waitFor()
    expect(await overflow(tab)).toBe(0)
    await tab.context().close()

    await visit(HEAD.N, `packages/head/triage/index?matter=${matter}`, 375)
    await tap('triage-refuse')
    await write('triage-reason', '谢谢提出来。')
    await tap('triage-reason-texts')
    await tap('triage-reason-text-不予受理')
    const filled = `谢谢提出来。 “${title}”有4户联名，是一家自己的事，请找【】`
    expect(await written('triage-reason')).toBe(filled)
    await shown('还有空着的【】没有填')
    await write('triage-reason', filled.replace('【】', '物业'))
    await tap('triage-send')
    await tab.locator('#triage-done').waitFor()
    expect((await viewOf(village, HEAD.N, matter)).answers).toMatchObject([
      { text: filled.replace('【】', '物业') }
    ])
  })

  test('and a written reply to an objection names its site and the day it is owed', async () => {
    const now = Date.UTC(2027, 2, 1)
    const said = {
      id: 'o1',
      door: 'W1-03',
      mine: false,
      comment: null,
      harm: '门对着我家窗户',
      acceptable: '门背向我们楼'
    }
    const site = { option: 'A', name: '村口停车场', mine: false, heardBefore: false, affected: 3, unasked: 0 }
    const days = {
      openedAt: now - 9 * DAY,
      until: now - 2 * DAY,
      headBy: now + DAY,
      secretaryBy: now + 4 * DAY
    }
    const hearing: HearingView = {
      matter: 'm',
      room: PLACE,
      title: '村口要修一座公厕',
      viewer: { household: null, owns: [], offices: [] },
      opens: false,
      answers: true,
      plan: null,
      sites: [
        { ...site, ...days, said: [{ ...said, held: false, at: now - 8 * DAY, ended: null, reply: null }] }
      ]
    }
    const texts = [{ title: '写进措施', text: '“【点位】”这一条写进措施，【期限】以前贴出来' }]
    const sent: object[] = []
    const answer = (event: unknown) => {
      const { see, ...fields } = event as { see?: string }
      if (!see) sent.push(fields)
      const value = see === 'hearing' ? hearing : see ? { books: [{ office: 'courtyardHead', texts }] } : {}
      return { ok: true, now, value }
    }
    tab = await openTab(browser, { as: HEAD.E, open: 'packages/place/hearing/index?matter=m', answer })
    await tap('reply-0')
    await tap('reply-texts')
    await tap('reply-text-写进措施')
    expect(await written('reply-text')).toBe('“村口停车场”这一条写进措施，3月2日上午8点以前贴出来')
    await tap('reply-send')
    await tab.locator('#reply-text').waitFor({ state: 'detached' })
    expect(sent).toMatchObject([
      { do: 'answerObjection', objection: 'o1', text: '“村口停车场”这一条写进措施，3月2日上午8点以前贴出来' }
    ])
  })
})

test('a grid worker walks the doors that do not know an answer, ticks one, takes it back; the desk counts along without a door', async () => {
  const matter = await answered(village)
  await village.tick()
  const { title } = await viewOf(village, SECRETARY, matter)
  await visit(GRID_WORKER, 'pages/home/index', 375)
  await tap(`waiting-tellAnswers-${PLACE}`)
  await tab.locator(`[id="tell-N2-03-${matter}"]`).waitFor()
  expect(await overflow(tab)).toBe(0)
  await tap(`tell-N2-03-${matter}`)
  await tab.locator(`[id="tell-N2-03-${matter}"]`).waitFor({ state: 'detached' })
  await tap('round-ticked')
  await shown('您记的已当面告知')
  await tap(`take-back-N2-03-${matter}`)
  await tab.locator(`[id="tell-N2-03-${matter}"]`).waitFor()
  expect(await kept(village, 'tellings', { matter, waiting: true })).toHaveLength(4)
  await tab.context().close()

  await visit(SECRETARY, DESK)
  await tap('desk-round')
  await shown(title)
  expect(await tab.locator('#round').innerText()).not.toMatch(/N\d-\d\d/)
  expect(await overflow(tab)).toBe(0)
})
