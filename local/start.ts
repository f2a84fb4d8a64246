import { randomBytes } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud } from './cloud'
import { playMatters, TODAY } from './demo/matters'
import { openStage, settleEveryone } from './demo/stage'
import { GRID_WORKER, HEAD, PLACE, personOf, SECRETARY, STAIR_HEAD_W1, STREET } from './demo/village'

const ROOT = join(__dirname, '..')
const DATA = join(ROOT, '.data')
const READY = join(DATA, 'ready')
const PORT = Number(process.env.PORT ?? 7210)
const DAY = 86_400_000
const CHINA = 8 * 3_600_000

/** Who the demo can be seen as, and what is worth looking at. */
const PERSONAS: readonly [who: string, openid: string, page: string][] = [
  ['住户 W1-11（还没投票）', personOf('W1-11'), 'pages/home/index'],
  ['住户 W3-07（最早提公厕的人）', personOf('W3-07'), 'pages/home/index'],
  ['住户 W3-05（已申报回避）', personOf('W3-05'), 'pages/home/index'],
  ['村民代表 W1-03（文化室）', personOf('W1-03'), 'pages/home/index'],
  ['W1 楼道长', STAIR_HEAD_W1, 'pages/home/index'],
  ['东院院长', HEAD.E, `packages/head/workbench/index?room=${PLACE}`],
  ['西院院长（公厕就在楼旁）', HEAD.W, `packages/head/workbench/index?room=${PLACE}`],
  ['H社区书记', SECRETARY, `packages/desk/queue/index?room=${PLACE}`],
  ['网格员', GRID_WORKER, 'pages/home/index'],
  ['S街道', STREET, `packages/desk/queue/index?room=${PLACE}`]
]

const main = async () => {
  const fresh = process.argv.includes('--fresh')
  const built = spawnSync(process.execPath, [join(ROOT, 'local/build.mjs'), 'h5', 'functions'], {
    stdio: 'inherit'
  })
  if (built.status !== 0) process.exit(1)
  if (fresh || !existsSync(READY)) rmSync(DATA, { recursive: true, force: true })
  const cloud = await startLocalCloud({
    dataDir: join(DATA, 'cloud'),
    databaseFile: join(ROOT, 'cloudfunctions/database.json'),
    functionsDir: join(ROOT, 'dist/cloud'),
    h5Dir: join(ROOT, 'dist/h5'),
    port: PORT,
    workers: 4,
    timers: true
  })
  if (!existsSync(READY)) await playDemo(cloud)
  const made = { do: 'makeInvitation', request: 'a-card-for-today', room: PLACE, matter: null, kind: 'share' }
  const card = (await cloud.call('api', made, HEAD.E)) as { value?: { invitation: string } }
  const visitor = `pages/card/index?card=${card.value?.invitation}`
  for (const [who, openid, page] of [['路过的邻居（还没进门）', 'p-visitor', visitor], ...PERSONAS])
    console.log(`${who}\n  ${cloud.url}/?as=${openid}#/${page}`)
  console.log('\n按 Ctrl+C 停下；数据留在 .data，npm start -- --fresh 重新开始。')
  const stop = () => void cloud.stop().then(() => process.exit(0))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** Plays the last seventy days of the village, then lets the clock run in real time. */
const playDemo = async (cloud: LocalCloud) => {
  const today = Math.floor((Date.now() + CHINA) / DAY) * DAY - CHINA
  console.log('河湾里的七十天正在发生，头一次要等一会儿……')
  const stage = await openStage(cloud, randomBytes(24).toString('hex'), today - TODAY * DAY)
  await settleEveryone(stage)
  await playMatters(stage, title => console.log(`  ${title}`))
  cloud.clock.set({ now: null, frozen: false })
  await stage.tick()
  writeFileSync(READY, '')
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
