import { recountFile } from '../../local/commands/recountFile'
import { GRID_WORKER, HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { BallotView } from '../../src/contract/views/ballot'
import type { ExportFile, ResultView } from '../../src/contract/views/result'
import type { MatterView } from '../../src/contract/views/matter'
import type { WorkView } from '../../src/contract/views/desk'
import { DAY, openVillage, type Village } from './hewanli'
import { refuses } from './kept'
import { cast, deliberating, householdOf, NEIGHBOURS, NORTH, viewOf, type OpenVote } from './northYard'

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village.close())

/** 场院 beside the six households of N3, 路边 beside the six of N2, 后坡 beside nobody. */
const PLACES = { yard: [140, 152], road: [100, 152], slope: [60, 190] } as const
const NAMES = { yard: '场院', road: '路边', slope: '后坡' } as const
type Places = Record<keyof typeof PLACES, string>

/** The need is confirmed, three places are listed and two of them found feasible; 后坡 is too steep. */
const placesFound = async (): Promise<{ matter: string; places: Places }> => {
  const matter = await deliberating(village, true)
  const need = {
    about: 'need',
    question: '要不要修一个车棚？',
    option: null,
    card: 'ordinary',
    windowDays: 5
  }
  const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', { matter, ...need })
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter })
  for (const door of NEIGHBOURS.slice(0, 12)) await cast(village, { matter, vote }, door, 'yes')
  village.later(5 * DAY + 1)
  const places: Record<string, string> = {}
  for (const [key, [x, y]] of Object.entries(PLACES)) {
    const site = { matter, name: NAMES[key as keyof Places], x, y, cost: 3_600_000 }
    const { option } = await village.done<{ option: string }>(HEAD.N, 'addOption', site)
    const feasible = key !== 'slope'
    const note = feasible ? '场地平整，够用' : '坡太陡，车推不上去'
    await village.done(STREET, 'appraise', {
      matter,
      option,
      feasible,
      cause: feasible ? null : 'other',
      note
    })
    places[key] = option
  }
  for (const key of ['yard', 'road'])
    await village.done(HEAD.N, 'openHearing', { matter, option: places[key] })
  village.later(7 * DAY)
  return { matter, places: places as Places }
}

const CHOICE = { about: 'choice', question: '车棚修在哪里？', option: null, card: 'facility', windowDays: 7 }

const choosing = async (): Promise<OpenVote & { places: Places }> => {
  const { matter, places } = await placesFound()
  const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', { matter, ...CHOICE })
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter })
  return { matter, vote, places }
}

const choose = async (open: OpenVote, doors: readonly string[], choice: string) => {
  for (const door of doors) expect(await cast(village, open, door, choice)).toMatchObject({ ok: true })
}

const recounted = (file: string, root: string) => recountFile(new TextEncoder().encode(file), root)

const inBuilding = (building: string) => NEIGHBOURS.filter(door => door.startsWith(building))

const resultOf = async (open: OpenVote) =>
  (await village.see(personOf('N1-03'), 'result', { matter: open.matter, vote: open.vote }))
    .value as ResultView

