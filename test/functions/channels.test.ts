import { GRID_WORKER, HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { BallotRecord } from '../../src/domain/ballot/ballot'
import type { AssistedReceipt, BallotView, HeldView, ProxiesView } from '../../src/contract/views/ballot'
import type { DoorsView, RechecksView, TurnoutView } from '../../src/contract/views/doors'
import type { HomeView } from '../../src/contract/views/room'
import type { MatterView } from '../../src/contract/views/matter'
import type { OwnWordsView, ScreeningsView } from '../../src/contract/views/screening'
import type { PhotoCheck } from '../../src/domain/screening/photo'
import type { ResultView } from '../../src/contract/views/result'
import { inviteCode } from '../../src/domain/register'
import { helpedCountWords } from '../../src/locale/helping'
import { refusalSentence } from '../../src/locale/refusals'
import { DAY, HOUR, openVillage, SECRET, type Village } from './hewanli'
import { journalsAreWhole, kept, refuses } from './kept'
import { cast, householdOf, NEIGHBOURS, NORTH, viewOf, voting, type OpenVote } from './northYard'
import { storedBy } from './stored'

let village: Village
let open: OpenVote
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
beforeEach(async () => (open = await voting(village)))
afterAll(() => village.close())

const paper = (door: string, more: object = {}) => ({
  ...open,
  household: householdOf(door),
  choice: 'yes',
  witnesses: [{ who: '王大姐' }, { who: 'N1-02' }],
  photo: 'cloud://hewanli/ballots/1.jpg',
  enteredAtDoor: village.cloud.clock.now(),
  ...more
})
const enter = (door: string, more: object = {}, request?: string) =>
  village.act(GRID_WORKER, 'enterPaperBallot', paper(door, more), request)
const participants = async (): Promise<number> => {
  const view: MatterView = await viewOf(village, personOf('N1-01'), open.matter)
  return view.votes[0]?.participants ?? 0
}
const recordOf = async (door: string): Promise<BallotRecord> => {
  const [record] = await kept<BallotRecord>(village, 'ballots', { _id: `${open.vote}:${householdOf(door)}` })
  if (!record) throw new Error(`no record of ${door}`)
  return record
}

describe('help at a household’s own telephone', () => {
  const helped = (door: string, helper: string | null, choice = 'yes') =>
    village.act(personOf(door), 'castBallot', { ...open, household: householdOf(door), choice, helper })
  const refusedAs = async (
    door: string,
    helper: string,
    refusal: 'LIMIT_REACHED' | 'NOT_FOUND',
    detail: object,
    says: string
  ) => {
    await refuses(village, () => helped(door, helper), refusal, detail)
    expect(refusalSentence(refusal, detail as Record<string, never>)).toContain(says)
  }

  test('a helper with twelve households in a day: five are helped, seven told who else may, and the head sees counts alone', async () => {
    const twelve = NEIGHBOURS.filter(door => door !== 'N1-01').slice(0, 12)
    for (const door of twelve.slice(0, 5))
      expect(await helped(door, 'n1-01')).toMatchObject({ value: { choice: 'yes', helped: 'neighbour' } })
    for (const door of twelve.slice(5))
      await refusedAs(door, 'N1-01', 'LIMIT_REACHED', { helped: 5 }, '请换一位邻居或家里人帮忙')
    expect(await participants()).toBe(5)
    expect(await helped(twelve[0]!, 'N1-01', 'no')).toMatchObject({ value: { choice: 'no', replaced: 1 } })
    expect(await helped(twelve[5]!, 'N1-02')).toMatchObject({ ok: true })
    expect(await helped(twelve[6]!, 'family')).toMatchObject({ value: { helped: 'family' } })
    expect(await helped(twelve[7]!, null)).toMatchObject({ ok: true })
    await refusedAs(twelve[8]!, 'N9-99', 'NOT_FOUND', { door: true }, '门牌')
    const board = (await village.see(HEAD.N, 'turnout', { matter: open.matter })).value as TurnoutView
    expect(board.helped).toEqual({ family: 1, neighbours: 6, helpers: 2 })
    expect(helpedCountWords(board.helped)).toBe(
      '有人帮忙操作的7户：家里人帮忙的1户，邻居帮忙的6户，来帮忙的邻居有2家。这里只有数，不写是谁。'
    )
    village.later(DAY)
    expect(await helped(twelve[8]!, 'N1-01')).toMatchObject({ ok: true })
  })

  test('a telephone that goes from door to door by codes is stopped at the third household of a day', async () => {
    const bind = (door: string) =>
      village.act('p-hop', 'bindByCode', { room: NORTH, door, code: inviteCode(SECRET, door) })
    for (const door of ['N1-03', 'N1-04']) {
      expect(await bind(door)).toMatchObject({ ok: true })
      await village.done('p-hop', 'leaveHousehold', { household: householdOf(door) })
    }
    await refuses(village, () => bind('N1-05'), 'LIMIT_REACHED', { moves: 2 })
    expect(refusalSentence('LIMIT_REACHED', { moves: 2 })).toContain('请用那一户自己的手机')
    village.later(DAY)
    expect(await bind('N1-05')).toMatchObject({ ok: true })
    await village.done('p-hop', 'leaveHousehold', { household: householdOf('N1-05') })
  })
})

describe('a ballot on paper', () => {
  test('counts like any other, leaves a slip, and a batch sent twice counts once', async () => {
    const doors = ['N3-01', 'N3-02', 'N3-03']
    const [witnesses, photo] = [[{ who: '王大姐' }], '']
    expect(await enter('N3-01', { witnesses })).toMatchObject({ refusal: 'WITNESS_MISSING' })
    expect(await enter('N3-01', { photo })).toMatchObject({ refusal: 'EVIDENCE_MISSING' })
    const batch = () => Promise.all(doors.map(door => enter(door, {}, `batch-${open.vote}-${door}`)))
    const first = await batch()
    const { door, code, disputeUntil } = first[0]?.value as AssistedReceipt
    expect(first[0]?.value).toMatchObject({ door: 'N3-01', counted: true, late: false })
    expect(disputeUntil).toBe(village.cloud.clock.now() + 48 * HOUR)
    expect((await recordOf(door)).casts[0]?.hash).toBe(code)
    village.later(HOUR)
    expect((await batch()).map(reply => (reply.value as AssistedReceipt).code)).toContain(code)
    expect(await participants()).toBe(3)
  })

  test('gives way to what the household sends itself, and does not come back', async () => {
    const filledIn = village.cloud.clock.now()
    village.later(HOUR)
    await cast(village, open, 'N3-01', 'no')
    village.later(HOUR)
    expect(await enter('N3-01', { enteredAtDoor: filledIn })).toMatchObject({ value: { counted: false } })
    const own = (await village.see(personOf('N3-01'), 'ballot', { matter: open.matter })).value
    expect(own).toMatchObject({ receipt: { choice: 'no' } })
  })

  test('is for grid workers and stair heads to enter, never for a neighbour', async () => {
    const reply = await village.act(personOf('N1-01'), 'enterPaperBallot', paper('N3-01'))
    expect(reply).toMatchObject({ refusal: 'FORBIDDEN' })
  })

  test('that comes after the close is kept and shown as not counted', async () => {
    village.later(5 * DAY + 1)
    expect(await enter('N3-01', { enteredAtDoor: village.cloud.clock.now() - DAY })).toMatchObject({
      value: { counted: false, late: true }
    })
    expect(await participants()).toBe(0)
    const turnout = (await village.see(GRID_WORKER, 'turnout', { matter: open.matter })).value as TurnoutView
    expect(turnout.missing).toContain('N3-01')
  })
})

describe('a ballot on the telephone', () => {
  test('counts once a second person has called back and heard the same', async () => {
    const said = { ...open, household: householdOf('N3-01'), choice: 'no' }
    expect(await village.act(GRID_WORKER, 'takePhoneBallot', said)).toMatchObject({
      value: { counted: false }
    })
    expect(await participants()).toBe(0)
    expect(await village.act(GRID_WORKER, 'callBackBallot', said)).toMatchObject({ refusal: 'FORBIDDEN' })
    const listFor = async (openid: string) => village.see(openid, 'callBacks', { matter: open.matter })
    expect((await listFor(GRID_WORKER)).value).toMatchObject({
      open: true,
      waiting: [{ door: 'N3-01', barred: { refused: 'FORBIDDEN', detail: { second: true } } }]
    })
    const list = (await listFor(HEAD.N)).value
    expect(list).toMatchObject({ waiting: [{ door: 'N3-01', barred: null }] })
    expect(JSON.stringify(list)).not.toMatch(/"choice"|"casts"/)
    expect(await listFor(personOf('N1-03'))).toMatchObject({ refusal: 'FORBIDDEN' })
    expect(await village.act(HEAD.N, 'callBackBallot', said)).toMatchObject({
      value: { door: 'N3-01', agreed: true }
    })
    expect(await participants()).toBe(1)
    expect((await listFor(HEAD.N)).value).toMatchObject({ waiting: [] })
  })
})

describe('a household and the ballot entered for it', () => {
  const own = async (door: string): Promise<BallotView> =>
    (await village.see(personOf(door), 'ballot', { matter: open.matter })).value as BallotView
  const answer = (door: string, cast: string, agreed: boolean) =>
    village.act(personOf(door), 'answerAssisted', { ...open, household: householdOf(door), cast, agreed })

  test('sees it, disputes it within 48 hours, and the verdict waits for that', async () => {
    for (const door of NEIGHBOURS.slice(0, 10)) await cast(village, open, door, 'yes')
    village.later(5 * DAY)
    await enter('N3-01')
    const { assisted } = await own('N3-01')
    expect(assisted).toMatchObject({ channel: 'paper', choice: 'yes', counted: true, disputed: false })
    expect(await own('N3-02')).toMatchObject({ assisted: null })
    const waiting = async (door: string) =>
      ((await village.see(personOf(door), 'home')).value as HomeView).waiting
    const asked = { task: 'checkEntered', matter: open.matter, deadline: assisted?.disputeUntil }
    expect(await waiting('N3-01')).toContainEqual(expect.objectContaining(asked))
    expect((await waiting('N3-02')).map(each => [each.matter, each.task])).toContainEqual([
      open.matter,
      'vote'
    ])
    village.later(47 * HOUR)
    await village.tick()
    expect(await viewOf(village, personOf('N1-01'), open.matter)).toMatchObject({ status: 'voting' })
    expect(await answer('N3-02', assisted?.cast ?? '', false)).toMatchObject({ ok: false })
    expect(await answer('N3-01', assisted?.cast ?? '', false)).toMatchObject({ value: { counted: false } })
    expect((await waiting('N3-01')).map(each => each.task)).not.toContain('checkEntered')
    village.later(HOUR + 1)
    await village.tick()
    const view = await viewOf(village, personOf('N1-01'), open.matter)
    expect(view).toMatchObject({
      status: 'extendable',
      votes: [{ participants: 10, outcome: 'quorum_not_met' }]
    })
    expect(await enter('N3-02')).toMatchObject({ value: { late: true } })
    const result = (await village.see(personOf('N1-01'), 'result', open)).value as ResultView
    expect(result.channels).toEqual({
      came: [{ channel: 'online', ballots: 10 }],
      disputed: { confirmed: 0, replaced: 0, notCounted: 1 },
      unconfirmed: 0,
      late: 1
    })
    await journalsAreWhole(village)
  })

  test('says nothing, and its ballot is the eleventh that makes the quorum', async () => {
    for (const door of NEIGHBOURS.slice(0, 10)) await cast(village, open, door, 'yes')
    village.later(5 * DAY)
    await enter('N3-01')
    village.later(48 * HOUR + 1)
    const view = await viewOf(village, personOf('N1-01'), open.matter)
    expect(view).toMatchObject({ status: 'review', votes: [{ participants: 11, outcome: 'pass' }] })
  })
})

describe('assisted ballots asked again', () => {
  test('by somebody else before the result is certified: all of them where the outcome hangs on them', async () => {
    for (const door of NEIGHBOURS.slice(0, 8)) await cast(village, open, door, 'yes')
    for (const door of ['N3-01', 'N3-02', 'N3-03', 'N3-04']) await enter(door)
    expect(await village.see(HEAD.N, 'rechecks', { matter: open.matter })).toMatchObject({
      refusal: 'TOO_EARLY'
    })
    village.later(5 * DAY + 1)
    const seen = (await village.see(GRID_WORKER, 'rechecks', { matter: open.matter })).value as RechecksView
    expect(seen).toMatchObject({ all: true })
    expect(seen.drawn.map(each => [each.done, each.barred?.refused])).toEqual(
      Array(4).fill([false, 'FORBIDDEN'])
    )
    village.later(3 * DAY)
    const certify = () => village.act(SECRETARY, 'certifyResult', { matter: open.matter })
    expect(await certify()).toMatchObject({ refusal: 'EVIDENCE_MISSING', detail: { rechecks: 4 } })
    for (const { household } of seen.drawn) {
      const again = { ...open, household, choice: 'yes' }
      expect(await village.act(HEAD.N, 'recheckBallot', again)).toMatchObject({ value: { found: 'same' } })
    }
    expect(await certify()).toMatchObject({ value: { status: 'decided' } })
  })
})

describe('the photograph of a ballot', () => {
  const MEDIA = 'security.mediaCheckAsync'
  const taken = async (door: string): Promise<string> => {
    const photo = await storedBy(village, GRID_WORKER, `${open.vote}-${door}.jpg`)
    expect(await enter(door, { photo })).toMatchObject({ value: { counted: true } })
    return photo
  }
  const checkOf = async (file: string) => (await kept<PhotoCheck>(village, 'photos', { file }))[0]!
  const traceOf = async (file: string) => (await checkOf(file)).trace ?? ''
  const waitingFor = async (file: string) => {
    const { id } = await checkOf(file)
    const { words } = (await village.see(HEAD.N, 'screenings', { room: NORTH })).value as ScreeningsView
    return words.find(each => each.id === `photo:${id}`)
  }

  test('is checked under the name of whoever took it, in the platform’s own time; only the platform says how it came out', async () => {
    village.cloud.openApi.clear()
    const photo = await taken('N3-01')
    await village.tick()
    const asked = village.cloud.openApi.calls().filter(({ api }) => api === MEDIA)
    expect(asked.map(({ params }) => params)).toEqual([
      {
        media_url: expect.stringContaining(`${open.vote}-N3-01.jpg`),
        media_type: 2,
        version: 2,
        scene: 2,
        openid: GRID_WORKER
      }
    ])
    const trace = await traceOf(photo)
    const forged = { Event: 'wxa_media_check', trace_id: trace, result: { suggest: 'pass' } }
    expect(await village.cloud.call('pushed', forged, GRID_WORKER)).toMatchObject({ refusal: 'FORBIDDEN' })
    expect(await checkOf(photo)).toMatchObject({ standing: 'waiting' })
    expect(await village.cloud.pushMedia(trace, 'pass')).toMatchObject({ value: { settled: true } })
    expect(await village.cloud.pushMedia(trace, 'risky')).toMatchObject({ value: { settled: false } })
    expect(await checkOf(photo)).toMatchObject({ standing: 'clean' })
    await village.tick()
    expect(await waitingFor(photo)).toBeUndefined()
  })

  test('called risky is looked at by a person, who is not shown the ballot; its author reads why and may appeal', async () => {
    const photo = await taken('N3-01')
    await village.tick()
    await village.cloud.pushMedia(await traceOf(photo), 'risky')
    const words = await waitingFor(photo)
    expect(words).toMatchObject({ kind: 'photo', cause: 'risky', photo: false })
    const look = { room: NORTH, screening: words?.id, admitted: false, reason: '拍到了旁边的身份证' }
    await village.done(HEAD.N, 'lookAtWords', look)
    expect(await checkOf(photo)).toMatchObject({ standing: 'hidden' })
    const own = (await village.see(GRID_WORKER, 'ownWords')).value as OwnWordsView
    const mine = own.find(each => each.id === words?.id)
    expect(mine).toMatchObject({ kind: 'photo', shown: false, reason: '拍到了旁边的身份证' })
    await village.done(GRID_WORKER, 'appealScreening', {
      screening: mine?.id,
      text: '身份证已经遮住，请再看'
    })
    await village.done(SECRETARY, 'lookAtWords', { ...look, admitted: true, reason: '' })
    expect(await checkOf(photo)).toMatchObject({ standing: 'clean' })
    expect(await participants()).toBe(1)
  })

  test('with a word that is missing, of another kind, of nobody’s or of an error is held for a person', async () => {
    const words = [
      { result: null },
      { result: 'pass' },
      { result: { suggest: 'fine' } },
      { errcode: -1, errmsg: 'system error' }
    ]
    const photos = await Promise.all(['N3-01', 'N3-02', 'N3-03', 'N3-04'].map(taken))
    await village.tick()
    for (const [at, photo] of photos.entries())
      await village.cloud.pushMedia(await traceOf(photo), words[at]!)
    expect((await Promise.all(photos.map(checkOf))).map(each => each.standing)).toEqual(Array(4).fill('held'))
    for (const photo of photos) expect(await waitingFor(photo)).toMatchObject({ cause: 'unavailable' })
  })

  test('the platform does not take is tried three times, one it never answers about half an hour, and a person looks', async () => {
    const [refused, silent] = [await taken('N3-01'), await taken('N3-02')]
    const down = { systemError: -1 }
    village.cloud.openApi.script(MEDIA, [down, { errcode: 0, errmsg: 'ok', trace_id: `t-${open.vote}` }])
    await village.tick()
    village.cloud.openApi.script(MEDIA, [{ errcode: 45009, errmsg: 'over limit' }, { nonsense: true }])
    await village.tick()
    await village.tick()
    const standings = async () =>
      (await Promise.all([refused, silent].map(checkOf))).map(each => each.standing)
    expect((await standings()).sort()).toEqual(['waiting', 'waiting'])
    await village.tick()
    expect((await standings()).sort()).toEqual(['held', 'waiting'])
    village.later(HOUR / 2)
    await village.tick()
    expect(await standings()).toEqual(['held', 'held'])
    expect(await participants()).toBe(2)
  })
})

describe('the board of doors', () => {
  const board = async (openid: string) => village.see(openid, 'doors', { matter: open.matter })
  const mark = (door: string, what: string, photo: string | null = null, request?: string) =>
    village.act(
      GRID_WORKER,
      'markDoor',
      { ...open, household: householdOf(door), mark: what, photo },
      request
    )

  test('shows the grid worker and the head who has not voted, and nothing of how anyone did', async () => {
    await cast(village, open, 'N1-01', 'no')
    await cast(village, open, 'N1-03', 'yes')
    await mark('N3-01', 'notIn')
    await mark('N3-02', 'refused', null, `kept-${open.vote}`)
    await mark('N3-02', 'refused', null, `kept-${open.vote}`)
    expect(await mark('N3-03', 'served')).toMatchObject({ refusal: 'EVIDENCE_MISSING' })
    await mark('N3-03', 'served', 'cloud://hewanli/served/1.jpg')
    const { value } = await board(GRID_WORKER)
    const { doors } = value as DoorsView
    const stateOf = (door: string) => doors.find(each => each.door === door)
    expect(doors).toHaveLength(20)
    expect(stateOf('N1-01')).toEqual({ ...stateOf('N1-03'), door: 'N1-01', household: householdOf('N1-01') })
    expect(stateOf('N1-01')).toMatchObject({ state: 'done', served: true, mine: true })
    expect(stateOf('N3-01')).toMatchObject({ state: 'notIn', served: false })
    expect(stateOf('N3-02')).toMatchObject({ state: 'refused' })
    expect(stateOf('N3-03')).toMatchObject({ state: 'toVisit', served: true })
    expect((await recordOf('N3-02')).visits).toHaveLength(1)
    expect(JSON.stringify(value)).not.toMatch(/"choice"|"casts"|p-N1-01/)
    expect((await board(HEAD.N)).value).toMatchObject({ doors: expect.anything() })
    expect(await board(personOf('N1-03'))).toMatchObject({ refusal: 'FORBIDDEN' })
  })
})

describe('a proxy', () => {
  const grant = (from: string, door: string) =>
    village.act(personOf(from), 'grantProxy', { room: NORTH, door })

  test('is seen by both households, capped at three also when given at once, and taken back at any time', async () => {
    const givers = ['N3-01', 'N3-02', 'N3-03', 'N3-04']
    const replies = await Promise.all(givers.map(door => grant(door, 'N1-03')))
    expect(replies.filter(reply => reply.ok)).toHaveLength(3)
    const refusedAt = replies.findIndex(reply => !reply.ok)
    expect(replies[refusedAt]).toMatchObject({ refusal: 'LIMIT_REACHED', detail: { proxies: 3 } })
    const held = (await village.see(personOf('N1-03'), 'proxies', { room: NORTH })).value as ProxiesView
    expect(held.held).toHaveLength(3)
    const giver = givers.find((_, at) => at !== refusedAt) ?? ''
    expect((await village.see(personOf(giver), 'proxies', { room: NORTH })).value).toMatchObject({
      given: { door: 'N1-03' }
    })
    expect(await cast(village, open, giver, 'yes', personOf('N1-03'))).toMatchObject({ ok: true })
    expect(await participants()).toBe(1)
    const mine = async () =>
      (await village.see(personOf('N1-03'), 'held', { matter: open.matter })).value as HeldView
    const [cast1, ...others] = [...(await mine()).held].sort((a, b) =>
      a.door === giver ? -1 : b.door === giver ? 1 : 0
    )
    expect(cast1).toMatchObject({ door: giver, choice: 'yes', barred: null })
    expect(others.map(each => [each.choice, each.barred])).toEqual([
      [null, null],
      [null, null]
    ])
    expect((await village.see(personOf('N2-06'), 'proxies', { room: NORTH })).value).toMatchObject({
      given: null,
      held: [],
      all: expect.arrayContaining([{ from: giver, to: 'N1-03' }])
    })
    await village.done(personOf(giver), 'revokeProxy', { room: NORTH })
    expect((await mine()).held.map(each => each.door)).not.toContain(giver)
    expect(await cast(village, open, giver, 'no', personOf('N1-03'))).toMatchObject({
      refusal: 'NOT_ELIGIBLE'
    })
    expect(await cast(village, open, giver, 'no')).toMatchObject({ value: { choice: 'no', replaced: 1 } })
    const other = givers.find((door, at) => at !== refusedAt && door !== giver) ?? ''
    await cast(village, open, other, 'no')
    expect((await mine()).held.find(each => each.door === other)).toMatchObject({
      choice: null,
      barred: { refused: 'DUPLICATE' }
    })
  })
})
