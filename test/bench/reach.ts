import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { acceptAtTriage, signAll } from '../../local/demo/story'
import { DOORS, HEAD, PLACE, personOf } from '../../local/demo/village'
import { startBrowser } from '../browser/browser'
import { DAY, openVillage, type Village } from '../functions/hewanli'
import { NETWORKS, onLine, type Network } from './line'

const SIGNERS = DOORS.slice(38, 62)
const NEWCOMERS = ['W1-01', 'W1-02', 'W1-03']
const BALLOT = ['go-vote', 'choice-yes', 'cast-yes']

/**
 * From a card nobody here has opened before: until the room can be read, and until the ballot of a household that was
 * confirmed before is counted, in Chromium at the width of a telephone and as fast as a finger can be; and what a
 * telephone in WeChat must fetch for the same, where the calls are those of the browser.
 */
export const benchReach = async (weapp: string) => {
  const village = await openVillage([...SIGNERS, 'W3-07', ...NEWCOMERS])
  const browser = await startBrowser()
  try {
    const matter = await openVote(village)
    const [toRoom, toMatter] = [await cardOf(village, null), await cardOf(village, matter)]
    const figures: object[] = []
    let calls = 0
    for (const network of Object.keys(NETWORKS) as Network[]) {
      const visit = await opened(browser, village, 'p-new', toRoom, network)
      await visit.page.locator('#room-figures:visible').waitFor()
      const room = visit.ended()
      calls = room.calls
      figures.push({ figure: 'cardToRoom', on: 'h5', network, ...NETWORKS[network], ...room })
      await visit.page.context().close()
    }
    figures.push(inWechat(weapp, calls))
    for (const [at, network] of (Object.keys(NETWORKS) as Network[]).entries()) {
      const visit = await opened(browser, village, personOf(NEWCOMERS[at] ?? ''), toMatter, network)
      for (const id of BALLOT) await visit.page.locator(`#${id}:visible`).last().click()
      await visit.page.locator('#receipt:visible').waitFor()
      figures.push({
        figure: 'cardToBallot',
        on: 'h5',
        network,
        ...NETWORKS[network],
        taps: BALLOT.length,
        ...visit.ended()
      })
      await visit.page.context().close()
    }
    return figures
  } finally {
    await browser.close()
    await village.close()
  }
}

/** A card opened by somebody who has nothing of the app yet; what came over the line is counted as it came, packed. */
const opened = async (browser: Browser, { cloud }: Village, as: string, card: string, network: Network) => {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const line = await onLine(page, cloud.url, network)
  await page.goto(`${cloud.url}/?as=${as}#/pages/card/index?card=${card}`, { waitUntil: 'commit' })
  return { page, ended: line.ended }
}

/** What a telephone fetches first: the main package, and the same calls. Computed, for no telephone was measured. */
const inWechat = (folder: string, calls: number) => {
  const files = mainPackage(folder)
  const packed = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  const { down, rtt } = NETWORKS['3G']
  return {
    figure: 'cardToRoom',
    on: 'weapp',
    computed: true,
    network: '3G',
    down,
    rtt,
    packedKb: Math.ceil(packed / 1024),
    calls,
    seconds: Math.round((packed * 8) / down / 100 + (calls * rtt) / 100) / 10
  }
}

const mainPackage = (folder: string): string[] => {
  const { subPackages } = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as {
    subPackages: { root: string }[]
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => !subPackages.some(({ root }) => path.relative(folder, file).startsWith(`${root}/`)))
}

const cardOf = async (village: Village, matter: string | null): Promise<string> => {
  const about = { room: PLACE, matter, kind: 'share' }
  return (await village.done<{ invitation: string }>(HEAD.E, 'makeInvitation', about)).invitation
}

const openVote = async (village: Village): Promise<string> => {
  const title = { room: PLACE, title: '楼道里装扶手', joins: null, apart: true }
  const { matter } = await village.done<{ matter: string }>(personOf('W3-07'), 'suggest', title)
  await village.done(personOf('W3-07'), 'startPetition', { matter })
  await signAll(village, matter, SIGNERS)
  await acceptAtTriage(village, matter, false)
  const asked = { about: 'measure', question: '楼道里装扶手，好不好？', option: null }
  await village.done(HEAD.E, 'announceVote', { matter, ...asked, card: 'ordinary', windowDays: 5 })
  village.later(3 * DAY)
  await village.done(HEAD.E, 'openVote', { matter })
  return matter
}
