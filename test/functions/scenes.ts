import { answerSitePoll, openSitePoll } from '../../local/demo/poll'
import { answerObjections, hearNeighbours, objectAround, proposePackage } from '../../local/demo/neighbours'
import {
  acceptAtTriage,
  announceNeed,
  announceSite,
  appraiseSites,
  castByBuilding,
  complain,
  CONFLICTED,
  declareConflicts,
  listSites,
  MAIN,
  NEED,
  ONE_SHORT,
  signAll,
  type BallotsByBuilding
} from '../../local/demo/story'
import { inTurns, type Stage } from '../../local/demo/stage'
import { DOORS, doorsOf, HEAD, PLACE, personOf, SECRETARY, SITES, STREET } from '../../local/demo/village'
import { DAY, openScene, openVillage, type Scene, type Village } from './hewanli'

export interface Toilet {
  matter: string
  sites: Record<keyof typeof SITES, string>
}
export type Asked = Toilet & { vote: string }

/** A scene that goes on from another. */
const after = <Before, Told>(
  before: Scene<Before>,
  name: string,
  play: (village: Village, before: Before) => Promise<Told>
): Scene<Told> => ({
  name: `${before.name}-${name}`,
  play: async () => {
    const { village, told } = await openScene(before)
    return [village, await play(village, told)]
  }
})

/** Day 20: the need of the toilet is confirmed, and of five sites three are found feasible. */
export const SITES_FOUND: Scene<Toilet> = {
  name: 'sites',
  play: async () => {
    const village = await openVillage()
    const matter = await complain(village)
    village.day(3)
    await signAll(village, matter, DOORS.slice(0, 24))
    village.day(5)
    await acceptAtTriage(village, matter)
    const need = await announceNeed(village, matter)
    village.day(8)
    await village.done(HEAD.E, 'openVote', { matter })
    await castByBuilding(village, { matter, vote: need.vote }, NEED)
    village.day(13, 11)
    await village.tick()
    const sites = await listSites(village, matter)
    village.day(20)
    await appraiseSites(village, matter, sites)
    return [village, { matter, sites }]
  }
}

/** Day 20: 84 households have answered the first round about the sites, which still runs. */
export const ANSWERED = after(SITES_FOUND, 'answered', async (village, { matter, sites }) => {
  const poll = await openSitePoll(village, matter, sites)
  await answerSitePoll(village, poll)
  return { matter, sites, poll }
})

/** Day 36: those beside the car park were heard and answered, their conditions are the package, two households stand back. */
export const HEARD = after(SITES_FOUND, 'heard', async (village, { matter, sites }) => {
  village.day(26)
  await hearNeighbours(village, matter, [sites.A])
  village.day(27)
  await objectAround(village, matter, sites.A)
  village.day(34)
  await answerObjections(village, matter)
  await proposePackage(village, matter, sites.A)
  village.day(36)
  await declareConflicts(village, matter)
  return { matter, sites }
})

/** Announces the car park, opens it three days later and lets the village vote; ends an hour after the close. */
export const askAboutCarPark = async (
  village: Stage,
  { matter, sites }: Toilet,
  ballots: BallotsByBuilding
): Promise<Asked> => {
  const { vote } = await announceSite(village, matter, sites.A)
  village.day(39)
  await village.done(HEAD.E, 'openVote', { matter })
  await castByBuilding(village, { matter, vote }, ballots, CONFLICTED)
  village.day(46, 11)
  await village.tick()
  return { matter, sites, vote }
}

/** Day 46: 78 of 118 came, one household short. */
export const ONE_TOO_FEW = after(HEARD, 'short', (village, toilet) =>
  askAboutCarPark(village, toilet, ONE_SHORT)
)

/** The whole village says yes, and fifteen of the 24 beside the car park say no. */
const AGAINST: BallotsByBuilding = { ...MAIN, W1: [3, 10, 0], E1: [6, 5, 0] }

/** Day 46: those beside the car park have blocked it. */
export const BLOCKED = after(HEARD, 'blocked', (village, toilet) => askAboutCarPark(village, toilet, AGAINST))

/** The second vote, on the car park fourteen metres to the south; ends an hour after the close, on day 57. */
export const askFurtherSouth = async (
  village: Stage,
  { matter, sites }: Asked,
  ballots: BallotsByBuilding,
  bring: (option: string) => Promise<unknown> = async () => {}
) => {
  const { A } = SITES
  const place = { name: '停车场往南14米', x: A.x, y: A.y - 14, cost: 18_500_000, movedFrom: sites.A }
  const { option } = await village.done<{ option: string }>(HEAD.E, 'addOption', { matter, ...place })
  const found = { feasible: true, cause: null, note: '管线够得着，可以往南挪' }
  await village.done(STREET, 'appraise', { matter, option, ...found })
  await bring(option)
  const { vote } = await announceSite(village, matter, option)
  village.day(50)
  await village.done(HEAD.E, 'openVote', { matter })
  await castByBuilding(village, { matter, vote }, ballots, CONFLICTED)
  village.day(57, 11)
  await village.tick()
  return { option, vote }
}

/** Day 57: blocked fourteen metres on as well, so that the secretary has it. */
export const BLOCKED_TWICE = after(BLOCKED, 'twice', async (village, told) => ({
  ...told,
  second: await askFurtherSouth(village, told, AGAINST)
}))

