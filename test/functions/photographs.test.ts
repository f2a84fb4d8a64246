import { GRID_WORKER, HEAD, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { RechecksView } from '../../src/contract/views/doors'
import type { BallotPhotoView, PhotoView } from '../../src/contract/views/photo'
import type { Look } from '../../src/domain/privacy/look'
import { DAY, HOUR, openVillage, type Village } from './hewanli'
import { kept, refuses } from './kept'
import { cast, householdOf, NEIGHBOURS, NORTH, voting } from './northYard'
import type { OpenVote } from './northYard'
import { storedBy } from './stored'

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village.close())

const fetched = async (url: string) => {
  const reply = await fetch(url)
  return reply.ok ? reply.text() : reply.status
}

test('a photograph is closed to every client but the one that stored it; nobody writes over it', async () => {
  const file = await storedBy(village, GRID_WORKER, 'closed.jpg')
  const address = file.replace('cloud://local.6c6f-local', `${village.cloud.url}/storage`)
  const asPerson = async (openid: string, method: string) =>
    (
      await fetch(address, {
        method,
        headers: { 'x-wx-openid': openid },
        ...(method === 'PUT' && { body: 'x' })
      })
    ).status
  expect(await asPerson(GRID_WORKER, 'GET')).toBe(200)
  for (const other of [HEAD.N, SECRETARY, personOf('N1-01'), 'p-stranger'])
    expect([await asPerson(other, 'GET'), await asPerson(other, 'PUT')]).toEqual([403, 403])
  expect(await fetched(address)).toBe(403)
})

describe('the photograph of a paper ballot', () => {
  let open: OpenVote
  const PAPERS = ['N3-01', 'N3-02', 'N3-03', 'N3-04']
  beforeEach(async () => {
    open = await voting(village)
    for (const door of NEIGHBOURS.slice(0, 8)) await cast(village, open, door, 'yes')
    for (const door of PAPERS)
      await village.done(GRID_WORKER, 'enterPaperBallot', {
        ...open,
        household: householdOf(door),
        choice: 'yes',
        witnesses: [{ who: '王大姐' }, { who: 'N1-02' }],
        photo: await storedBy(village, GRID_WORKER, `${open.vote}-${door}.jpg`),
        enteredAtDoor: village.cloud.clock.now()
      })
  })
  const look = (openid: string, door: string) =>
    village.see(openid, 'ballotPhoto', { ...open, household: householdOf(door) })
  const asked = (openid: string, door: string, choice: string | null) =>
    village.done(openid, 'recheckBallot', { ...open, household: householdOf(door), choice })
  const looksOn = async () =>
    (await kept<Look>(village, 'looks')).filter(({ register }) => register === 'ballotPhoto')
  const offered = async (openid: string) =>
    ((await village.see(openid, 'rechecks', { matter: open.matter })).value as RechecksView).drawn
      .filter(({ photo }) => photo)
      .map(({ door }) => door)

  test('is seen by whoever asked its household again, after asking and not before, each look on record', async () => {
    await refuses(village, () => look(HEAD.N, 'N3-01'), 'TOO_EARLY', { from: expect.any(Number) })
    village.later(5 * DAY + 1)
    await refuses(village, () => look(HEAD.N, 'N3-01'), 'TOO_EARLY', { ask: true })
    expect(await offered(HEAD.N)).toEqual([])
    const before = (await looksOn()).length
    await asked(HEAD.N, 'N3-01', 'no')
    expect(await offered(HEAD.N)).toEqual(['N3-01'])
    const { url, choice } = (await look(HEAD.N, 'N3-01')).value as BallotPhotoView
    expect(choice).toBe('yes')
    expect(await fetched(url)).toBe(`the picture ${open.vote}-N3-01.jpg`)
    await look(HEAD.N, 'N3-01')
    const noted = (await looksOn()).slice(before)
    expect(noted).toHaveLength(2)
    expect(noted[0]).toMatchObject({
      person: HEAD.N,
      office: 'courtyardHead',
      room: NORTH,
      buildings: ['N3'],
      at: village.cloud.clock.now()
    })
    const seen = async (openid: string, view: string, ask: object) =>
      (await village.see(openid, view, ask)).value
    const line = { register: 'ballotPhoto', office: 'courtyardHead', at: village.cloud.clock.now() }
    expect(await seen(SECRETARY, 'looks', { room: NORTH })).toContainEqual(line)
    expect(await seen(personOf('N3-05'), 'privacy', {})).toMatchObject({
      looks: expect.arrayContaining([line])
    })
    expect(await seen(personOf('N1-05'), 'privacy', {})).not.toMatchObject({
      looks: expect.arrayContaining([line])
    })
  })

  test('is shown to nobody else: not to whoever entered it, another who rechecks, the household, or for a ballot not asked yet', async () => {
    village.later(5 * DAY + 1)
    await asked(HEAD.N, 'N3-01', 'yes')
    const denied = (openid: string, door: string, refusal: string, detail?: object) =>
      refuses(village, () => look(openid, door), refusal, detail)
    await denied(GRID_WORKER, 'N3-01', 'FORBIDDEN', { second: true })
    await denied(SECRETARY, 'N3-01', 'FORBIDDEN', { asked: true })
    await denied(HEAD.N, 'N3-02', 'TOO_EARLY', { ask: true })
    await denied(HEAD.N, 'N1-01', 'NOT_FOUND')
    for (const openid of [personOf('N3-01'), HEAD.W, STREET, 'p-stranger'])
      expect(await look(openid, 'N3-01')).toMatchObject({ refusal: 'FORBIDDEN' })
    expect(await offered(SECRETARY)).toEqual([])
  })

  test('of a household that was not found stays closed while somebody has still to go', async () => {
    village.later(5 * DAY + 1)
    await asked(HEAD.N, 'N3-01', null)
    await refuses(village, () => look(HEAD.N, 'N3-01'), 'TOO_EARLY', { ask: true })
  })

  test('is not handed out where the look cannot be noted, and its address runs out', async () => {
    village.later(5 * DAY + 1)
    await asked(HEAD.N, 'N3-01', 'yes')
    village.cloud.faults.set([{ match: { collection: 'looks' }, do: 'refuse' }])
    expect(await look(HEAD.N, 'N3-01')).toMatchObject({ refusal: 'BUSY' })
    const { url } = (await look(HEAD.N, 'N3-01')).value as PhotoView
    village.later(HOUR)
    expect(await fetched(url)).toBe(403)
  })
})

