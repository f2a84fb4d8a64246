import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brokenLine } from '../../cloudfunctions/brokenLine'
import { comesByCard } from '../../local/demo/stage'
import { GRID_WORKER, HEAD, personOf } from '../../local/demo/village'
import type { Person } from '../../cloudfunctions/store/people'
import type { DeletionView, LookView, MyDataView, PrivacyView } from '../../src/contract/views/privacy'
import type { Signature } from '../../src/domain/matter/petition'
import { TERMS } from '../../src/domain/privacy/consent'
import { PARTING_WORDS } from '../../src/domain/privacy/parting'
import { KEPT_DAYS } from '../../src/domain/privacy/retention'
import { inviteCode } from '../../src/domain/register'
import { DAY, openVillage, SECRET, type Village } from './hewanli'
import { everything, journalsAreWhole, kept, refuses } from './kept'
import {
  cast,
  collecting,
  householdOf,
  NORTH,
  PROPOSER,
  suggestion,
  viewOf,
  voting,
  type OpenVote
} from './northYard'

const LIVING = ['N1-02', 'N2-01', 'N2-02', 'N2-03', 'N2-04', 'N2-05']
const [NEIGHBOUR, GOING, RETURNING] = [personOf('N1-02'), personOf('N2-02'), personOf('N2-04')]

