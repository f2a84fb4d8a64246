import { comesByCard } from '../../local/demo/stage'
import {
  DOORS,
  GRID_WORKER,
  HEAD,
  personOf,
  SECRETARY,
  STAIR_HEAD_W1,
  STREET
} from '../../local/demo/village'
import { VIEWS, type ViewName } from '../../src/contract/requests'
import type { PrivacyView } from '../../src/contract/views/privacy'
import { DAY, HOUR, openVillage, type Village } from './hewanli'
import {
  announced,
  cast,
  deliberating,
  householdOf,
  MEASURE,
  NEIGHBOURS,
  NORTH,
  type OpenVote
} from './northYard'
import { plainly } from './sameStory'

/** One of each kind of person who may look; the last two households have not voted. */
const PERSONAS: Readonly<Record<string, string>> = {
  stranger: 'p-stranger',
  nextYard: personOf('W1-01'),
  stairHeadElsewhere: STAIR_HEAD_W1,
  head: HEAD.N,
  headElsewhere: HEAD.E,
  gridWorker: GRID_WORKER,
  secretary: SECRETARY,
  street: STREET,
  standsBack: personOf('N3-06'),
  silent: personOf('N3-05')
}
const RESIDENTS = ['standsBack', 'silent', 'nextYard', 'stranger']
const VOTERS = NEIGHBOURS.slice(1, 17)

type Choices = readonly ('yes' | 'no' | 'abstain')[]
const ONE_WAY: Choices = VOTERS.map((_, at) => (at < 11 ? 'yes' : at < 14 ? 'no' : 'abstain'))
const OTHER_WAY: Choices = VOTERS.map((_, at) => (at < 11 ? 'no' : at < 14 ? 'abstain' : 'yes'))

/** Who looked at which register is written by these very readings, beside one another: in no order, and of no ballot. */
const withoutLooks = (name: ViewName, seen: Awaited<ReturnType<Village['see']>>) => {
  if (!seen.ok) return seen
  if (name === 'looks') return { ...seen, value: [] }
  return name === 'privacy' ? { ...seen, value: { ...(seen.value as PrivacyView), looks: [] } } : seen
}

/** Every view there is, of the one matter, as everyone sees it. */
const crawled = async (village: Village, { matter, vote }: OpenVote) => {
  const fields = { matter, vote, poll: `${matter}.p1`, span: 'month', back: 0 }
  const pages = Object.entries(PERSONAS).flatMap(([who, openid]) =>
    (Object.keys(VIEWS) as ViewName[]).map(async name => ({
      who,
      name,
      seen: withoutLooks(name, await village.see(openid, name, { ...fields, room: NORTH }))
    }))
  )
  return Promise.all(pages)
}
type Page = Awaited<ReturnType<typeof crawled>>[number]

/** Everything a page says, but for the words that everybody's page has. */
const textOf = ({ seen }: Page): string => JSON.stringify(seen)

const open = async (village: Village, secret: boolean): Promise<OpenVote> => {
  const matter = await deliberating(village)
  const notice = { matter, ...MEASURE, secret }
  const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', notice)
  await village.done(personOf('N3-06'), 'declareInterest', { matter, ground: '我家卖声控灯' })
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter })
  return { matter, vote }
}

/** The same vote in two villages, in which everybody voted the other way round. */
const bothWays = async (villages: readonly Village[], secret: boolean, ways: readonly Choices[]) =>
  Promise.all(
    villages.map(async (village, which) => {
      const vote = await open(village, secret)
      for (const [at, door] of VOTERS.entries()) {
        const choice = ways[which]![at]!
        const ballot = { ...vote, household: householdOf(door), choice }
        const reply = secret
          ? await village.act(personOf(door), 'castSecret', { ...ballot, token: `${door}-`.padEnd(40, 't') })
          : await cast(village, vote, door, choice)
        expect(reply).toMatchObject({ ok: true })
      }
      return vote
    })
  )

