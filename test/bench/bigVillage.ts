import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startLocalCloud, type LocalCloud } from '../../local/cloud'
import { inTurns, openStage, type Stage } from '../../local/demo/stage'
import { acceptAtTriage, signAll } from '../../local/demo/story'
import { PLACE, personOf } from '../../local/demo/village'
import { DAY_ZERO, SECRET } from '../functions/hewanli'

interface BigVillage {
  cloud: LocalCloud
  stage: Stage
  doors: readonly string[]
  /** a matter that a fifth of the households signed and triage took up */
  matter: string
}

/** Plays in a village of so many households on a local cloud of its own, which is gone afterwards. */
export const inBigVillage = async <T>(
  households: number,
  title: string,
  play: (village: BigVillage) => Promise<T>
): Promise<T> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'big-village-'))
  const root = path.join(__dirname, '../..')
  const cloud = await startLocalCloud({
    dataDir,
    databaseFile: path.join(root, 'cloudfunctions/database.json'),
    functionsDir: path.join(root, 'dist/cloud')
  })
  try {
    const doors = Array.from(
      { length: households },
      (_, at) => `E${(at % 5) + 1}-${String(at + 1).padStart(4, '0')}`
    )
    const dwellings = doors.map((door, at) => ({
      line: at + 1,
      door,
      building: door.slice(0, 2),
      occupancy: '自住',
      area: '90'
    }))
    const stage = await openStage(cloud, SECRET, DAY_ZERO, event => ({ ...event, dwellings }))
    const signers = doors.slice(0, households / 5)
    await inTurns(signers, door => stage.settle(door))
    const first = personOf(signers[0] ?? '')
    const suggestion = { room: PLACE, title, joins: null, apart: true }
    const { matter } = await stage.done<{ matter: string }>(first, 'suggest', suggestion)
    await stage.done(first, 'startPetition', { matter })
    await signAll(stage, matter, signers)
    await acceptAtTriage(stage, matter, false)
    return await play({ cloud, stage, doors, matter })
  } finally {
    await cloud.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
