import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud } from '../../local/cloud'
import { inTurns, openStage, type Stage } from '../../local/demo/stage'
import { DOORS, setupEvent } from '../../local/demo/village'

/** 1 March 2027, 00:00 in China: the first day of the story. */
export const DAY_ZERO = Date.UTC(2027, 1, 28, 16)
export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const SECRET = 'a secret of this test alone'

const ROOT = join(__dirname, '../..')
const DATABASE = join(ROOT, 'cloudfunctions/database.json')
const FUNCTIONS = join(ROOT, 'dist/cloud')

export interface Village extends Stage {
  /** Moves the stopped clock on by so many milliseconds. */
  later(ms: number): void
  close(): Promise<void>
}

/** 河湾里 on a local cloud of its own, where the households of these doors have confirmed them already. */
export const openVillage = async (settled: readonly string[] = DOORS, workers = 2): Promise<Village> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hewanli-'))
  cpSync(await settledVillage(settled), dataDir, { recursive: true })
  return villageIn(dataDir, workers)
}

const villageIn = async (dataDir: string, workers: number): Promise<Village> => {
  const cloud = await startLocalCloud({
    dataDir,
    databaseFile: DATABASE,
    functionsDir: FUNCTIONS,
    h5Dir: join(ROOT, 'dist/h5'),
    workers
  })
  const close = async () => {
    await cloud.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const stage = await openStage(cloud, SECRET, DAY_ZERO)
    return { ...stage, later: ms => cloud.clock.advance(ms), close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * What the village's cloud has on disk once these doors are confirmed. Played once for the functions as they are built,
 * and copied by every test that begins there: a hundred and twenty confirmations are most of what a short story costs.
 */
const settledVillage = async (settled: readonly string[]): Promise<string> => {
  const folder = join(ROOT, 'dist/.villages', villageKey(settled))
  if (existsSync(folder)) return folder
  const dataDir = mkdtempSync(join(tmpdir(), 'settling-'))
  const cloud = await startLocalCloud({ dataDir, databaseFile: DATABASE, functionsDir: FUNCTIONS })
  try {
    const stage = await openStage(cloud, SECRET, DAY_ZERO)
    await inTurns(settled, door => stage.settle(door))
  } finally {
    await cloud.stop()
  }
  keepOnce(dataDir, folder)
  return folder
}

/** Two tests may settle the same village at once: the first to finish is kept whole, the other is let go. */
const keepOnce = (dataDir: string, folder: string): void => {
  const beside = `${folder}.${process.pid}`
  cpSync(dataDir, beside, { recursive: true })
  rmSync(dataDir, { recursive: true, force: true })
  try {
    renameSync(beside, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(beside, { recursive: true, force: true })
  }
}

const villageKey = (settled: readonly string[]): string => {
  const hash = createHash('sha256').update(JSON.stringify([settled, setupEvent(SECRET, DAY_ZERO)]))
  for (const file of [DATABASE, join(FUNCTIONS, 'api/index.js'), join(FUNCTIONS, 'setup/index.js')])
    hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 24)
}

/** One more mandate in the village, given from the console of the environment as the first ones were. */
export const appoint = async (
  stage: Stage,
  openid: string,
  office: string,
  unit: string,
  until = DAY_ZERO + 365 * DAY
): Promise<void> => {
  const official = { openid, office, unit, name: office, from: DAY_ZERO - DAY, until }
  const event = { ...setupEvent(SECRET, DAY_ZERO), officials: [official] }
  expect(await stage.cloud.call('setup', event, '')).toMatchObject({ ok: true })
}

/** Waits until a call under way has come to this collection since the log of requests was cleared. */
export const reached = async (stage: Stage, collection: string): Promise<void> => {
  for (let look = 0; look < 2000; look += 1) {
    if (stage.cloud.requests.all().some(each => each.collection === collection)) return
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  throw new Error(`nobody came to ${collection}`)
}
