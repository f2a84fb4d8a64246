import { mkdtempSync, rmSync } from 'node:fs'
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

export interface Village extends Stage {
  /** Moves the stopped clock on by so many milliseconds. */
  later(ms: number): void
  close(): Promise<void>
}

/** 河湾里 on a local cloud of its own, where the households of these doors have confirmed them already. */
export const openVillage = async (settled: readonly string[] = DOORS, workers = 2): Promise<Village> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hewanli-'))
  const root = join(__dirname, '../..')
  const cloud = await startLocalCloud({
    dataDir,
    databaseFile: join(root, 'cloudfunctions/database.json'),
    functionsDir: join(root, 'dist/cloud'),
    h5Dir: join(root, 'dist/h5'),
    workers
  })
  const close = async () => {
    await cloud.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const stage = await openStage(cloud, SECRET, DAY_ZERO)
    await inTurns(settled, door => stage.settle(door))
    return { ...stage, later: ms => cloud.clock.advance(ms), close }
  } catch (error) {
    await close()
    throw error
  }
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
