import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud } from '../../local/cloud'
import { inTurns, openStage, stageOn, type Stage } from '../../local/demo/stage'
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
  /** Closes it and leaves what it has on disk: the folder. */
  leave(): Promise<string>
}

/** 河湾里 on a local cloud of its own, where the households of these doors have confirmed them already. */
export const openVillage = async (settled: readonly string[] = DOORS, workers = 2): Promise<Village> => {
  const folder = await keptVillage('settled', settled, () => settle(settled))
  return villageIn(copyOf(folder), workers, cloud => openStage(cloud, SECRET, DAY_ZERO))
}

/** A point in a story: how the village comes there, and what has to be known to go on (as JSON). */
export interface Scene<Told> {
  name: string
  play(): Promise<[village: Village, told: Told]>
}

/** The village as it is when this scene ends, at the instant it ends; its story was told once, whoever begins here. */
export const openScene = async <Told>({
  name,
  play
}: Scene<Told>): Promise<{ village: Village; told: Told }> => {
  const folder = await keptVillage('scene', name, async () => {
    const [village, told] = await play()
    const now = village.cloud.clock.now()
    const left = await village.leave()
    writeFileSync(join(left, KEPT), JSON.stringify({ now, told }))
    return left
  })
  const { now, told } = JSON.parse(readFileSync(join(folder, KEPT), 'utf8')) as { now: number; told: Told }
  const village = await villageIn(copyOf(folder), 2, async cloud => stageOn(cloud, DAY_ZERO, `after-${name}`))
  village.cloud.clock.set({ now, frozen: true })
  return { village, told }
}

const KEPT = 'kept.json'

const villageIn = async (
  dataDir: string,
  workers: number,
  open: (cloud: LocalCloud) => Promise<Stage>
): Promise<Village> => {
  const cloud = await startLocalCloud({
    dataDir,
    databaseFile: DATABASE,
    functionsDir: FUNCTIONS,
    h5Dir: join(ROOT, 'dist/h5'),
    workers
  })
  const leave = async () => {
    await cloud.stop()
    return dataDir
  }
  const close = async () => rmSync(await leave(), { recursive: true, force: true })
  try {
    const stage = await open(cloud)
    return { ...stage, later: ms => cloud.clock.advance(ms), close, leave }
  } catch (error) {
    await close()
    throw error
  }
}

/** A hundred and twenty confirmations are most of what a short story costs. */
const settle = async (settled: readonly string[]): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'settling-'))
  const cloud = await startLocalCloud({ dataDir, databaseFile: DATABASE, functionsDir: FUNCTIONS })
  try {
    const stage = await openStage(cloud, SECRET, DAY_ZERO)
    await inTurns(settled, door => stage.settle(door))
  } finally {
    await cloud.stop()
  }
  return dataDir
}

/**
 * What a village has on disk after it was played so far. Played once for the functions and the stories as they are, and
 * copied by every test that begins there.
 */
const keptVillage = async (kind: string, what: unknown, play: () => Promise<string>): Promise<string> => {
  const folder = join(ROOT, 'dist/.villages', villageKey([kind, what]))
  if (!existsSync(folder)) keepOnce(await play(), folder)
  return folder
}

const copyOf = (folder: string): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hewanli-'))
  cpSync(folder, dataDir, { recursive: true })
  return dataDir
}

/** Two tests may play the same village at once: the first to finish is kept whole, the other is let go. */
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

const STORIES = join(ROOT, 'local/demo')
/** Everything that shapes what a village has on disk. */
const SHAPING = [
  DATABASE,
  ...['api', 'clock', 'setup'].map(name => join(FUNCTIONS, name, 'index.js')),
  ...readdirSync(STORIES).map(name => join(STORIES, name)),
  join(__dirname, 'scenes.ts'),
  join(__dirname, '../pictures/happenings.ts')
]

const villageKey = (what: unknown): string => {
  const hash = createHash('sha256').update(JSON.stringify([what, setupEvent(SECRET, DAY_ZERO)]))
  for (const file of SHAPING) hash.update(readFileSync(file))
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

/** Waits until a request of a call under way was struck by the faults that were set. */
export const struck = async (stage: Stage): Promise<void> => {
  for (let look = 0; look < 2000; look += 1) {
    if (stage.cloud.faults.struck() > 0) return
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  throw new Error('no request met the fault')
}
