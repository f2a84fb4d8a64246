import { inTurns } from '../../local/demo/stage'
import { GRID_WORKER, HEAD, personOf, SECRETARY, STAIR_HEAD_W1 } from '../../local/demo/village'
import type { BallotView } from '../../src/contract/views/ballot'
import type { ClaimView, DoorstepView } from '../../src/contract/views/claims'
import type { HomeView } from '../../src/contract/views/room'
import type { HouseholdView } from '../../src/contract/views/roll'
import { inviteCode } from '../../src/domain/register'
import { DAY, HOUR, openVillage, SECRET, type Village } from './hewanli'
import { journalsAreWhole, refuses } from './kept'
import { cast, householdOf, NEIGHBOURS, NORTH, PROPOSER, viewOf, voting } from './northYard'

const LIVING = NEIGHBOURS.filter(door => !['N1-06', 'N1-07', 'N1-08', 'N3-05', 'N3-06'].includes(door))

describe('how a person comes to belong to a household', () => {
  let village: Village
  beforeAll(async () => (village = await openVillage(LIVING)))
  afterAll(() => village?.close())

  const claim = async (openid: string, door: string): Promise<string> =>
    (await village.done<{ claim: string }>(openid, 'claimHousehold', { room: NORTH, door })).claim
  const vouch = (openid: string, id: string, request?: string) =>
    village.act(openid, 'vouchFor', { claim: id }, request)
  const doorOf = async (openid: string): Promise<string | undefined> =>
    ((await village.see(openid, 'home')).value as HomeView).viewer.household?.door
  const doorstep = async (openid: string) =>
    (await village.see(openid, 'doorstep', { room: NORTH })).value as DoorstepView
  const atDesk = async (openid: string) =>
    (await village.see(openid, 'claims', { room: NORTH })).value as ClaimView[]
  const bind = (openid: string, door: string, code = inviteCode(SECRET, door)) =>
    village.act(openid, 'bindByCode', { room: NORTH, door, code })

  test('a code guessed a thousand times: five a person, twenty a door, and those who keep the door list are told', async () => {
    const guessers = Array.from({ length: 40 }, (_, at) => `p-guess-${at}`)
    const answers: (string | undefined)[] = []
    await inTurns(guessers, async openid => {
      for (let n = 0; n < 25; n += 1) answers.push((await bind(openid, 'n3-05', 'AAAAAAAA')).refusal)
    })
    expect(answers).toHaveLength(1000)
    const compared = answers.filter(each => each === 'INVALID_CODE').length
    expect([compared >= 20, compared < 30]).toEqual([true, true])
    await refuses(village, () => bind('p-n3-05', 'N3-05'), 'LIMIT_REACHED', { doorLocked: true })
    const told = await village.see(HEAD.N, 'guesses', { room: NORTH })
    expect(told.value).toMatchObject([{ door: 'N3-05' }])
    expect((await village.see(HEAD.W, 'guesses', { room: 'hewanli-W' })).value).toEqual([])
    await refuses(village, () => village.see(personOf('N3-04'), 'guesses', { room: NORTH }), 'FORBIDDEN')
    expect(await bind('p-n3-06', 'N3-06')).toMatchObject({ ok: true })
    village.later(DAY)
    expect(await bind('p-n3-05', 'N3-05')).toMatchObject({ ok: true })
    expect((await village.see(HEAD.N, 'guesses', { room: NORTH })).value).toEqual([])
  })

  test('two households of the building vouch, and after 48 hours without dispute the claim holds, by the clock or without', async () => {
    const id = await claim('p-new', 'N1-06')
    expect((await doorstep(personOf('N1-02'))).around).toMatchObject([
      { door: 'N1-06', standing: 'waiting', vouched: 0, own: false, said: null }
    ])
    await refuses(village, () => vouch(personOf('N2-01'), id), 'NOT_IN_UNIT', { building: 'N1' })
    await refuses(village, () => vouch('p-passer', id), 'NOT_VERIFIED')
    expect(await vouch(personOf('N1-02'), id)).toMatchObject({ value: { vouched: 1, needed: 2 } })
    expect(await vouch(personOf('N1-02'), id)).toMatchObject({ value: { vouched: 1 } })
    await village.settle('N1-02', 'p-son-of-02')
    await refuses(village, () => vouch('p-son-of-02', id), 'DUPLICATE', { vouch: true })
    expect(await vouch(personOf('N1-03'), id)).toMatchObject({ value: { vouched: 2 } })
    expect((await doorstep('p-new')).mine).toMatchObject({
      standing: 'vouched',
      until: village.cloud.clock.now() + 48 * HOUR
    })
    village.later(48 * HOUR - 1)
    await village.tick()
    expect(await doorOf('p-new')).toBeUndefined()
    village.later(1)
    await village.tick()
    expect(await doorOf('p-new')).toBe('N1-06')
    expect(
      (await village.see('p-new', 'household', { household: householdOf('N1-06') })).value
    ).toMatchObject({
      adults: [{ mine: true, how: 'vouched' }]
    })
  })

  test('three strangers who vouch for each other confirm nobody, nor does a ring that closes later', async () => {
    const ids = [await claim('p-r1', 'N1-07'), await claim('p-r2', 'N1-08'), await claim('p-r3', 'N1-04')]
    for (const [at, openid] of ['p-r1', 'p-r2', 'p-r3'].entries())
      await refuses(village, () => vouch(openid, ids[(at + 1) % 3]!), 'NOT_VERIFIED')
    for (const openid of [personOf('N1-02'), personOf('N1-05')]) await vouch(openid, ids[0]!)
    village.later(48 * HOUR)
    await village.tick()
    expect(await doorOf('p-r1')).toBe('N1-07')
    await vouch('p-r1', ids[1]!)
    await vouch(personOf('N1-05'), ids[1]!)
    village.later(48 * HOUR)
    await village.tick()
    expect(await doorOf('p-r2')).toBe('N1-08')
    await village.done(personOf('N1-02'), 'leaveHousehold', { household: householdOf('N1-02') })
    const again = await claim(personOf('N1-02'), 'N1-02')
    for (const openid of ['p-r1', 'p-r2'])
      await refuses(village, () => vouch(openid, again), 'FORBIDDEN', { vouch: 'ring' })
    await village.settle('N1-02')
  })

  test('three vouchings a year, on the third yes, on the fourth no, and again a year later', async () => {
    const voucher = personOf('N2-01')
    for (const nth of [1, 2, 3])
      expect(await vouch(voucher, await claim(`p-y${nth}`, 'N2-02'))).toMatchObject({ ok: true })
    const fourth = await claim('p-y4', 'N2-02')
    await refuses(village, () => vouch(voucher, fourth), 'LIMIT_REACHED', { vouches: 3 })
  })

  test('two claims on one dwelling meet at the desk: both are heard, a reason is given, the secretary has the last word', async () => {
    const id = await claim('p-second', 'N2-03')
    const resident = personOf('N2-03')
    expect((await doorstep(resident)).around.find(each => each.id === id)).toMatchObject({ own: true })
    const dispute = { claim: id, statement: '我住这里十年了，不认识这个人' }
    expect(await village.act(resident, 'disputeClaim', dispute)).toMatchObject({
      value: { standing: 'contested' }
    })
    const accept = { room: NORTH, claim: id, accepted: true }
    await refuses(village, () => village.act(HEAD.N, 'confirmClaim', accept), 'FORBIDDEN', {
      claim: 'contested'
    })
    const ruling = { room: NORTH, claim: id, outcome: 'claimant', reason: '租约上写的是后来的人' }
    const from = village.cloud.clock.now() + 3 * DAY
    await refuses(village, () => village.act(HEAD.N, 'decideDispute', ruling), 'TOO_EARLY', { from })
    await refuses(village, () => village.act(STAIR_HEAD_W1, 'decideDispute', ruling), 'FORBIDDEN')
    expect((await doorstep('p-second')).mine?.contest).toMatchObject({ statement: dispute.statement })
    await village.done('p-second', 'answerDispute', { room: NORTH, statement: '我上个月租下的，有租约' })
    expect(await atDesk(HEAD.N)).toContainEqual(
      expect.objectContaining({
        id,
        standing: 'contested',
        contest: expect.objectContaining({ side: 'resident', answer: '我上个月租下的，有租约' })
      })
    )
    expect(await village.act(HEAD.N, 'decideDispute', ruling)).toMatchObject({
      value: { standing: 'decided' }
    })
    expect([await doorOf('p-second'), await doorOf(resident)]).toEqual(['N2-03', undefined])
    const appeal = { claim: id, reason: '租约是假的，房东可以作证' }
    await refuses(village, () => village.act('p-passer', 'appealDispute', appeal), 'FORBIDDEN')
    expect(await village.act(resident, 'appealDispute', appeal)).toMatchObject({
      value: { standing: 'appealed' }
    })
    await refuses(village, () => village.act(GRID_WORKER, 'decideDispute', ruling), 'STALE')
    expect((await atDesk(SECRETARY)).map(each => each.id)).toEqual([id])
    const last = { ...ruling, outcome: 'resident', reason: '房东到场说明，租约不是他签的' }
    expect(await village.act(SECRETARY, 'decideDispute', last)).toMatchObject({
      value: { standing: 'ended' }
    })
    expect([await doorOf('p-second'), await doorOf(resident)]).toEqual([undefined, 'N2-03'])
    await refuses(village, () => village.act('p-second', 'appealDispute', appeal), 'WINDOW_CLOSED')
    const home = (await village.see(resident, 'household', { household: householdOf('N2-03') }))
      .value as HouseholdView
    expect(home.changes.filter(each => each.kind === 'left')).toMatchObject([
      { how: 'ruled' },
      { how: 'ruled' }
    ])
  })

  test('a vouched claim that a neighbour disputes waits for the desk, not for the clock', async () => {
    const id = await claim('p-doubt', 'N1-04')
    for (const door of ['N1-03', 'N1-01']) await vouch(personOf(door), id)
    await village.done(personOf('N1-05'), 'disputeClaim', { claim: id, statement: '那一户搬走了，没有人住' })
    await village.done('p-doubt', 'answerDispute', { room: NORTH, statement: '我是这家的女儿，上周搬回来' })
    const seenBy = async (openid: string) => (await doorstep(openid)).around.find(each => each.id === id)
    expect(await seenBy(personOf('N1-05'))).toMatchObject({
      contest: { statement: '那一户搬走了，没有人住' }
    })
    for (const door of ['N1-03', 'N1-04']) {
      expect(await seenBy(personOf(door))).toMatchObject({ standing: 'contested', contest: null })
      expect(JSON.stringify(await doorstep(personOf(door)))).not.toMatch(/搬走|搬回来/)
    }
    village.later(3 * DAY)
    await village.tick()
    expect(await doorOf('p-doubt')).toBeUndefined()
    const both = { room: NORTH, claim: id, outcome: 'both', reason: '上门看过，是这家的女儿' }
    await refuses(
      village,
      () => village.act(HEAD.N, 'decideDispute', { ...both, reason: '对' }),
      'INVALID_TEXT',
      {
        min: 5,
        max: 500,
        length: 1
      }
    )
    await village.done(GRID_WORKER, 'decideDispute', both)
    expect([await doorOf('p-doubt'), await doorOf(personOf('N1-04'))]).toEqual(['N1-04', 'N1-04'])
  })

  test('who moves out leaves the ballot to the household and loses the vote; a reported one has seven days to deny it', async () => {
    const [owner, wife] = [personOf('N2-04'), 'p-wife-of-04']
    const household = householdOf('N2-04')
    await village.settle('N2-04', wife)
    const open = await voting(village)
    await cast(village, open, 'N2-04', 'yes')
    await village.done(owner, 'leaveHousehold', { household })
    expect(await cast(village, open, 'N2-04', 'no')).toMatchObject({ refusal: 'NOT_VERIFIED' })
    const ballot = async (openid: string) =>
      (await village.see(openid, 'ballot', { matter: open.matter })).value as BallotView
    expect((await ballot(wife)).receipt).toMatchObject({ choice: 'yes' })
    expect((await viewOf(village, wife, open.matter)).votes[0]).toMatchObject({ participants: 1 })
    const at = village.cloud.clock.now()
    const home = (await village.see(wife, 'household', { household })).value as HouseholdView
    expect(home.adults).toMatchObject([{ mine: true, leavingAt: null }])
    expect(home.changes).toEqual(expect.arrayContaining([{ kind: 'left', how: 'own', at }]))
    const report = { room: NORTH, door: 'N2-04' }
    await refuses(village, () => village.act(personOf('N2-05'), 'reportDoorLeft', report), 'FORBIDDEN')
    expect(await village.act(HEAD.N, 'reportDoorLeft', report)).toMatchObject({ value: { reported: 1 } })
    const until = village.cloud.clock.now() + 7 * DAY
    expect((await village.see(wife, 'household', { household })).value).toMatchObject({
      adults: [{ leavingAt: until }]
    })
    expect(await village.act(wife, 'castBallot', { ...open, household, choice: 'no' })).toMatchObject({
      ok: true
    })
    expect(await village.act(wife, 'stayInHousehold', { household })).toMatchObject({ ok: true })
    village.later(8 * DAY)
    await village.tick()
    expect(await doorOf(wife)).toBe('N2-04')
    await village.done(HEAD.N, 'reportDoorLeft', report)
    village.later(7 * DAY)
    await village.tick()
    expect(await doorOf(wife)).toBe('N2-04')
    village.later(1)
    await village.tick()
    expect(await doorOf(wife)).toBeUndefined()
  })

  test('one helped at the door finds the household’s ballot in the own account, and it counts once', async () => {
    await village.settle('N2-04')
    const open = await voting(village)
    const household = householdOf('N3-01')
    await village.done(personOf('N3-01'), 'leaveHousehold', { household })
    const paper = {
      ...open,
      household,
      choice: 'no',
      witnesses: [{ who: '王大姐' }, { who: 'N1-05' }],
      photo: 'cloud://hewanli/ballots/1.jpg',
      enteredAtDoor: village.cloud.clock.now()
    }
    await village.done(GRID_WORKER, 'enterPaperBallot', paper)
    village.later(HOUR)
    await village.settle('N3-01', 'p-granny')
    const seen = (await village.see('p-granny', 'ballot', { matter: open.matter })).value as BallotView
    expect(seen).toMatchObject({ receipt: { choice: 'no' }, barred: null })
    const own = { ...open, household, choice: 'yes' }
    expect(await village.act('p-granny', 'castBallot', own)).toMatchObject({ value: { replaced: 1 } })
    expect((await viewOf(village, 'p-granny', open.matter)).votes[0]).toMatchObject({ participants: 1 })
  })

  test('confirmed by one office while a vote is open: the ballot waits for a second person and 48 hours, and each side sees why', async () => {
    const open = await voting(village)
    village.later(1)
    const [id, wrong] = [await claim('p-late', 'N2-05'), await claim('p-wrong', 'N2-06')]
    const confirm = (by: string, which: string) =>
      village.act(by, 'confirmClaim', { room: NORTH, claim: which, accepted: true })
    expect(await confirm(HEAD.N, id)).toMatchObject({ value: { alone: true } })
    expect(await confirm(HEAD.N, wrong)).toMatchObject({ value: { alone: true } })
    const until = village.cloud.clock.now() + 48 * HOUR
    const paper = async (openid: string) =>
      (await village.see(openid, 'ballot', { matter: open.matter })).value as BallotView
    expect((await paper('p-late')).newcomer).toEqual({ until, known: false })
    const participants = async () => (await viewOf(village, PROPOSER, open.matter)).votes[0]?.participants
    for (const [who, door] of [
      ['p-late', 'N2-05'],
      ['p-wrong', 'N2-06']
    ] as const)
      expect(await cast(village, open, door, 'yes', who)).toMatchObject({
        value: { choice: 'yes', waits: { until, known: false } }
      })
    expect(await participants()).toBe(0)
    expect((await doorstep('p-late')).mine).toMatchObject({ standing: 'alone' })
    const lone = async (openid: string) =>
      (await atDesk(openid)).filter(each => [id, wrong].includes(each.id)).map(each => each.standing)
    expect([await lone(HEAD.N), await lone(GRID_WORKER)]).toEqual([[], ['alone', 'alone']])
    await refuses(village, () => vouch('p-wrong', id), 'FORBIDDEN', { vouch: 'newcomer' })
    expect(await vouch(personOf('N2-05'), id)).toMatchObject({ ok: true })
    expect((await doorstep(personOf('N2-05'))).around).toContainEqual(
      expect.objectContaining({ id, own: true, standing: 'ended' })
    )
    const dispute = { claim: wrong, statement: '那一户没有这个人，我住对门' }
    expect(await village.act(personOf('N2-03'), 'disputeClaim', dispute)).toMatchObject({ ok: true })
    expect((await paper('p-late')).receipt).toMatchObject({ waits: { until, known: true } })
    village.later(48 * HOUR)
    expect((await doorstep(personOf('N2-05'))).around.map(each => each.id)).toContain(id)
    village.later(1)
    expect((await doorstep(personOf('N2-05'))).around.map(each => each.id)).not.toContain(id)
    expect((await paper('p-late')).receipt).not.toHaveProperty('waits')
    expect((await paper('p-wrong')).receipt).toMatchObject({ waits: { known: false } })
    expect(await participants()).toBe(1)
    await village.done('p-wrong', 'leaveHousehold', { household: householdOf('N2-06') })
  })

  test('nobody confirms the own claim, whatever office they hold', async () => {
    const own = await claim(HEAD.N, 'N3-02')
    await refuses(
      village,
      () => village.act(HEAD.N, 'confirmClaim', { room: NORTH, claim: own, accepted: true }),
      'FORBIDDEN',
      { claim: 'mine' }
    )
  })

  test('and every journal is whole afterwards', () => journalsAreWhole(village))
})