describe('what is kept of a person, and what they can do about it', () => {
  let village: Village
  let open: OpenVote
  beforeAll(async () => {
    village = await openVillage(LIVING)
    open = await voting(village)
  })
  afterAll(() => village?.close())

  const privacyOf = async (openid: string) => (await village.see(openid, 'privacy')).value as PrivacyView
  const withDoor = (door: string, consent: number | null) => ({
    room: NORTH,
    door,
    code: inviteCode(SECRET, door),
    consent
  })

  test('reading needs no yes; to confirm a household one agrees to the text as it reads now', async () => {
    await comesByCard(village, 'p-new', NORTH, HEAD.N)
    expect(await village.see('p-new', 'matter', { matter: open.matter })).toMatchObject({ ok: true })
    const bind = (consent: number | null) => village.act('p-new', 'bindByCode', withDoor('N2-06', consent))
    const claim = (consent: number | null) =>
      village.act('p-new', 'claimHousehold', { room: NORTH, door: 'N2-06', consent })
    for (const ask of [bind, claim]) {
      await refuses(village, () => ask(null), 'CONSENT_MISSING')
      await refuses(village, () => ask(TERMS.household + 1), 'CONSENT_MISSING', { changed: true })
    }
    expect(await bind(TERMS.household)).toMatchObject({ ok: true })
    const [person] = await kept<Person>(village, 'people', { _id: 'p-new' })
    const at = village.cloud.clock.now()
    expect(person?.consents).toEqual([
      { purpose: 'household', version: TERMS.household, at, withdrawnAt: null }
    ])
  })

  test('what was agreed to can be read, and a text nobody can have read is agreed to by nobody', async () => {
    expect(await privacyOf(NEIGHBOUR)).toMatchObject({
      consents: [{ purpose: 'household', agreed: true, changed: false }],
      door: 'N1-02'
    })
    await comesByCard(village, 'p-reads', NORTH, HEAD.N)
    const yes = { purpose: 'household', version: TERMS.household }
    const newer = () => village.act('p-reads', 'agreeTo', { ...yes, version: TERMS.household + 1 })
    await refuses(village, newer, 'CONSENT_MISSING', { changed: true })
    const said = await village.done<PrivacyView>('p-reads', 'agreeTo', yes)
    expect(said.consents).toMatchObject([{ purpose: 'household', agreed: true }])
  })

  test('whoever takes the yes back reads on and acts no more, until they say it again', async () => {
    const matter = await collecting(village)
    await village.done(RETURNING, 'sign', { matter })
    await village.done(RETURNING, 'withdrawConsent', { purpose: 'household' })
    await comesByCard(village, RETURNING, NORTH, HEAD.N)
    expect((await viewOf(village, RETURNING, matter)).petition).toMatchObject({ households: 1 })
    const sign = () => village.act(RETURNING, 'sign', { matter })
    await refuses(village, sign, 'CONSENT_MISSING', { withdrawn: true })
    await refuses(
      village,
      () => village.act(RETURNING, 'bindByCode', withDoor('N2-04', null)),
      'CONSENT_MISSING',
      {
        withdrawn: true
      }
    )
    await village.done(RETURNING, 'bindByCode', withDoor('N2-04', TERMS.household))
    expect(await cast(village, open, 'N2-04', 'yes')).toMatchObject({ ok: true })
  })

  test('each look at a register with doors is on record, for the head and for the households in it', async () => {
    const looksAt = async () => (await village.see(HEAD.N, 'looks', { room: NORTH })).value as LookView[]
    const before = (await looksAt()).length
    await village.see(GRID_WORKER, 'doors', { matter: open.matter })
    await village.see(HEAD.N, 'roll', { room: NORTH })
    await refuses(village, () => village.see(NEIGHBOUR, 'roll', { room: NORTH }), 'FORBIDDEN')
    const seen = await looksAt()
    expect(seen.length - before).toBe(2)
    expect(seen.map(({ register, office }) => [register, office])).toEqual(
      expect.arrayContaining([
        ['roll', 'courtyardHead'],
        ['doors', 'gridWorker']
      ])
    )
    expect((await privacyOf(NEIGHBOUR)).looks).toEqual(expect.arrayContaining(seen))
    await refuses(village, () => village.see(NEIGHBOUR, 'looks', { room: NORTH }), 'FORBIDDEN')
    village.cloud.faults.set([{ match: { collection: 'looks' }, do: 'refuse' }])
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await village.see(HEAD.N, 'roll', { room: NORTH })).toMatchObject({ ok: true })
    quiet.mockRestore()
    village.cloud.faults.set([])
  })

  test('my data is all of mine and nothing of anybody else', async () => {
    expect(await cast(village, open, 'N2-01', 'yes')).toMatchObject({ ok: true })
    const { value } = await village.see(PROPOSER, 'myData')
    const mine = value as MyDataView
    expect(mine).toMatchObject({
      homes: [{ door: 'N2-01', how: 'code' }],
      consents: [{ purpose: 'household' }],
      cast: [{ choice: 'yes', question: '把楼道的灯都换成声控灯吗？' }]
    })
    expect(mine.signed).toHaveLength(1)
    expect(mine.steps.map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(['Suggested', 'PetitionStarted'])
    )
    const words = JSON.stringify(mine)
    expect(words.match(/[WEN]\d-\d\d/g)?.filter(door => door !== 'N2-01')).toEqual([])
    expect(words).not.toContain('p-')
    await refuses(village, () => village.see('p-nobody', 'myData'), 'NOT_FOUND', { person: true })
  })

  test('an office is handed over before an account ends', async () => {
    await refuses(
      village,
      () => village.act(HEAD.N, 'deleteAccount', { words: PARTING_WORDS }),
      'FORBIDDEN',
      {
        handOver: '北院院长'
      }
    )
  })

  test('an account that ends takes what was its own, and leaves counts and ballots to the household', async () => {
    await cast(village, open, 'N2-02', 'no')
    await village.done(GOING, 'followMatter', { matter: open.matter, templates: [{ template: 'vote' }] })
    await village.done(GOING, 'grantProxy', { room: NORTH, door: 'N2-05' })
    const came = async () => (await viewOf(village, NEIGHBOUR, open.matter)).votes[0]?.participants
    const before = await came()
    const signed = () => kept<Signature>(village, 'signatures', { counts: true })
    const names = (await signed()).length
    expect((await village.see(GOING, 'deletion')).value as DeletionView).toEqual({
      office: null,
      from: null,
      ballots: 1,
      signatures: 1,
      words: 0,
      steps: 0
    })
    for (const words of [undefined, '', '注销', true])
      await refuses(village, () => village.act(GOING, 'deleteAccount', { words }), 'INVALID_EVENT', {
        field: 'words'
      })
    const go = () => village.done(GOING, 'deleteAccount', { words: PARTING_WORDS })
    const early = () => village.act('p-wanders', 'deleteAccount', { words: PARTING_WORDS })
    const tomorrow = { parting: true, from: expect.any(Number) as number }
    await village.done('p-wanders', 'bindByCode', withDoor('N2-06', TERMS.household))
    expect(await early()).toMatchObject({ refusal: 'TOO_EARLY', detail: tomorrow })
    await village.done('p-wanders', 'leaveHousehold', { household: householdOf('N2-06') })
    expect(await early()).toMatchObject({ refusal: 'TOO_EARLY', detail: tomorrow })
    expect(await go()).toEqual({ deleted: true })
    expect([await came(), (await signed()).length]).toEqual([before, names])
    const left = Object.entries(await everything(village))
    expect(left.filter(([, all]) => JSON.stringify(all).includes(GOING)).map(([name]) => name)).toEqual([])
    expect(await go()).toEqual({ deleted: true })
    expect((await village.see(GOING, 'home')).value).toMatchObject({ viewer: { household: null }, rooms: [] })
    expect(await cast(village, open, 'N2-02', 'yes')).toMatchObject({ refusal: 'NOT_VERIFIED' })
    await journalsAreWhole(village)
  })

  test('what was kept long enough goes on its day, not a millisecond before, and a matter then names nobody', async () => {
    await village.act('p-guesses', 'bindByCode', { ...withDoor('N1-07', TERMS.household), code: 'AAAAAAAA' })
    const matter = await suggestion(village)
    await village.done(PROPOSER, 'startPetition', { matter })
    await village.done(NEIGHBOUR, 'sign', { matter })
    await village.done(PROPOSER, 'withdrawMatter', { matter })
    const closedAt = village.cloud.clock.now()
    const [guess] = await kept<{ forgetAt: number; day: string }>(village, 'guesses')
    expect(guess?.forgetAt).toBe(Date.parse(guess?.day ?? '') + KEPT_DAYS.guesses * DAY)
    const at = async (now: number) => (village.cloud.clock.set({ now }), await village.tick())
    await at((guess?.forgetAt ?? 0) - 1)
    expect(await kept(village, 'guesses')).toHaveLength(1)
    await at(guess?.forgetAt ?? 0)
    expect(await kept(village, 'guesses')).toEqual([])
    const signers = async () =>
      (await kept<Signature>(village, 'signatures', { matter })).flatMap(({ names }) =>
        names.map(({ person }) => person)
      )
    await at(closedAt + KEPT_DAYS.matters * DAY - 1)
    expect(await signers()).toEqual([NEIGHBOUR])
    await at(closedAt + KEPT_DAYS.matters * DAY)
    expect(await signers()).toEqual(['gone'])
    const settled = await everything(village)
    await village.tick()
    expect(await everything(village)).toEqual(settled)
    expect(await kept(village, 'signatures', { matter, counts: true })).toHaveLength(1)
    village.cloud.requests.clear()
    await village.tick()
    const looked = village.cloud.requests.all().filter(({ collection }) => collection === 'looks')
    expect(looked).toHaveLength(1)
  })
})

