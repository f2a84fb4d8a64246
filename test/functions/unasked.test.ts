import { comesByCard, inTurns } from '../../local/demo/stage'
import { GRID_WORKER, HEAD, PLACE, personOf } from '../../local/demo/village'
import { VOTING_COMMANDS } from '../../src/contract/requests/voting'
import { DAY, openVillage, type Village } from './hewanli'
import { everything } from './kept'
import { cast, householdOf, NORTH, voting, type OpenVote } from './northYard'

const LIVING = ['N1-02', 'N1-04', 'N2-01', 'N2-02', 'N2-03', 'N2-04', 'N2-05', 'W2-01']
/** Of 北院: one voted, one on paper, one by a telephone nobody has called back, one not yet; and one that is not there. */
const [VOTED, ON_PAPER, BY_PHONE, SILENT, NOWHERE] = ['N2-02', 'N3-01', 'N3-02', 'N3-03', 'N9-99'] as const
const DOORS = [VOTED, ON_PAPER, BY_PHONE, SILENT, NOWHERE] as const
const READERS = {
  stranger: 'p-unknown',
  guest: 'p-guest',
  neighbour: personOf('N1-04'),
  otherYard: personOf('W2-01')
} as const

let village: Village
let open: OpenVote
let castOnPaper: string
beforeAll(async () => {
  village = await openVillage(LIVING)
  open = await voting(village)
  await comesByCard(village, READERS.guest, NORTH, HEAD.N)
  await cast(village, open, VOTED, 'yes')
  const at = (door: string) => ({ ...open, household: householdOf(door) })
  const paper = { photo: 'cloud://hewanli/paper.jpg', enteredAtDoor: village.cloud.clock.now() }
  const witnesses = [{ who: '周师傅' }, { who: '李阿姨' }]
  const said = { ...at(ON_PAPER), choice: 'no', ...paper, witnesses }
  castOnPaper = (await village.done<{ code: string }>(GRID_WORKER, 'enterPaperBallot', said)).code
  await village.done(GRID_WORKER, 'takePhoneBallot', { ...at(BY_PHONE), choice: 'yes' })
})
afterAll(() => village?.close())

type Name = keyof typeof VOTING_COMMANDS

/** What somebody is answered about each of these doors by every command that is about a household; only what differs. */
const told = async (openid: string): Promise<string[]> => {
  const fields = {
    ...{ ...open, choice: 'yes', helper: null, text: '楼道太黑，老人看不见', reason: '楼道太黑，老人看不见' },
    ...{ cast: castOnPaper, agreed: true, mark: 'notIn', photo: 'cloud://hewanli/paper.jpg', number: 7 },
    ...{ enteredAtDoor: village.cloud.clock.now(), token: 'f'.repeat(64) },
    witnesses: [{ who: '周师傅' }, { who: '李阿姨' }]
  }
  const about = Object.entries(VOTING_COMMANDS).flatMap(([name, each]) =>
    'household' in each ? [name as Name] : []
  )
  expect(about.length).toBeGreaterThan(14)
  const answers: string[] = []
  await inTurns(about, async name => {
    const said = await Promise.all(
      DOORS.map(async door => {
        const { refusal, detail } = (await village.act(openid, name, {
          ...fields,
          household: `${PLACE}.${door}`
        })) as { refusal?: string; detail?: object }
        return JSON.stringify([refusal, detail ?? {}])
      })
    )
    if (new Set(said).size > 1 || said[0] === '[null,{}]') answers.push(`${name}: ${said.join(' ')}`)
  })
  return answers
}

describe('from what a command is refused for, nobody learns of another door', () => {
  const nothing = async () => {
    const before = await everything(village)
    for (const [who, openid] of Object.entries(READERS)) expect([who, await told(openid)]).toEqual([who, []])
    expect(await everything(village)).toEqual(before)
  }

  test('whether it is on the roll, has voted, was helped to vote or waits to be called back', nothing)

  test('nor after the close, when some are asked again', async () => {
    village.later(5 * DAY + 1)
    await nothing()
  })
})