describe('the document a community’s own rule rests on', () => {
  const CARD = {
    room: NORTH,
    base: 'ordinary',
    replaces: null,
    title: '楼道小事',
    source: '北院住户公约第七条，2026年3月全体住户通过',
    quorumNum: 1,
    quorumDen: 4,
    quorumStrict: false,
    passNum: 1,
    passDen: 2,
    passStrict: true,
    floor: 3,
    noticeDays: 1,
    windowMin: 2,
    windowMax: 4
  }
  const documentOf = async (openid: string, card: string, version: number) => {
    const reply = await village.see(openid, 'ruleDocument', { room: NORTH, card, version })
    return reply.ok ? fetched((reply.value as PhotoView).url) : reply.refusal
  }

  test('is read by everyone of the room, of each version the one it had; by nobody else', async () => {
    const [first, second] = [
      await storedBy(village, SECRETARY, 'rules-1.jpg'),
      await storedBy(village, SECRETARY, 'rules-2.jpg')
    ]
    const { key } = await village.done<{ key: string }>(SECRETARY, 'addCard', { ...CARD, attachment: first })
    await village.done(SECRETARY, 'addCard', { ...CARD, replaces: key, attachment: second })
    for (const reader of [personOf('N2-05'), HEAD.N, STREET]) {
      expect(await documentOf(reader, key, 1)).toBe('the picture rules-1.jpg')
      expect(await documentOf(reader, key, 2)).toBe('the picture rules-2.jpg')
    }
    expect(await documentOf(HEAD.N, key, 3)).toBe('NOT_FOUND')
    expect(await documentOf('p-stranger', key, 1)).toBe('NOT_VERIFIED')
  })

  test('is no photograph that came as a ballot: calling it a document shows it to nobody', async () => {
    const open = await voting(village)
    const photo = await storedBy(village, GRID_WORKER, 'ballot-as-rule.jpg')
    await village.done(GRID_WORKER, 'enterPaperBallot', {
      ...open,
      household: householdOf('N3-01'),
      choice: 'yes',
      witnesses: [{ who: '王大姐' }, { who: 'N1-02' }],
      photo,
      enteredAtDoor: village.cloud.clock.now()
    })
    const add = () => village.act(SECRETARY, 'addCard', { ...CARD, title: '另一套', attachment: photo })
    await refuses(village, add, 'EVIDENCE_MISSING', { photo: true })
  })
})