describe('what is written to a log', () => {
  const OPENID = 'oAbC_dE1fGhIjKlMnOpQrStUvWx'

  test('says which request broke, how and where, and nothing of what it was about', () => {
    const failed = Object.assign(
      new Error(
        `collection.update:fail -501001 resource error. vote1:hewanli.W3-07 of ${OPENID} 王大姐说不要`
      ),
      { errCode: -501001 }
    )
    const line = brokenLine('0123456789abcdef', failed)
    expect(JSON.parse(line)).toMatchObject({
      request: '0123456789abcdef',
      broken: 'Error',
      said: 'collection.update:fail -501001',
      codes: [-501001]
    })
    expect(line).toMatch(/privacy\.test\.ts:\d+:\d+/)
    const parsing = () => {
      try {
        return JSON.parse(`王大姐 ${OPENID} W3-07`)
      } catch (error) {
        return error
      }
    }
    const typed = Object.assign(new TypeError(`no ${OPENID}\n    at W3-07 王大姐`), {
      name: OPENID,
      code: 'W3-07'
    })
    for (const broken of [
      failed,
      parsing(),
      typed,
      `W3-07 ${OPENID}`,
      { message: 'W3-07', stack: 'W3-07' },
      null
    ])
      for (const request of ['0123456789abcdef', 'W3-07 王大姐', OPENID.repeat(4)])
        expect(brokenLine(request, broken)).not.toMatch(/W3-07|王大姐|oAbC_dE1/)
  })

  test('is written in three places, of an edge, a look and a message', () => {
    const root = join(__dirname, '../../cloudfunctions')
    const writing = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts') && /console\./.test(readFileSync(join(root, file), 'utf8')))
      .sort()
    expect(writing).toEqual(['endpoint.ts', 'looked.ts', 'subscribeMessage.ts'])
  })
})
