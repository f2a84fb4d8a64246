import type { Browser, Page } from 'playwright-core'
import { acceptAtTriage, signAll } from '../../local/demo/story'
import { DOORS, HEAD, PLACE, personOf } from '../../local/demo/village'
import type { MatterView } from '../../src/contract/views/matter'
import { inviteCode } from '../../src/domain/register'
import { DAY, openVillage, SECRET, type Village } from '../functions/hewanli'
import { startBrowser } from './browser'
import { openTab, overflow } from './tab'

jest.setTimeout(240_000)

const SIGNERS = DOORS.slice(38, 62)
const INVITER = personOf(SIGNERS[0] ?? '')

let browser: Browser
let village: Village
let matter: string
let card: string
beforeAll(async () => {
  browser = await startBrowser()
  village = await openVillage([...SIGNERS, 'W3-07', 'W1-01', 'W1-02'])
  const title = { room: PLACE, title: '楼道里装扶手', joins: null, apart: true }
  matter = (await village.done<{ matter: string }>(personOf('W3-07'), 'suggest', title)).matter
  await village.done(personOf('W3-07'), 'startPetition', { matter })
  await signAll(village, matter, SIGNERS)
  await acceptAtTriage(village, matter, false)
  await village.done(HEAD.E, 'announceVote', {
    matter,
    about: 'measure',
    question: '楼道里装扶手，好不好？',
    option: null,
    card: 'ordinary',
    windowDays: 5
  })
  village.later(3 * DAY)
  await village.done(HEAD.E, 'openVote', { matter })
  const made = { room: PLACE, matter, kind: 'share' }
  card = (await village.done<{ invitation: string }>(INVITER, 'makeInvitation', made)).invitation
})
afterAll(async () => {
  await browser?.close()
  await village?.close()
})

/** A person's window at the size of a telephone, as WeChat opens it on a card. */
const opened = async (as: string, query: string, large: boolean): Promise<Page> => {
  const tab = await openTab(browser, { as, open: 'pages/me/index', url: village.cloud.url })
  if (large)
    await tab.evaluate(key => localStorage.setItem(key, JSON.stringify({ data: 'on' })), `${as}:large-type`)
  await tab.goto(`${village.cloud.url}/?as=${as}#/pages/card/index?${query}`)
  await tab.reload()
  return tab
}

/** Taps one thing after another, nothing of which may stick out of the window, and says how often. */
const tapped = async (tab: Page, ids: readonly string[]): Promise<number> => {
  for (const id of ids) {
    const control = tab.locator(`#${id}:visible`).last()
    await control.waitFor()
    expect(await overflow(tab)).toBe(0)
    await control.click()
  }
  await tab.locator('#receipt:visible').waitFor()
  return ids.length
}

const BALLOT = ['go-vote', 'choice-yes', 'cast-yes']
const participants = async () =>
  ((await village.see(HEAD.E, 'matter', { matter })).value as MatterView).votes[0]?.participants

test.each([
  ['normal', false, 'W1-01'],
  ['large', true, 'W1-02']
])('from the card to a counted ballot a household taps three times, in %s type', async (_, large, door) => {
  const before = (await participants()) ?? 0
  const tab = await opened(personOf(door), `card=${card}`, large)
  expect(await tapped(tab, BALLOT)).toBeLessThanOrEqual(3)
  expect(await participants()).toBe(before + 1)
  await tab.context().close()
})

test.each([
  ['normal', false, 'W2-03'],
  ['large', true, 'W2-04']
])(
  'with the invite code in the link a newcomer taps six times at most, in %s type',
  async (_, large, door) => {
    const before = (await participants()) ?? 0
    const link = `card=${card}&door=${door}&code=${inviteCode(SECRET, door)}`
    const tab = await opened(`p-new-${door}`, link, large)
    expect(await tapped(tab, ['card-bind-send', ...BALLOT])).toBeLessThanOrEqual(6)
    expect(await participants()).toBe(before + 1)
    await tab.context().close()
  }
)

test('a card that was taken back shows nothing of what is inside', async () => {
  await village.done(INVITER, 'revokeInvitation', { invitation: card, branch: false })
  const tab = await opened('p-too-late', `card=${card}`, false)
  await tab.locator('#card-refused').waitFor()
  const words = (await tab.locator('.page').innerText()).replace(/\s/g, '')
  expect(words).toContain('已经被收回')
  for (const word of ['扶手', '河湾里', 'W1']) expect(words).not.toContain(word)
  await tab.context().close()
})