/** A place wanted by one courtyard in the yard of the other: 51 for the west, 49 for the east of 100. */
const PUSHED_BALLOTS: Readonly<Record<string, readonly [west: number, east: number]>> = {
  W1: [2, 12],
  W2: [2, 8],
  W3: [1, 7],
  W4: [2, 8],
  E1: [9, 1],
  E2: [8, 1],
  E3: [6, 1],
  E4: [9, 2],
  E5: [4, 1],
  N1: [3, 3],
  N2: [3, 2],
  N3: [2, 3]
}

/** Contested: the first ballot chooses between a place in the west yard and one in the east, each yard wants it in the other. */
export const PUSHED: Scene<{ matter: string; vote: string; west: string; east: string }> = {
  name: 'pushed',
  play: async () => {
    const village = await openVillage()
    const matter = await complain(village)
    await signAll(village, matter, DOORS.slice(0, 24))
    await acceptAtTriage(village, matter, true, HEAD.N)
    const { vote: need } = await announceNeed(village, matter, HEAD.N)
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    await castByBuilding(village, { matter, vote: need }, NEED)
    village.later(5 * DAY + 1)
    const west = await feasibleSite(village, matter, '村口停车场西侧', 26, 0)
    const east = await feasibleSite(village, matter, '东院空地', 125, 68)
    await hearNeighbours(village, matter, [west, east], HEAD.N)
    village.later(7 * DAY)
    const asked = {
      about: 'choice',
      question: '公厕建在哪里？',
      option: null,
      card: 'facility',
      windowDays: 7
    }
    const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', { matter, ...asked })
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter })
    const casts = Object.entries(PUSHED_BALLOTS).flatMap(([building, [toWest, toEast]]) =>
      doorsOf(building)
        .slice(0, toWest + toEast)
        .map((door, at) => ({ door, choice: at < toWest ? west : east }))
    )
    await inTurns(casts, ({ door, choice }) =>
      village.done(personOf(door), 'castBallot', { matter, vote, household: `${PLACE}.${door}`, choice })
    )
    village.later(7 * DAY + 1)
    return [village, { matter, vote, west, east }]
  }
}

const feasibleSite = async (
  village: Stage,
  matter: string,
  name: string,
  x: number,
  y: number,
  by: string = HEAD.N
) => {
  const fields = { matter, name, x, y, cost: 18_000_000 }
  const { option } = await village.done<{ option: string }>(by, 'addOption', fields)
  const found = { feasible: true, cause: null, note: '可以接入污水管，场地够用' }
  await village.done(STREET, 'appraise', { matter, option, ...found })
  return option
}

/** The yes or no on the old store: 86 of 100, W 38 of 42, E 39 of 42, N 9 of 16. */
export const STORE: BallotsByBuilding = {
  W1: [10, 1, 0],
  W2: [9, 1, 0],
  W3: [8, 1, 0],
  W4: [11, 1, 0],
  E1: [9, 1, 0],
  E2: [8, 0, 0],
  E3: [6, 1, 0],
  E4: [11, 1, 0],
  E5: [5, 0, 0],
  N1: [4, 3, 0],
  N2: [3, 2, 0],
  N3: [2, 2, 0]
}

/** What two households beside the old store write. */
const BESIDE_STORE = [
  ['N1-03', '西院东院都不要的，推到我们窗下', '先在三个院轮流试'],
  ['N1-04', '旧库房一拆，夜里没有灯', '先把路灯装好']
] as const

/** At the second level the secretary finds the old store, hears those beside it, and asks everyone with what makes up for it. */
export const askAboutStore = async (
  village: Village,
  { matter }: { matter: string },
  ballots: BallotsByBuilding
): Promise<{ matter: string; vote: string }> => {
  await village.done(SECRETARY, 'accept', { matter })
  const option = await feasibleSite(village, matter, '北院旧库房', 60, 108, SECRETARY)
  await village.done(SECRETARY, 'openHearing', { matter, option })
  for (const [door, harm, acceptable] of BESIDE_STORE)
    await village.done(personOf(door), 'raiseObjection', { matter, option, harm, acceptable })
  village.later(7 * DAY)
  await answerObjections(village, matter, '补偿写进方案：下一个微项目先给N1。')
  const asked = { about: 'site', option, card: 'facility', windowDays: 7 }
  const question = '同意建在北院旧库房，下一个微项目先给N1吗？'
  const { vote } = await village.done<{ vote: string }>(SECRETARY, 'announceVote', {
    matter,
    question,
    ...asked
  })
  village.later(3 * DAY)
  await village.done(SECRETARY, 'openVote', { matter })
  await castByBuilding(village, { matter, vote }, ballots)
  village.later(7 * DAY + 1)
  return { matter, vote }
}

/** Five noes of the seven beside it: the small yard is not outvoted by the two big ones. */
export const STORE_BLOCKED = after(PUSHED, 'store', (village, pushed) =>
  askAboutStore(village, pushed, { ...STORE, N1: [2, 5, 0] })
)

/** Where pages in another process may begin, by name. */
export const SCENES = { ONE_TOO_FEW, BLOCKED_TWICE, PUSHED, STORE_BLOCKED } as const
export type SceneName = keyof typeof SCENES
export type ToldOf<Name extends SceneName> = (typeof SCENES)[Name] extends Scene<infer Told> ? Told : never