test('a place is chosen among all feasible sites, from the notice to a result that a stranger repeats', async () => {
  const { matter, vote, places } = await choosing()
  const open = { matter, vote }

  const paper = (await village.see(personOf('N3-01'), 'ballot', { matter })).value as BallotView
  expect(paper).toMatchObject({
    vote: { about: 'choice', affected: 12, participants: 0 },
    barred: null,
    options: [
      { id: places.yard, name: '场院', host: '北院', cost: 3_600_000, affected: 6, mine: true },
      { id: places.road, name: '路边', host: '北院', cost: 3_600_000, affected: 6, mine: false }
    ]
  })

  for (const choice of ['yes', 'no', places.slope])
    await refuses(village, () => cast(village, open, 'N1-02', choice), 'INVALID_EVENT', { field: 'choice' })

  await choose(open, inBuilding('N1').slice(0, 7), places.yard)
  await choose(open, inBuilding('N3').slice(0, 5), places.yard)
  await choose(open, ['N2-01', 'N2-02'], places.road)
  await choose(open, ['N2-03'], 'none')
  await choose(open, ['N2-04'], places.yard)
  await choose(open, ['N2-04'], 'abstain')
  const written = { witnesses: [{ who: '老陈' }, { who: '小李' }], photo: 'cloud://hewanli/paper/1.jpg' }
  await village.done(GRID_WORKER, 'enterPaperBallot', {
    ...open,
    household: householdOf('N1-08'),
    choice: places.yard,
    ...written,
    enteredAtDoor: village.cloud.clock.now()
  })
  await village.done(personOf('N3-06'), 'grantProxy', { room: NORTH, door: 'N1-02' })
  expect(await cast(village, open, 'N3-06', places.yard, personOf('N1-02'))).toMatchObject({
    value: { choice: places.yard }
  })

  expect((await viewOf(village, personOf('N1-03'), matter)).votes[1]).toMatchObject({
    participants: 18,
    outcome: null
  })
  expect(await village.see(personOf('N1-03'), 'result', open)).toMatchObject({ refusal: 'TOO_EARLY' })

  village.later(7 * DAY + 1)
  const result = await resultOf(open)
  expect(result).toMatchObject({
    optionName: '场院',
    options: [{ name: '场院' }, { name: '路边' }],
    verdict: {
      outcome: 'pass',
      option: places.yard,
      split: [
        { choice: places.yard, heads: 14 },
        { choice: places.road, heads: 2 },
        { choice: 'none', heads: 1 },
        { choice: 'abstain', heads: 1 }
      ]
    },
    receipt: { choice: places.yard }
  })
  expect((await viewOf(village, SECRETARY, matter)).status).toBe('review')

  const { file } = (await village.see(personOf('N1-03'), 'export', open)).value as ExportFile
  const { file: sealed } = await village.done<ExportFile>(SECRETARY, 'takeExport', open)
  for (const text of [file, sealed])
    expect(recounted(text, result.root)).toMatchObject({
      status: 'agrees',
      lines: expect.arrayContaining(['结果：通过', '场院14户，路边2户，都不选1户，弃权1户'])
    })
  const forged = sealed.replace(`"choice":"${places.road}"`, `"choice":"${places.yard}"`)
  expect(recounted(forged, result.root)).toMatchObject({ status: 'differs' })

  village.later(3 * DAY)
  const desk = (await village.see(SECRETARY, 'desk', { room: NORTH })).value as WorkView
  expect(desk.matters.find(each => each.id === matter)?.tasks).toEqual(['certify'])
})

test('when nobody wins, the head is offered a yes or no on the leader and nothing else; then it is decided', async () => {
  const { matter, vote, places } = await choosing()
  const open = { matter, vote }
  await choose(open, [...inBuilding('N1').slice(0, 6), ...inBuilding('N3').slice(0, 4)], places.yard)
  await choose(open, [...inBuilding('N2'), ...inBuilding('N1').slice(6)], places.road)
  village.later(7 * DAY + 1)
  expect((await resultOf(open)).verdict).toMatchObject({ outcome: 'no_winner' })

  const seen: MatterView = await viewOf(village, HEAD.N, matter)
  expect(seen).toMatchObject({ status: 'runoff', votable: [places.yard], revote: true })
  const offered = seen.offers.filter(({ refusal }) => refusal === null).map(({ action }) => action)
  expect(offered).toEqual(expect.arrayContaining(['announceVote', 'handUp']))
  for (const act of ['addOption', 'appraise', 'openPoll']) expect(offered).not.toContain(act)
  await refuses(village, () => village.act(HEAD.N, 'announceVote', { matter, ...CHOICE }), 'VOTE_FROZEN', {
    runoff: true
  })
  const yesNo = { ...CHOICE, about: 'site', question: '同意修在场院吗？' }
  await refuses(
    village,
    () => village.act(HEAD.N, 'announceVote', { matter, ...yesNo, option: places.road }),
    'VOTE_FROZEN',
    { runoff: true }
  )
  const second = await village.done<{ vote: string }>(HEAD.N, 'announceVote', {
    matter,
    ...yesNo,
    option: places.yard
  })
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter })
  await choose({ matter, vote: second.vote }, NEIGHBOURS.slice(0, 16), 'yes')
  village.later(7 * DAY + 1)
  expect((await resultOf({ matter, vote: second.vote })).verdict).toMatchObject({ outcome: 'pass' })
})

test('where none of these is carried the sites on the ballot are not asked about again', async () => {
  const { matter, vote } = await choosing()
  await choose({ matter, vote }, NEIGHBOURS, 'none')
  village.later(7 * DAY + 1)
  const seen = await viewOf(village, HEAD.N, matter)
  expect(seen).toMatchObject({ status: 'deliberating', votable: [], votes: [{}, { outcome: 'fail' }] })
  expect(seen.needConfirmedAt).not.toBeNull()
  await refuses(village, () => village.act(HEAD.N, 'announceVote', { matter, ...CHOICE }), 'DUPLICATE', {
    site: true
  })
})
