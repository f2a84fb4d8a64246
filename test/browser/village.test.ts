import type { Browser, Page } from 'playwright-core'
import { comesByCard, inTurns, type Stage } from '../../local/demo/stage'
import { acceptAtTriage, announceNeed, signAll } from '../../local/demo/story'
import { DOORS, HEAD, PLACE, personOf, SECRETARY } from '../../local/demo/village'
import type { MatterView } from '../../src/contract/views/matter'
import { openVillage } from '../functions/hewanli'
import { startBrowser } from './browser'
import { openTab, overflow } from './tab'

jest.setTimeout(240_000)

const SIGNERS = DOORS.slice(38, 61)
const OTHERS = ['W3-07', 'E3-01', 'W1-02', 'W1-01']

let browser: Browser
let stage: Stage & { close(): Promise<void> }
const tabs: Page[] = []

beforeAll(async () => {
  browser = await startBrowser()
  stage = await openVillage([...SIGNERS, ...OTHERS])
})
afterEach(async () => {
  for (const tab of tabs.splice(0)) await tab.context().close()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

/** A tab of one person; nothing on it may stick out of the window. */
const visit = async (as: string, open: string, width = 375): Promise<Page> => {
  const tab = await openTab(browser, { as, open, width, url: stage.cloud.url })
  tabs.push(tab)
  return tab
}
const tap = (tab: Page, id: string) => tab.locator(`#${id}`).click()
const write = (tab: Page, id: string, text: string) =>
  tab.locator(`#${id} input, #${id} textarea`).first().fill(text)
const shown = (tab: Page, words: string) => tab.getByText(words).first().waitFor()
const seen = async (matter: string): Promise<MatterView> =>
  (await stage.see(SECRETARY, 'matter', { matter })).value as MatterView

/** A petition one household short of its threshold. */
const almostThere = async (title: string): Promise<string> => {
  const fields = { room: PLACE, title, joins: null, apart: true }
  const { matter } = await stage.done<{ matter: string }>(personOf('W3-07'), 'suggest', fields)
  await stage.done(personOf('W3-07'), 'startPetition', { matter })
  await signAll(stage, matter, SIGNERS)
  return matter
}

/** A need vote that is open. */
const openNeedVote = async (title: string): Promise<string> => {
  const matter = await almostThere(title)
  await stage.done(personOf('W3-07'), 'sign', { matter })
  await acceptAtTriage(stage, matter, false)
  await stage.done(HEAD.E, 'announceVote', {
    matter,
    about: 'measure',
    question: '每周六上午一起清理楼道，好不好？',
    option: null,
    card: 'ordinary',
    windowDays: 5
  })
  stage.cloud.clock.advance(3 * 86_400_000)
  await stage.done(HEAD.E, 'openVote', { matter })
  return matter
}

test('a resident enters from the group card, binds by the code on the door list, signs as the 24th household, and votes', async () => {
  const matter = await almostThere('村口要修一座公厕')
  const roll = (await stage.see(HEAD.E, 'roll', { room: PLACE })).value as {
    rows: { door: string; code: string }[]
  }
  const code = roll.rows.find(row => row.door === 'W1-11')?.code ?? ''

  await comesByCard(stage, 'p-newcomer', PLACE)
  const tab = await visit('p-newcomer', `pages/room/index?room=${PLACE}`)
  await shown(tab, '河湾里议事厅')
  await shown(tab, '村口要修一座公厕')
  expect(await overflow(tab)).toBe(0)
  await tab.goto(`${stage.cloud.url}/?as=p-newcomer#/packages/join/enter/index?room=${PLACE}`)
  await write(tab, 'bind-door', 'W1-11')
  await write(tab, 'bind-code', code)
  await tap(tab, 'bind-send')
  await tab.locator('#join-done').waitFor()

  const page = await visit('p-newcomer', `pages/matter/index?matter=${matter}`)
  await tap(page, 'sign')
  await page.locator('#sign-done').waitFor()
  expect(await seen(matter)).toMatchObject({ status: 'triage', petition: { households: 24, met: true } })

  await acceptAtTriage(stage, matter)
  await announceNeed(stage, matter)
  stage.cloud.clock.advance(3 * 86_400_000)
  await stage.done(HEAD.E, 'openVote', { matter })
  const ballot = await visit('p-newcomer', `packages/vote/ballot/index?matter=${matter}`)
  await shown(ballot, '村里要不要建一座公厕？')
  await tap(ballot, 'choice-yes')
  await shown(ballot, 'W1-11这一户投赞成')
  await tap(ballot, 'cast-yes')
  await ballot.locator('#receipt').waitFor()
  expect(await overflow(ballot)).toBe(0)
  expect((await seen(matter)).votes[0]).toMatchObject({ participants: 1 })

  await tap(ballot, 'ballot-change')
  await tap(ballot, 'choice-no')
  await tap(ballot, 'cast-no')
  await shown(ballot, '改过1次')
  expect((await seen(matter)).votes[0]).toMatchObject({ participants: 1 })
})

test('the head announces a vote, is told to wait for the notice, and opens it when every line of the checklist is green', async () => {
  const matter = await almostThere('每周清理一次楼道')
  await stage.done(personOf('W3-07'), 'sign', { matter })
  await acceptAtTriage(stage, matter, false)

  const announcing = await visit(HEAD.E, `packages/head/open/index?matter=${matter}`)
  await write(announcing, 'announce-question', '每周六上午一起清理楼道，好不好？')
  await tap(announcing, 'announce-send')
  await announcing.locator('#announced').waitFor()
  expect((await seen(matter)).status).toBe('announced')
  await announcing.locator('#open-send-reason').waitFor()
  expect(await overflow(announcing)).toBe(0)

  stage.cloud.clock.advance(3 * 86_400_000)
  const opening = await visit(HEAD.E, `packages/head/open/index?matter=${matter}`)
  await tap(opening, 'open-send')
  await opening.locator('#open-done').waitFor()
  expect(await seen(matter)).toMatchObject({ status: 'voting', votes: [{ eligible: 120, quorum: 61 }] })
})

test('the secretary certifies, answers and closes at the desk of a wide window', async () => {
  const matter = await openNeedVote('老戏台的木梯换成石阶')
  const [vote] = (await seen(matter)).votes
  const doors = [...SIGNERS, ...OTHERS]
  await inTurns(doors, door =>
    stage.done(personOf(door), 'castBallot', {
      matter,
      vote: vote?.id,
      household: `${PLACE}.${door}`,
      choice: 'yes'
    })
  )
  const others = DOORS.filter(door => !doors.includes(door)).slice(0, 40)
  await inTurns(others, door => stage.settle(door))
  await inTurns(others, door =>
    stage.done(personOf(door), 'castBallot', {
      matter,
      vote: vote?.id,
      household: `${PLACE}.${door}`,
      choice: 'yes'
    })
  )
  stage.cloud.clock.advance(9 * 86_400_000)
  await stage.tick()
  expect((await seen(matter)).status).toBe('certifying')

  const desk = await visit(SECRETARY, `packages/desk/queue/index?room=${PLACE}`, 1280)
  await tap(desk, `queue-${matter.replace(/\./g, '\\.')}`)
  await tap(desk, 'certify-send')
  await expectStatus(matter, 'decided')
  await desk.reload()
  await tap(desk, `queue-${matter.replace(/\./g, '\\.')}`)
  await tap(desk, 'answer-decision')
  await write(desk, 'answer-text', '按表决结果办，下个月动工，每周公布进度。')
  await tap(desk, 'answer-send')
  await expectStatus(matter, 'answered')
  expect(await overflow(desk)).toBe(0)

  stage.cloud.clock.advance(3 * 86_400_000 + 60_000)
  const closing = await visit(SECRETARY, `packages/desk/work/index?matter=${matter}`)
  await tap(closing, 'close-send')
  await expectStatus(matter, 'display')
  expect(await overflow(closing)).toBe(0)
})

const expectStatus = async (matter: string, status: string): Promise<void> => {
  for (let left = 50; left > 0 && (await seen(matter)).status !== status; left -= 1)
    await new Promise(resolve => setTimeout(resolve, 100))
  expect((await seen(matter)).status).toBe(status)
}
