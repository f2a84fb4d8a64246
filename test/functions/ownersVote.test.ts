import { GRID_WORKER, HEAD, personOf } from '../../local/demo/village'
import type { BallotView } from '../../src/contract/views/ballot'
import type { HomeView } from '../../src/contract/views/room'
import type { ResultView } from '../../src/contract/views/result'
import type { MyDataView } from '../../src/contract/views/privacy'
import type { HouseholdView, RollView } from '../../src/contract/views/roll'
import { PARTING_WORDS } from '../../src/domain/privacy/parting'
import type { Line } from '../../src/domain/deciding/verdict'
import { DAY, openVillage, type Village } from './hewanli'
import { everything, refuses } from './kept'
import { announced, cast, deliberating, householdOf, NEIGHBOURS, NORTH, type OpenVote } from './northYard'

/** N3 is not sold yet: six parts in the developer's hand. The other fourteen are hands of their own. */
const UNSOLD = NEIGHBOURS.filter(door => door.startsWith('N3'))
const SOLD = NEIGHBOURS.filter(door => !door.startsWith('N3'))

interface Roll {
  /** square metres of a door that is not 100 */
  areas?: Readonly<Record<string, string>>
  owners?: Readonly<Record<string, string>>
  tenants?: readonly string[]
}

describe('owners of 北院 decide together (民法典 §278)', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
  afterAll(() => village?.close())

  /** By default the developer has 700 m² and everyone else 100: fifteen hands with 2100 m². */
  const bring = async ({ areas = {}, owners = {}, tenants = [] }: Roll = {}) => {
    const rows = NEIGHBOURS.map((door, at) => ({
      line: at + 2,
      door,
      building: door.slice(0, 2),
      occupancy: UNSOLD.includes(door) ? '空置' : tenants.includes(door) ? '租住' : '自住',
      area: areas[door] ?? (door === 'N3-01' ? '200' : '100'),
      owner: owners[door] ?? (UNSOLD.includes(door) ? '开发商' : null)
    }))
    await village.done(HEAD.N, 'importRoll', { room: NORTH, rows })
  }
  const announce = async (): Promise<OpenVote> => {
    const matter = await deliberating(village, true)
    const about = { about: 'need', question: '要不要添一处充电棚？', option: null }
    const card = { card: 'owners-ordinary', windowDays: 5 }
    const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', {
      matter,
      ...about,
      ...card
    })
    return { matter, vote }
  }
  const open = async (): Promise<OpenVote> => {
    const announcement = await announce()
    village.later(15 * DAY)
    await village.done(HEAD.N, 'openVote', { matter: announcement.matter })
    return announcement
  }
  const say = async (vote: OpenVote, choice: string, doors: readonly string[]) => {
    for (const door of doors) expect(await cast(village, vote, door, choice)).toMatchObject({ ok: true })
  }
  const close = async (vote: OpenVote) => {
    village.later(5 * DAY + 1)
    const { value } = await village.see(personOf('N2-01'), 'result', vote)
    return value as ResultView
  }
  const hold = async (roll: Roll, yes: readonly string[], no: readonly string[] = []) => {
    await bring(roll)
    const vote = await open()
    await say(vote, 'yes', yes)
    await say(vote, 'no', no)
    return close(vote)
  }
  const line = ({ verdict }: ResultView, rule: string, denominator: string) =>
    (verdict.lines as Line[]).find(each => each.rule === rule && each.denominator === denominator)

  test('ten of fifteen hands with enough area are a quorum; the six unsold parts are one of them', async () => {
    const result = await hold({}, [...SOLD.slice(0, 9), 'N3-04'])
    expect(result.verdict.outcome).toBe('pass')
    expect(line(result, 'quorum', 'heads')).toMatchObject({ have: 10, need: 10, of: 15 })
    expect(line(result, 'quorum', 'area')).toMatchObject({ have: 160_000, need: 140_000, of: 210_000 })
    expect(result.vote).toMatchObject({ eligible: 15, quorum: 10, participants: 10 })
  })

  test('nine of fifteen hands are one short, though their area would do', async () => {
    const result = await hold({}, [...SOLD.slice(0, 8), ...UNSOLD])
    expect(result.verdict).toMatchObject({ outcome: 'quorum_not_met' })
    expect(result.verdict).not.toHaveProperty('split')
    expect(line(result, 'quorum', 'heads')).toMatchObject({ have: 9, met: false, missing: 1 })
    expect(line(result, 'quorum', 'area')).toMatchObject({ have: 150_000, met: true })
  })

  test('two thirds of the area are enough, and a hundredth of a square metre less is not', async () => {
    const enough = await hold({}, SOLD)
    expect(enough.verdict.outcome).toBe('pass')
    expect(line(enough, 'quorum', 'area')).toMatchObject({ have: 140_000, need: 140_000, missing: 0 })
    const areas = { 'N1-02': '99.99', 'N3-01': '200.01' }
    const less = await hold({ areas }, SOLD)
    expect(less.verdict.outcome).toBe('quorum_not_met')
    expect(line(less, 'quorum', 'area')).toMatchObject({ have: 139_999, of: 210_000, missing: 1 })
    expect(line(less, 'quorum', 'heads')).toMatchObject({ have: 14, met: true })
  })

  test('eight of fifteen hands that came carry it, seven do not, whatever area they have', async () => {
    const eight = await hold({}, ['N3-01', ...SOLD.slice(0, 7)], SOLD.slice(7))
    expect(eight.verdict.outcome).toBe('pass')
    expect(line(eight, 'pass', 'heads')).toMatchObject({ have: 8, need: 8, of: 15 })
    const seven = await hold({}, ['N3-01', ...SOLD.slice(0, 6)], SOLD.slice(6))
    expect(seven.verdict.outcome).toBe('fail')
    expect(line(seven, 'pass', 'heads')).toMatchObject({ have: 7, missing: 1 })
    expect(line(seven, 'pass', 'area')).toMatchObject({ have: 130_000, met: true })
  })

  test('a hundredth more than half of the area carries it, half does not, whatever heads say', async () => {
    const areas = (yes: string, no: string) => ({ areas: { 'N1-01': yes, 'N2-06': no } })
    const more = await hold(areas('150.01', '49.99'), SOLD.slice(0, 10), [...SOLD.slice(10), ...UNSOLD])
    expect(more.verdict.outcome).toBe('pass')
    expect(line(more, 'pass', 'area')).toMatchObject({ have: 105_001, need: 105_001, of: 210_000 })
    const half = await hold(areas('150', '50'), SOLD.slice(0, 10), [...SOLD.slice(10), ...UNSOLD])
    expect(half.verdict.outcome).toBe('fail')
    expect(line(half, 'pass', 'area')).toMatchObject({ have: 105_000, missing: 1 })
    expect(line(half, 'pass', 'heads')).toMatchObject({ have: 10, met: true })
  })

  test('while it is open the paper tells both denominators, and one ballot of a hand brings all it has', async () => {
    await bring()
    const vote = await open()
    await say(vote, 'yes', ['N3-02', 'N1-01'])
    const { value } = await village.see(personOf('N1-01'), 'ballot', { matter: vote.matter })
    const { eligible, quorum, participants, area } = (value as BallotView).vote
    expect({ eligible, quorum, participants }).toEqual({ eligible: 15, quorum: 10, participants: 2 })
    expect(area).toEqual({ of: 210_000, quorum: 140_000, participants: 80_000 })
    await close(vote)
  })

  test('co-owners of two parts are one head in whatever order they are written', async () => {
    const owners = { 'N1-01': '甲、乙', 'N1-02': '乙，甲', 'N1-03': '甲' }
    const result = await hold({ owners }, SOLD)
    expect(line(result, 'quorum', 'heads')).toMatchObject({ have: 13, of: 14 })
    const roll = (await village.see(HEAD.N, 'roll', { room: NORTH })).value as RollView
    const hands = roll.rows.filter(row => row.owner && row.owner !== '开发商').map(row => row.owner)
    expect(hands).toEqual(['乙+甲', '乙+甲', '甲'])
  })

  /** lives nowhere in the place */
  const AFAR = 'p-afar'
  const DEALER = 'p-dealer'
  const LEAVER = 'p-leaver'
  const LANDLORD = personOf('N2-01')
  const ownerCodes = async () => {
    const { rows } = (await village.see(HEAD.N, 'roll', { room: NORTH })).value as RollView
    return new Map(rows.flatMap(({ door, ownerCode }) => (ownerCode ? [[door, ownerCode] as const] : [])))
  }
  const claim = async (person: string, door: string, code?: string) => {
    const typed = code ?? (await ownerCodes()).get(door) ?? ''
    return village.act(person, 'bindByCode', { room: NORTH, door, code: typed, consent: 1 })
  }
  const ballotOf = async (person: string, matter: string) =>
    (await village.see(person, 'ballot', { matter })).value as BallotView

  test('of a let dwelling the owner is called and votes among owners, the tenant among neighbours, side by side', async () => {
    const rents = personOf('N1-04')
    await bring({ tenants: ['N1-04', 'N1-05'] })
    expect([...(await ownerCodes()).keys()]).toEqual(['N1-04', 'N1-05'])
    expect(await claim(AFAR, 'N2-02', 'WRONG234')).toMatchObject({ refusal: 'INVALID_CODE' })
    expect(await claim(LANDLORD, 'N1-04')).toMatchObject({ value: { owned: true } })
    expect(await claim(AFAR, 'N1-05')).toMatchObject({ value: { household: { door: 'N1-05' } } })
    const owners = await announce()
    village.later(12 * DAY)
    const consult = await announced(village)
    village.later(3 * DAY)
    const allowed = { templates: [{ template: 'vote' }] }
    for (const { matter } of [owners, consult])
      for (const person of [AFAR, rents]) await village.done(person, 'followMatter', { matter, ...allowed })
    for (const { matter } of [owners, consult]) await village.done(HEAD.N, 'openVote', { matter })
    village.cloud.openApi.clear()
    await village.tick()
    const called = village.cloud.openApi
      .calls()
      .filter(({ api }) => api === 'subscribeMessage.send')
      .map(({ params }) => params as { touser: string; page: string })
    expect(called.map(({ touser, page }) => [touser, page.split('=')[1]]).sort()).toEqual([
      [rents, consult.matter],
      [AFAR, owners.matter]
    ])

    await refuses(village, () => cast(village, owners, 'N1-04', 'yes'), 'NOT_ELIGIBLE', { tenant: true })
    for (const person of [LANDLORD, AFAR]) {
      const [door = ''] = person === AFAR ? ['N1-05'] : ['N1-04']
      const away = { owner: 'away' }
      await refuses(village, () => cast(village, consult, door, 'no', person), 'NOT_ELIGIBLE', away)
      expect(await cast(village, owners, door, 'no', person)).toMatchObject({ ok: true })
    }
    await refuses(
      village,
      () => village.act(AFAR, 'declareInterest', { matter: consult.matter, ground: '我' }),
      'NOT_ELIGIBLE',
      { owner: 'away' }
    )
    expect(await cast(village, consult, 'N1-04', 'yes')).toMatchObject({ ok: true })
    expect(await ballotOf(LANDLORD, owners.matter)).toMatchObject({
      voter: householdOf('N2-01'),
      ownership: { door: 'N2-01', others: [{ door: 'N1-04', voted: true }] }
    })
    expect(await ballotOf(AFAR, owners.matter)).toMatchObject({
      barred: null,
      receipt: { choice: 'no' },
      ownership: { door: 'N1-05', together: [], others: [] }
    })
    expect(await ballotOf(AFAR, consult.matter)).toMatchObject({
      receipt: null,
      barred: { detail: { owner: 'away' } }
    })
    expect(await ballotOf(rents, owners.matter)).toMatchObject({
      receipt: null,
      barred: { detail: { tenant: true } }
    })
    const seen = await Promise.all([
      village.see(rents, 'household', { household: householdOf('N1-04') }),
      village.see(rents, 'ballot', { matter: owners.matter }),
      village.see(rents, 'home')
    ])
    expect(JSON.stringify(seen)).not.toMatch(/N2-01|p-afar/)
    const rights = (person: string) => village.see(person, 'rights', { matter: owners.matter })
    expect(await rights(rents)).toMatchObject({ value: { barred: { detail: { tenant: true } } } })
    expect(await rights(LANDLORD)).toMatchObject({
      value: { barred: null, owns: { doors: ['N1-04'], asked: true } }
    })
    const { changes } = seen[0].value as HouseholdView
    const told = changes.flatMap(each => (each.kind === 'cast' ? [each.vote] : []))
    expect([owners, consult].map(({ vote }) => told.includes(vote))).toEqual([false, true])

    const result = await close(owners)
    expect(line(result, 'quorum', 'heads')).toMatchObject({ have: 2 })
    const receiptFor = async (person: string) =>
      ((await village.see(person, 'result', owners)).value as ResultView).receipt
    expect(await receiptFor(rents)).toBeNull()
    expect(await receiptFor(AFAR)).toMatchObject({ household: householdOf('N1-05'), choice: 'no' })
  })

  test('one owner of several dwellings casts once for those in one hand, and once for each other', async () => {
    const owners = { 'N1-04': '甲', 'N1-05': '甲' }
    await bring({ tenants: ['N1-04', 'N1-05', 'N1-06'], owners })
    for (const door of ['N1-04', 'N1-05', 'N1-06']) await claim(DEALER, door)
    const vote = await open()
    expect(await cast(village, vote, 'N1-04', 'yes', DEALER)).toMatchObject({ ok: true })
    const { value } = await village.see(DEALER, 'ballot', { ...vote, household: householdOf('N1-05') })
    expect((value as BallotView).ownership).toEqual({
      door: 'N1-05',
      together: ['N1-04'],
      others: [{ household: householdOf('N1-06'), door: 'N1-06', voted: false }]
    })
    expect((await ballotOf(DEALER, vote.matter)).vote).toMatchObject({
      participants: 1,
      area: { participants: 20_000 }
    })
    const waiting = async () =>
      ((await village.see(DEALER, 'home')).value as HomeView).waiting.filter(
        each => each.matter === vote.matter
      )
    expect((await ballotOf(DEALER, vote.matter)).ownership?.door).toBe('N1-06')
    expect(await waiting()).toMatchObject([{ task: 'vote' }])
    expect(await cast(village, vote, 'N1-06', 'no', DEALER)).toMatchObject({ ok: true })
    expect(await waiting()).toEqual([])
    expect(await ballotOf(DEALER, vote.matter)).toMatchObject({
      ownership: { door: 'N1-04', together: ['N1-05'] },
      receipt: { choice: 'yes' }
    })
    await close(vote)
  })

  test('a dwelling that changed hands is claimed anew, one that is lived in is asked of who lives there', async () => {
    await bring({ tenants: ['N1-04', 'N1-05'], owners: { 'N1-04': '甲' } })
    const old = (await ownerCodes()).get('N1-04')
    for (const door of ['N1-04', 'N1-05']) await claim(DEALER, door)
    await bring({ tenants: ['N1-04'], owners: { 'N1-04': '乙' } })
    expect(await claim('p-late', 'N1-04', old)).toMatchObject({ refusal: 'INVALID_CODE' })
    const vote = await open()
    const tries = (door: string) => () => cast(village, vote, door, 'yes', DEALER)
    await refuses(village, tries('N1-04'), 'NOT_ELIGIBLE', { owner: 'changed' })
    await refuses(village, tries('N1-05'), 'NOT_ELIGIBLE', { owner: 'livedIn' })
    await claim(DEALER, 'N1-04')
    expect(await tries('N1-04')()).toMatchObject({ ok: true })
    await close(vote)
  })

  test('whoever sold is told so when the head writes the new hand, and votes on only where the roll was frozen before', async () => {
    const SELLER = 'p-seller'
    const owns = async (person: string) =>
      ((await village.see(person, 'home')).value as HomeView).viewer.owns.map(({ door, passedAt }) => [
        door,
        passedAt
      ])
    const sells = { tenants: ['N1-04', 'N1-05'], owners: { 'N1-04': '甲', 'N1-05': '丁' } }
    await bring(sells)
    for (const door of ['N1-04', 'N1-05']) await claim(SELLER, door)
    const before = await open()
    const at = village.cloud.clock.now()
    await bring({ ...sells, owners: { ...sells.owners, 'N1-04': '乙' } })
    expect(await owns(SELLER)).toEqual([
      ['N1-04', at],
      ['N1-05', null]
    ])
    expect(await cast(village, before, 'N1-04', 'yes', SELLER)).toMatchObject({ ok: true })
    village.later(DAY)
    await bring({ ...sells, owners: { ...sells.owners, 'N1-04': '丙' } })
    expect((await owns(SELLER))[0]).toEqual(['N1-04', at])
    await claim('p-buyer', 'N1-04')
    expect(await owns('p-buyer')).toEqual([['N1-04', null]])
    await close(before)
    const after = await open()
    await refuses(village, () => cast(village, after, 'N1-04', 'yes', SELLER), 'NOT_ELIGIBLE', {
      owner: 'changed'
    })
    expect(await cast(village, after, 'N1-04', 'no', 'p-buyer')).toMatchObject({ ok: true })
    await bring(sells)
    expect(await owns(SELLER)).toEqual([
      ['N1-04', null],
      ['N1-05', null]
    ])
    await close(after)
  })

  test('who gave it up, took the yes back or left is an owner no more, and reads in the own file that they were', async () => {
    await bring({ tenants: ['N1-04', 'N1-05'] })
    for (const door of ['N1-04', 'N1-05']) await claim(LEAVER, door)
    const vote = await open()
    expect(await cast(village, vote, 'N1-05', 'yes', LEAVER)).toMatchObject({ ok: true })
    await village.done(LEAVER, 'endOwnership', { household: householdOf('N1-05') })
    await refuses(village, () => cast(village, vote, 'N1-05', 'no', LEAVER), 'NOT_ELIGIBLE', {
      owner: 'away'
    })
    const { owned } = (await village.see(LEAVER, 'myData')).value as MyDataView
    expect(owned.filter(({ until }) => until === null).map(({ door }) => door)).toEqual(['N1-04'])
    await village.done(LEAVER, 'withdrawConsent', { purpose: 'household' })
    await refuses(village, () => cast(village, vote, 'N1-04', 'no', LEAVER), 'CONSENT_MISSING', {
      withdrawn: true
    })
    await village.done(LEAVER, 'deleteAccount', { words: PARTING_WORDS })
    expect(JSON.stringify(await everything(village))).not.toContain(LEAVER)
    const result = await close(vote)
    expect(line(result, 'quorum', 'heads')).toMatchObject({ have: 1 })
  })

  test('who rents has no ballot online; the owner brings it on paper', async () => {
    await bring({ tenants: ['N1-04'] })
    const vote = await open()
    await refuses(village, () => cast(village, vote, 'N1-04', 'yes'), 'NOT_ELIGIBLE', { tenant: true })
    const paper = {
      ...vote,
      household: householdOf('N1-04'),
      choice: 'yes',
      witnesses: [{ who: '王大姐' }, { who: '李师傅' }],
      photo: 'cloud://local/photos/n1-04.jpg',
      enteredAtDoor: village.cloud.clock.now()
    }
    expect(await village.act(GRID_WORKER, 'enterPaperBallot', paper)).toMatchObject({
      value: { counted: true }
    })
    await close(vote)
  })

  test('a key that is no key refuses the whole roll by its line', async () => {
    const rows = [{ line: 7, door: 'N1-01', building: 'N1', occupancy: '自住', area: '90', owner: '甲<乙' }]
    await refuses(village, () => village.act(HEAD.N, 'importRoll', { room: NORTH, rows }), 'ROLL_REJECTED', {
      faults: ['7:badOwner:甲<乙']
    })
  })
})
