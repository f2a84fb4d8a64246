import { inTurns } from '../../local/demo/stage'
import { HEAD, PLACE, personOf } from '../../local/demo/village'
import { inBigVillage } from './bigVillage'
import { counted } from './taps'

const HOUSEHOLDS = 1000

/** What closing a vote of a thousand households costs the database. */
export const benchThousand = () =>
  inBigVillage(HOUSEHOLDS, '每周六清理一次楼道', async ({ cloud, stage, doors, matter }) => {
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
    await inTurns(doors.slice(0, HOUSEHOLDS / 5), door =>
      stage.done(personOf(door), 'castBallot', { matter, vote, household: `${PLACE}.${door}`, choice: 'yes' })
    )
    stage.day(10)
    const close = await counted(cloud.requests, () => stage.tick())
    return [
      { figure: 'openVote', households: HOUSEHOLDS, ...open },
      { figure: 'closeVote', households: HOUSEHOLDS, ...close }
    ]
  })