describe('what anyone can read of how others voted', () => {
  let villages: Village[]
  beforeAll(async () => {
    villages = [await openVillage([...NEIGHBOURS, 'W1-01']), await openVillage([...NEIGHBOURS, 'W1-01'])]
    for (const village of villages) await comesByCard(village, PERSONAS.stranger!, NORTH)
  })
  afterAll(() => Promise.all((villages ?? []).map(village => village.close())))
  const crawl = (votes: readonly OpenVote[]) =>
    Promise.all(villages.map((village, at) => crawled(village, votes[at]!)))
  const later = (ms: number) => villages.forEach(village => village.later(ms))

  test('while a vote is open: not one letter, on any page, for anyone, in any office', async () => {
    const votes = await bothWays(villages, false, [ONE_WAY, OTHER_WAY])
    for (const wait of [0, 4 * DAY + 23 * HOUR]) {
      later(wait)
      const [one, other] = await crawl(votes)
      expect(plainly(other)).toEqual(plainly(one))
      expect(one!.filter(page => page.seen.ok).length).toBeGreaterThan(40)
    }
    later(2 * HOUR)
    const [one, other] = await crawl(votes)
    expect(plainly(other)).not.toEqual(plainly(one))
  })

  test('while a vote is open: no door but one’s own to a neighbour, and no person to anybody', async () => {
    const [vote] = await bothWays(villages, false, [ONE_WAY, OTHER_WAY])
    for (const page of await crawled(villages[0]!, vote!)) {
      const own = DOORS.find(door => personOf(door) === PERSONAS[page.who])
      const told = own ? textOf(page).split(own).join('') : textOf(page)
      const named = DOORS.filter(door => told.includes(door))
      expect([page.who, page.name, RESIDENTS.includes(page.who) ? named : []]).toEqual([
        page.who,
        page.name,
        []
      ])
      expect([page.who, page.name, /p-[NWES]\d|p-grid|p-sec|p-street/.exec(told)?.[0]]).toEqual([
        page.who,
        page.name,
        undefined
      ])
      expect([page.who, page.name, /"1[3-9]\d{9}"/.test(told)]).toEqual([page.who, page.name, false])
    }
    later(5 * DAY + HOUR)
  })

  test('after the close of a secret vote: who voted how is nowhere, not in the sealed file either', async () => {
    const turned = [...ONE_WAY].reverse()
    const votes = await bothWays(villages, true, [ONE_WAY, turned])
    const [one, other] = await crawl(votes)
    expect(plainly(other)).toEqual(plainly(one))
    later(5 * DAY + HOUR)
    const [closed, closedOther] = await crawl(votes)
    expect(plainly(closedOther)).toEqual(plainly(closed))
    const result = closed!.find(page => page.who === 'silent' && page.name === 'result')
    expect(result?.seen).toMatchObject({
      value: { verdict: { outcome: 'pass' }, turnout: [], receipt: null }
    })
    const sealed = await Promise.all(
      villages.map((village, at) => village.done<{ file: string }>(SECRETARY, 'takeExport', votes[at]))
    )
    const [rows, rowsOther] = sealed.map(({ file }) => {
      const { ballots, ...rest } = JSON.parse(file) as { ballots: { choice: string }[] }
      return { rest, choices: ballots.map(each => each.choice).sort() }
    })
    expect(plainly(rowsOther)).toEqual(plainly(rows))
  })

  test('before a vote opens nobody else sees who declared a gain', async () => {
    const { matter, vote } = await announced(villages[0]!)
    await villages[0]!.done(personOf('N3-06'), 'declareInterest', { matter, ground: '我家卖声控灯' })
    const pages = await crawled(villages[0]!, { matter, vote })
    const ownRights = (page: Page) => page.who === 'standsBack' && page.name === 'rights'
    for (const page of pages.filter(each => !ownRights(each)))
      expect([
        page.who,
        page.name,
        /声控灯"|我家卖/.test(textOf(page).split(MEASURE.question).join(''))
      ]).toEqual([page.who, page.name, false])
  })
})
