import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud } from '../../local/cloud'
import { openStage, settleEveryone, type Stage } from '../../local/demo/stage'

/** 1 March 2027, 00:00 in China: the first day of the story. */
export const DAY_ZERO = Date.UTC(2027, 1, 28, 16)
export const DAY = 86_400_000

/** 河湾里 on a local cloud of its own; `everyone` has confirmed their door already. */
export const openVillage = async (everyone = true): Promise<Stage & { close(): Promise<void> }> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hewanli-'))
  const root = join(__dirname, '../..')
  const cloud = await startLocalCloud({
    dataDir,
    databaseFile: join(root, 'cloudfunctions/database.json'),
    functionsDir: join(root, 'dist/cloud')
  })
  const close = async () => {
    await cloud.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const stage = await openStage(cloud, 'a secret of this test alone', DAY_ZERO)
    if (everyone) await settleEveryone(stage)
    return { ...stage, close }
  } catch (error) {
    await close()
    throw error
  }
}
