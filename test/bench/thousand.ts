import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startLocalCloud } from '../../local/cloud'
import { roundTrips } from '../../local/requestLog'
import { inTurns, openStage } from '../../local/demo/stage'
import { acceptAtTriage, signAll } from '../../local/demo/story'
import { HEAD, PLACE, personOf } from '../../local/demo/village'
import { DAY_ZERO, SECRET } from '../functions/hewanli'

const HOUSEHOLDS = 1000

/** What closing a vote of a thousand households costs the database. */
export const benchThousand = async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'thousand-'))
  const root = path.join(__dirname, '../..')
  const cloud = await startLocalCloud({
    dataDir,
    databaseFile: path.join(root, 'cloudfunctions/database.json'),
    functionsDir: path.join(root, 'dist/cloud')
  })
  try {
    const doors = Array.from(
      { length: HOUSEHOLDS },
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
    const signers = doors.slice(0, HOUSEHOLDS / 5)
    await inTurns(signers, door => stage.settle(door))
    const first = personOf(signers[0] ?? '')
    const { matter } = await stage.done<{ matter: string }>(first, 'suggest', {
      room: PLACE,
      title: '每周六清理一次楼道',
      joins: null,
      apart: true
    })
    await stage.done(first, 'startPetition', { matter })
    await signAll(stage, matter, signers)
    await acceptAtTriage(stage, matter, false)
    const { vote } = await stage.done<{ vote: string }>(HEAD.E, 'announceVote', {
      matter,
      about: 'measure',
      question: '每周六清理一次楼道，好不好？',
      option: null,
      card: 'ordinary',
      windowDays: 5
    })
    stage.day(4)
    const open = await counted(cloud.requests, () => stage.done(HEAD.E, 'openVote', { matter }))
    await inTurns(signers, door =>
      stage.done(personOf(door), 'castBallot', { matter, vote, household: `${PLACE}.${door}`, choice: 'yes' })
    )
    stage.day(10)
    const close = await counted(cloud.requests, () => stage.tick())
    return [
      { figure: 'openVote', households: HOUSEHOLDS, ...open },
      { figure: 'closeVote', households: HOUSEHOLDS, ...close }
    ]
  } finally {
    await cloud.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const counted = async (log: Parameters<typeof requestsOf>[0], act: () => Promise<unknown>) => {
  log.clear()
  const start = performance.now()
  await act()
  return { ...requestsOf(log), ms: Math.round(performance.now() - start) }
}

const requestsOf = (log: { all(): Parameters<typeof roundTrips>[0]; clear(): void }) => ({
  requests: log.all().length,
  waiting: roundTrips(log.all())
})
