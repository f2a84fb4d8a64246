import { GRID_WORKER, HEAD, personOf } from '../../local/demo/village'
import type { BallotView } from '../../src/contract/views/ballot'
import type { HomeView } from '../../src/contract/views/room'
import type { HouseholdView } from '../../src/contract/views/roll'
import { changeWords } from '../../src/locale/household'
import { DAY, HOUR, openVillage, type Village } from './hewanli'
import { journalsAreWhole, kept, refuses } from './kept'
import { announced, cast, householdOf, NEIGHBOURS, viewOf, voting, type OpenVote } from './northYard'

const DOOR = 'N1-02'
const HOME = householdOf(DOOR)
const MOTHER = personOf(DOOR)
const SON = 'p-son'

describe('a household names who acts for it', () => {
  let village: Village
  beforeAll(async () => {
    village = await openVillage(NEIGHBOURS)
    village.later(HOUR)
    await village.settle(DOOR, SON)
  })
  afterAll(() => village?.close())
  afterEach(() => village.act(MOTHER, 'nameRepresentative', { household: HOME, member: null }))

  const home = async (openid: string) =>
    (await village.see(openid, 'household', { household: HOME })).value as HouseholdView
  const keyOf = async (openid: string) => (await home(openid)).adults.find(({ mine }) => mine)?.key ?? ''
  const name = async (by: string, whom: string | null, request?: string) =>
    village.act(by, 'nameRepresentative', { household: HOME, member: whom && (await keyOf(whom)) }, request)
  const ballot = async (openid: string, { matter }: OpenVote) =>
    (await village.see(openid, 'ballot', { matter })).value as BallotView
  const prevails = { refusal: 'HOUSEHOLD_DISPUTE', detail: { representative: true } }

  test('all its adults see who was confirmed, who was named and by whom, and none of them an openid', async () => {
    expect(await home(SON)).toMatchObject({
      adults: [
        { mine: false, acts: false, how: 'code' },
        { mine: true, acts: false, how: 'code' }
      ],
      said: null
    })
    const done = await name(SON, MOTHER, 'name-mother')
    expect(done.value).toMatchObject({
      adults: [
        { mine: false, acts: true },
        { mine: true, acts: false }
      ],
      said: { mine: true }
    })
    expect(await name(SON, MOTHER, 'name-mother')).toEqual(done)
    expect(await home(MOTHER)).toMatchObject({
      adults: [{ mine: true, acts: true }, { mine: false }],
      said: { mine: false, at: village.cloud.clock.now() }
    })
    expect(JSON.stringify(await home(MOTHER))).not.toMatch(/p-/)
  })

  test('nobody else sees it or has a word in it', async () => {
    const neighbour = personOf('N1-03')
    const member = await keyOf(MOTHER)
    for (const [openid, refusal] of [
      [neighbour, 'NOT_IN_UNIT'],
      ['p-stranger', 'NOT_VERIFIED']
    ] as const) {
      await refuses(village, () => village.see(openid, 'household', { household: HOME }), refusal)
      await refuses(
        village,
        () => village.act(openid, 'nameRepresentative', { household: HOME, member }),
        refusal
      )
    }
    const outsider = { household: HOME, member: 'f'.repeat(32) }
    await refuses(village, () => village.act(SON, 'nameRepresentative', outsider), 'NOT_FOUND', {
      member: true
    })
  })

  test('each of its adults reads who joined, who named whom, who cast and who changed the ballot, and never how', async () => {
    const open = await voting(village)
    village.later(HOUR)
    await cast(village, open, DOOR, 'yes', SON)
    village.later(HOUR)
    await cast(village, open, DOOR, 'no', MOTHER)
    village.later(HOUR)
    await name(SON, MOTHER)
    const told = async (openid: string) => (await home(openid)).changes.map(changeWords)
    const title = (await viewOf(village, MOTHER, open.matter)).title
    expect((await told(MOTHER)).slice(0, 3)).toEqual([
      '另一位家人定您当户代表',
      `您改了“${title}”的票`,
      `另一位家人投了“${title}”的票`
    ])
    expect((await told(SON)).slice(0, 3)).toEqual([
      '您定另一位家人当户代表',
      `另一位家人改了“${title}”的票`,
      `您投了“${title}”的票`
    ])
    expect(await told(SON)).toEqual(
      expect.arrayContaining(['您确认为这户的人，用邀请码确认的', '另一位家人确认为这户的人，用邀请码确认的'])
    )
    expect(JSON.stringify(await home(SON))).not.toMatch(/p-|"yes"|"no"/)
  })

  test('two who name at once leave one name, and both see the same', async () => {
    await Promise.all([name(MOTHER, MOTHER), name(SON, SON)])
    const named = async (openid: string) => (await home(openid)).adults.map(({ acts }) => acts)
    expect(await named(MOTHER)).toEqual(await named(SON))
    expect((await named(SON)).filter(Boolean)).toHaveLength(1)
    const [said] = await kept<{ namings: unknown[] }>(village, 'representations', { _id: HOME })
    expect(said?.namings.length).toBeGreaterThanOrEqual(2)
  })

  test('the representative replaces what the son cast, also at the close, and nobody replaces that', async () => {
    await name(SON, MOTHER)
    const open = await voting(village)
    expect(await cast(village, open, DOOR, 'no', SON)).toMatchObject({ ok: true })
    expect(await ballot(MOTHER, open)).toMatchObject({ barred: null, sender: 'family' })
    village.later(5 * DAY)
    expect(await cast(village, open, DOOR, 'yes')).toMatchObject({ ok: true, value: { replaced: 1 } })
    expect(await cast(village, open, DOOR, 'no', SON)).toMatchObject(prevails)
    expect(await ballot(SON, open)).toMatchObject({
      barred: { refused: 'HOUSEHOLD_DISPUTE', detail: { representative: true } },
      sender: 'representative',
      receipt: { choice: 'yes' }
    })
    const paper = {
      ...open,
      household: HOME,
      choice: 'no',
      witnesses: [{ who: '王大姐' }, { who: 'N1-05' }],
      photo: 'cloud://hewanli/ballots/1.jpg',
      enteredAtDoor: village.cloud.clock.now()
    }
    expect(await village.act(GRID_WORKER, 'enterPaperBallot', paper)).toMatchObject(prevails)
    expect(await cast(village, open, DOOR, 'abstain')).toMatchObject({ ok: true, value: { replaced: 2 } })
    expect((await viewOf(village, MOTHER, open.matter)).votes[0]).toMatchObject({ participants: 1 })
  })

  test('once the name is taken back any adult replaces it, and in the last 24 hours none', async () => {
    await name(SON, MOTHER)
    const open = await voting(village)
    await cast(village, open, DOOR, 'yes')
    expect(await cast(village, open, DOOR, 'no', SON)).toMatchObject(prevails)
    await name(SON, null)
    expect(await cast(village, open, DOOR, 'no', SON)).toMatchObject({ ok: true })
    village.later(4 * DAY + 1)
    expect(await cast(village, open, DOOR, 'yes')).toMatchObject({ refusal: 'HOUSEHOLD_DISPUTE' })
    await name(MOTHER, MOTHER)
    expect(await cast(village, open, DOOR, 'yes')).toMatchObject({ refusal: 'HOUSEHOLD_DISPUTE' })
    expect(await ballot(MOTHER, open)).toMatchObject({ sender: 'family', receipt: { choice: 'no' } })
  })

  test('in the last 24 hours both are told that they disagree, until the ballot is sent anew', async () => {
    const open = await voting(village)
    const tasks = async (openid: string) =>
      ((await village.see(openid, 'home')).value as HomeView).waiting
        .filter(each => each.matter === open.matter)
        .map(each => each.task)
    const disagree = (request?: string) => village.act(SON, 'disagree', { ...open, household: HOME }, request)
    await cast(village, open, DOOR, 'yes')
    await refuses(village, disagree, 'TOO_EARLY', { dispute: true })
    village.later(4 * DAY + 1)
    expect(await ballot(SON, open)).toMatchObject({
      barred: { refused: 'HOUSEHOLD_DISPUTE' },
      disagreement: null
    })
    const done = await disagree('son-disagrees')
    expect(done).toMatchObject({ value: { told: true } })
    expect(await disagree('son-disagrees')).toEqual(done)
    expect(await ballot(SON, open)).toMatchObject({ disagreement: 'told', receipt: { choice: 'yes' } })
    expect(await ballot(MOTHER, open)).toMatchObject({ disagreement: 'toViewer', barred: null })
    expect([await tasks(MOTHER), await tasks(SON)]).toEqual([['agreeAtHome'], []])
    await cast(village, open, DOOR, 'no')
    expect(await ballot(MOTHER, open)).toMatchObject({ disagreement: null, receipt: { choice: 'no' } })
    expect(await tasks(MOTHER)).toEqual([])
  })

  test('a first ballot costs no read more for it', async () => {
    await name(SON, MOTHER)
    const open = await voting(village)
    village.cloud.requests.clear()
    await cast(village, open, DOOR, 'yes')
    expect(village.cloud.requests.all()).toHaveLength(4)
  })

  test('in a secret vote only the representative casts', async () => {
    await name(SON, MOTHER)
    const open = await announced(village)
    await village.done(HEAD.N, 'withdrawAnnouncement', { matter: open.matter, reason: '改成无记名表决' })
    const notice = {
      matter: open.matter,
      about: 'measure',
      question: '把楼道的灯都换成声控灯吗？',
      option: null,
      card: 'ordinary',
      windowDays: 5,
      secret: true
    }
    const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', notice)
    village.later(3 * DAY)
    await village.done(HEAD.N, 'openVote', { matter: open.matter })
    const secret = { matter: open.matter, vote, household: HOME, choice: 'yes', token: 'k'.repeat(40) }
    const only = { representative: true, secret: true }
    expect((await ballot(SON, { ...open, vote })).barred).toEqual({
      refused: 'HOUSEHOLD_DISPUTE',
      detail: only
    })
    await refuses(village, () => village.act(SON, 'castSecret', secret), 'HOUSEHOLD_DISPUTE', only)
    expect(await village.act(MOTHER, 'castSecret', secret)).toMatchObject({ value: { marked: true } })
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
