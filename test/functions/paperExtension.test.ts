import { doorsOf, GRID_WORKER, HEAD, PLACE, personOf, SECRETARY } from '../../local/demo/village'
import type { DoorsView } from '../../src/contract/views/doors'
import type { MatterView } from '../../src/contract/views/matter'
import type { ResultView } from '../../src/contract/views/result'
import { openScene, type Village } from './hewanli'
import { ONE_TOO_FEW } from './scenes'

let village: Village
let matter: string
let vote: string
beforeAll(async () => {
  const { village: opened, told } = await openScene(ONE_TOO_FEW)
  village = opened
  matter = told.matter
  vote = told.vote
})
afterAll(() => village.close())

test('78 of 118, extended once: nine more, four of them on paper, make 87 and the vote passes 64 to 17', async () => {
  const resultFor = async () =>
    (await village.see(personOf('E4-01'), 'result', { matter, vote })).value as ResultView
  expect((await resultFor()).verdict).toMatchObject({ outcome: 'quorum_not_met' })

  const unserved = await village.act(HEAD.E, 'extendVote', { matter, vote, affectedServed: true })
  expect(unserved).toMatchObject({ refusal: 'EVIDENCE_MISSING', detail: { unserved: 9 } })
  await village.done(HEAD.E, 'extendVote', { matter, vote, affectedServed: false })

  village.day(47)
  const toVisit = async (building: string) => {
    const { doors } = (await village.see(GRID_WORKER, 'doors', { matter })).value as DoorsView
    return doors.filter(each => each.building === building && each.state === 'toVisit')
  }
  const online = { W2: 2, W4: 2, E3: 1 }
  for (const [building, more] of Object.entries(online))
    for (const { door, household } of (await toVisit(building)).slice(0, more))
      await village.done(personOf(door), 'castBallot', { matter, vote, household, choice: 'yes' })
  for (const [building, more] of Object.entries({ E3: 1, E4: 3 }))
    for (const { household } of (await toVisit(building)).slice(0, more))
      await village.done(GRID_WORKER, 'enterPaperBallot', {
        matter,
        vote,
        household,
        choice: 'yes',
        witnesses: [{ who: '王大姐' }, { who: doorsOf('W1')[0] }],
        photo: `cloud://hewanli/ballots/${household}.jpg`,
        enteredAtDoor: village.cloud.clock.now()
      })

  village.day(49, 12)
  const closed = await resultFor()
  expect(closed.verdict).toMatchObject({
    outcome: 'pass',
    split: [
      { choice: 'yes', heads: 64 },
      { choice: 'no', heads: 17 },
      { choice: 'abstain', heads: 6 }
    ]
  })
  const line = (rule: string) => closed.verdict.lines.find(each => each.rule === rule)
  expect(line('quorum')).toMatchObject({ have: 87, need: 79, of: 118 })
  expect(line('affectedQuorum')).toMatchObject({ have: 19, of: 28 })
  expect(line('pass')).toMatchObject({ have: 64, need: 58, of: 87 })

  await village.tick()
  village.day(52, 12)
  expect(await village.act(SECRETARY, 'certifyResult', { matter })).toMatchObject({
    refusal: 'EVIDENCE_MISSING',
    detail: { rechecks: 3 }
  })
  const view = (await village.see(personOf('E4-01'), 'matter', { matter })).value as MatterView
  expect(view.status).toBe('certifying')
  expect(view.room.id).toBe(PLACE)
})
