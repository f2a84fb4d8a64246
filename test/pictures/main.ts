import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startBrowser } from '../browser/browser'
import type { Village } from '../functions/hewanli'
import { openCamera, photograph, type Camera, type Network } from './camera'
import { faultsOf } from './faults'
import { lookAt } from './look'
import { ROUTES } from './routes'
import { VISITS, WHERE, type Visit, type Where } from './visits'
import { addressOf, known, openPictured, openQuiet, openWhere, touchOf, type Known } from './village'

interface Place {
  village: Village
  words: Known
}

const FOLDER = join(__dirname, '../../pictures')

interface Shot {
  state: string
  size: 'phone' | 'large' | 'desk'
  network?: Network
  /** on the village's first day */
  quiet?: true
}

/** Every state a page can be in, in the order in which its pictures lie. */
const SHOTS: readonly Shot[] = [
  { state: '1-usual', size: 'phone' },
  { state: '2-large', size: 'large' },
  { state: '3-long', size: 'phone', network: 'wordy' },
  { state: '4-empty', size: 'phone', quiet: true },
  { state: '5-loading', size: 'phone', network: 'silent' },
  { state: '6-refused', size: 'phone', network: 'closed' },
  { state: '7-offline', size: 'phone', network: 'away' },
  { state: '8-wide', size: 'desk' }
]
/** Further visits of a page are the same page in another hour: they are drawn as usual, large and wide. */
const OF_FURTHER_VISITS = ['1-usual', '2-large', '8-wide']

const main = async () => {
  const asked = process.argv.slice(2)
  const began = Date.now()
  const [browser, pictured, first] = await Promise.all([startBrowser(), openPictured(), openQuiet()])
  const places = new Map<Where | 'pictured' | 'quiet', Place>([
    ['pictured', { village: pictured, words: await known(pictured) }],
    ['quiet', { village: first, words: await known(first) }]
  ])
  for (const where of WHERE) {
    const village = await openWhere(where)
    places.set(where, { village, words: await known(village) })
  }
  if (asked.length === 0) rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const told = new Map<string, string[]>()
  const seen = { pictures: 0, controls: 0, contrast: Infinity }

  const shoot = async (camera: Camera, page: string, visit: Visit, shot: Shot) => {
    const { village, words } = places.get(shot.quiet ? 'quiet' : (visit.where ?? 'pictured'))!
    const { url } = village.cloud
    if (visit.after) await camera.open(url, visit.as, addressOf(visit.after, visit, words))
    const touch = shot.network || shot.quiet ? {} : touchOf(visit, words)
    await camera.open(url, visit.as, addressOf(page, visit, words), shot.network, touch)
    await photograph(camera.page, join(FOLDER, `${nameOf(page, visit)}.${shot.state}.png`))
    const look = await lookAt(camera.page)
    const faults = faultsOf(look, shot.size === 'large' ? 'large' : 'usual')
    seen.pictures += 1
    seen.controls += look.controls.length
    seen.contrast = Math.min(seen.contrast, ...look.words.map(({ contrast }) => contrast))
    const lines = told.get(page) ?? []
    told.set(page, [...lines, ...faults.map(each => `${nameOf(page, visit)}.${shot.state}: ${each}`)])
  }

  const work = ROUTES.filter(route => asked.length === 0 || asked.some(each => route.includes(each))).flatMap(
    page => visitsOf(page).map((visit, nth) => ({ page, visit, shots: shotsOf(visit, nth) }))
  )
  const worker = async () => {
    const cameras = {
      phone: await openCamera(browser),
      large: await openCamera(browser, { large: true }),
      desk: await openCamera(browser, { width: 1280 })
    }
    for (let next = work.shift(); next; next = work.shift())
      for (const shot of next.shots) await shoot(cameras[shot.size], next.page, next.visit, shot)
  }
  await Promise.all([worker(), worker()])
  await browser.close()
  await Promise.all([...places.values()].map(({ village }) => village.close()))

  for (const [page, faults] of [...told].sort(([one], [other]) => (one < other ? -1 : 1)))
    console.log([`${page}: ${faults.length === 0 ? 'in order' : `${faults.length} faults`}`, ...faults].join('\n  '))
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(
    `${seen.pictures} pictures of ${told.size} pages in pictures/, ${seen.controls} controls, lowest contrast ${seen.contrast.toFixed(1)} : 1, ${seconds} s`
  )
  process.exitCode = [...told.values()].some(faults => faults.length > 0) ? 1 : 0
}

const visitsOf = (page: string): readonly Visit[] => {
  const visits = VISITS[page]
  if (!visits) throw new Error(`${page} has no visit in test/pictures/visits.ts`)
  return visits
}

const shotsOf = (visit: Visit, nth: number): readonly Shot[] =>
  SHOTS.filter(
    ({ state, size, quiet }) =>
      (nth === 0 || OF_FURTHER_VISITS.includes(state)) &&
      (visit.only === undefined || visit.only === size) &&
      (size !== 'desk' || visit.wide === true) &&
      (quiet !== true || visit.neverEmpty === undefined)
  )

/** `vote-ballot`, `vote-ballot+secret`: what sorts by page. */
const nameOf = (page: string, { name }: Visit): string => {
  const short = page
    .replace(/^(pages|packages)\//, '')
    .replace(/\/index$/, '')
    .replace('/', '-')
  return name === undefined ? short : `${short}+${name}`
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
