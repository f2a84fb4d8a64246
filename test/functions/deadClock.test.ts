import { comesByCard } from '../../local/demo/stage'
import { GRID_WORKER, HEAD, personOf, SECRETARY, setupEvent } from '../../local/demo/village'
import { DAY, DAY_ZERO, HOUR, openVillage, SECRET, type Village } from './hewanli'
import { journalsAreWhole, kept, keptMatter } from './kept'
import {
  announced,
  atSecretary,
  cast,
  collecting,
  deliberating,
  householdOf,
  NEIGHBOURS,
  NORTH,
  PROPOSER,
  type OpenVote
} from './northYard'
import { plainly } from './sameStory'
import { storedBy } from './stored'

const FIRST = NEIGHBOURS.slice(0, 11)

/** Eight matters that the clock has to move, each in its own way, on the day their votes open. */
const eightMatters = async (village: Village): Promise<string[]> => {
  const others = [
    await collecting(village),
    await deliberating(village),
    await deliberating(village, true),
    await atSecretary(village)
  ]
  const votes: OpenVote[] = []
  for (let made = 0; made < 4; made += 1) votes.push(await announced(village))
  village.later(3 * DAY)
  for (const { matter } of votes) await village.done(HEAD.N, 'openVote', { matter })
  const [short, enough, against, assisted] = votes as [OpenVote, OpenVote, OpenVote, OpenVote]
  for (const door of FIRST.slice(1)) await cast(village, short, door, 'yes')
  for (const door of FIRST) await cast(village, enough, door, 'yes')
  for (const door of FIRST) await cast(village, against, door, 'no')
  for (const door of FIRST.slice(1)) await cast(village, assisted, door, 'yes')
  village.later(4 * DAY)
  await village.done(GRID_WORKER, 'enterPaperBallot', {
    ...assisted,
    household: householdOf('N3-06'),
    choice: 'yes',
    witnesses: [{ who: '王大姐' }, { who: 'N1-02' }],
    photo: await storedBy(village, GRID_WORKER, 'ballot.jpg'),
    enteredAtDoor: village.cloud.clock.now()
  })
  return [...others, ...votes.map(each => each.matter)]
}

const journalsOf = (village: Village, matters: readonly string[]) =>
  Promise.all(matters.map(async matter => (await keptMatter(village, matter)).journal))

/** The platform looked at the photograph that the timer put to it, and answers within its half hour. */
const photographPasses = async (village: Village): Promise<void> => {
  const [photo] = await kept<{ trace: string }>(village, 'photos', {})
  await village.cloud.pushMedia(photo?.trace ?? '', 'pass')
}

/** What people read of them, whoever they are. */
const readIn = async (village: Village, matters: readonly string[]) => {
  const asked = [PROPOSER, SECRETARY, HEAD.N, personOf('W1-01'), 'p-stranger'].flatMap(openid => [
    village.see(openid, 'home'),
    village.see(openid, 'room', { room: NORTH }),
    village.see(openid, 'desk', { room: NORTH }),
    ...matters.map(matter => village.see(openid, 'matter', { matter }))
  ])
  return Promise.all(asked)
}

describe('a timer that was dead for days', () => {
  let live: Village
  let dead: Village
  let matters: string[]
  beforeAll(async () => {
    live = await openVillage(NEIGHBOURS)
    dead = await openVillage(NEIGHBOURS)
    for (const village of [live, dead]) await comesByCard(village, 'p-stranger', NORTH)
    matters = await eightMatters(live)
    expect(await eightMatters(dead)).toEqual(matters)
  })
  afterAll(async () => {
    await live?.close()
    await dead?.close()
  })

  test('nobody who reads can tell: every page is what it would be with a timer in time', async () => {
    for (let waited = 0; waited < 5 * DAY; waited += 8 * HOUR) {
      live.later(8 * HOUR)
      dead.later(8 * HOUR)
      await live.tick()
      if (waited === 0) await photographPasses(live)
    }
    expect(plainly(await readIn(dead, matters))).toEqual(plainly(await readIn(live, matters)))
    const moved = await journalsOf(live, matters)
    const asleep = await journalsOf(dead, matters)
    expect(moved.filter((journal, at) => journal.length > asleep[at]!.length).length).toBeGreaterThan(3)
  })

  test('two timers at once, when they come at last, leave the same journal with the same instants', async () => {
    await Promise.all([dead.tick(), dead.tick()])
    const journals = await journalsOf(dead, matters)
    expect(plainly(journals)).toEqual(plainly(await journalsOf(live, matters)))
    await dead.tick()
    expect(await journalsOf(dead, matters)).toEqual(journals)
  })

  test('a holiday moved while they run moves none of their days: each keeps the calendar it began with', async () => {
    const before = plainly(await readIn(dead, matters))
    const now = dead.cloud.clock.now()
    const holidays = Array.from({ length: 30 }, (_, at) => ({
      date: new Date(now + at * DAY).toISOString().slice(0, 10)
    }))
    const moved = { ...setupEvent(SECRET, DAY_ZERO), holidays, makeUpDays: [] }
    expect(await dead.cloud.call('setup', moved, '')).toMatchObject({ ok: true })
    expect(plainly(await readIn(dead, matters))).toEqual(before)
  })

  test('an official who acts before the timer comes finds what it owes done, at the instant it was due', async () => {
    const [assisted] = matters.slice(-1)
    for (const village of [live, dead]) village.later(2 * DAY)
    await live.tick()
    for (const village of [live, dead]) {
      const bars = await village.act(SECRETARY, 'certifyResult', { matter: assisted })
      expect(bars).toMatchObject({ refusal: 'EVIDENCE_MISSING', detail: { rechecks: 1 } })
    }
    const [enough] = matters.slice(-3)
    for (const village of [live, dead]) await village.done(SECRETARY, 'certifyResult', { matter: enough })
    expect(plainly(await journalsOf(dead, [enough!]))).toEqual(plainly(await journalsOf(live, [enough!])))
  })

  test('months later everything that nobody took up has risen or ended by itself, in time or late', async () => {
    for (let month = 0; month < 5; month += 1) {
      for (const village of [live, dead]) village.later(30 * DAY)
      await live.tick()
    }
    await dead.tick()
    expect(plainly(await journalsOf(dead, matters))).toEqual(plainly(await journalsOf(live, matters)))
    for (const village of [live, dead]) await journalsAreWhole(village)
  })
})
