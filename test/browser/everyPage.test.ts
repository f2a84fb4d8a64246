import type { Browser } from 'playwright-core'
import type { Village } from '../functions/hewanli'
import { openCamera, type Camera } from '../pictures/camera'
import { faultsOf } from '../pictures/faults'
import { lookAt } from '../pictures/look'
import { ROUTES } from '../pictures/routes'
import { VISITS } from '../pictures/visits'
import { addressOf, known, openPictured, type Known } from '../pictures/village'
import { startBrowser } from './browser'

jest.setTimeout(240_000)

let browser: Browser
let camera: Camera
let village: Village
let words: Known

beforeAll(async () => {
  ;[browser, village] = await Promise.all([startBrowser(), openPictured()])
  camera = await openCamera(browser)
  words = await known(village)
})
afterAll(async () => {
  await browser?.close()
  await village?.close()
})

/** The first visit of a page in its usual type, and the same page grown to the large one. */
const faultsOn = async (page: string): Promise<string[]> => {
  const [visit] = VISITS[page] ?? []
  if (!visit) return ['has no visit in test/pictures/visits.ts']
  const url = village.cloud.url
  if (visit.after) await camera.open(url, visit.as, addressOf(visit.after, visit, words))
  await camera.open(url, visit.as, addressOf(page, visit, words))
  const usual = faultsOf(await lookAt(camera.page), 'usual')
  await camera.page.evaluate(() => document.querySelector('.page')?.classList.add('page--large'))
  return [...usual, ...faultsOf(await lookAt(camera.page), 'large').map(each => `in large type ${each}`)]
}

test('every page can be read in the sun, hit with a thumb and heard by name, in usual and in large type', async () => {
  const faults: Record<string, string[]> = {}
  for (const page of ROUTES) {
    const found = await faultsOn(page)
    if (found.length > 0) faults[page] = found
  }
  expect(faults).toEqual({})
})
