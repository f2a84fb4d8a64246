import { answerObjections, hearNeighbours, objectAround, proposePackage } from '../../local/demo/neighbours'
import { announceSite, declareConflicts, MAIN } from '../../local/demo/story'
import { HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { HearingView, SiteHearingView } from '../../src/contract/views/hearing'
import type { PacketView } from '../../src/contract/views/packet'
import type { MatterView } from '../../src/contract/views/matter'
import type { MeasuresView } from '../../src/contract/views/measures'
import type { PhotoView } from '../../src/contract/views/photo'
import type { ResultView } from '../../src/contract/views/result'
import type { HomeView } from '../../src/contract/views/room'
import type { ScreeningsView } from '../../src/contract/views/screening'
import type { PhotoCheck } from '../../src/domain/screening/photo'
import { DAY, DAY_ZERO, HOUR, openScene, type Scene, type Village } from './hewanli'
import { journalsAreWhole, kept } from './kept'
import { askFurtherSouth, BLOCKED, BLOCKED_TWICE, SITES_FOUND } from './scenes'
import { storedBy } from './stored'

let village: Village
const begin = async <Told>(scene: Scene<Told>): Promise<Told> => {
  const opened = await openScene(scene)
  village = opened.village
  return opened.told
}
afterEach(async () => {
  await journalsAreWhole(village)
  await village.close()
})

const CALMED = { ...MAIN, W1: [6, 7, 0], E1: [8, 3, 0] } as const
const NEAR = personOf('W1-03')

const siteSeen = async (openid: string, matter: string, option: string): Promise<SiteHearingView> => {
  const { sites } = (await village.see(openid, 'hearing', { matter })).value as HearingView
  return sites.find(each => each.option === option)!
}
const tasksOf = async (openid: string, matter: string): Promise<string[]> =>
  ((await village.see(openid, 'home')).value as HomeView).waiting
    .filter(each => each.matter === matter)
    .map(({ task }) => task)

test('the neighbours of the car park are heard and answered before it is put to the vote, with what comes with it', async () => {
  const { matter, sites } = await begin(SITES_FOUND)
  const { A: option } = sites
  const said = { matter, option, harm: '排风口对着我家窗户', acceptable: '排风口背向我们楼' }

  village.day(26)
  expect(await village.act(NEAR, 'raiseObjection', said)).toMatchObject({ refusal: 'TOO_EARLY' })
  expect(await village.act(HEAD.E, 'announceVote', siteVote(matter, option))).toMatchObject({
    refusal: 'TOO_EARLY',
    detail: { hearing: true, unasked: 28 }
  })
  await hearNeighbours(village, matter, [option])
  expect(await tasksOf(NEAR, matter)).toContain('object')
  expect(await tasksOf(personOf('E4-01'), matter)).not.toContain('object')

  village.day(27)
  await objectAround(village, matter, option)
  expect(await tasksOf(personOf('W1-01'), matter)).not.toContain('object')
  for (const harm of ['还是排风口的事，再写一遍', '再写一遍，气味也受不了'])
    await village.done(NEAR, 'raiseObjection', { ...said, harm })
  expect(await village.act(personOf('E4-03'), 'raiseObjection', said)).toMatchObject({
    value: { comment: 'NOT_AFFECTED' }
  })
  const open = await siteSeen(HEAD.E, matter, option)
  const objections = open.said.filter(each => each.comment === null)
  expect(objections.map(({ door }) => door!.slice(0, 2)).sort()).toEqual([
    ...Array(5).fill('E1'),
    ...Array(8).fill('W1')
  ])
  expect(open.said.filter(each => each.comment === 'NOT_AFFECTED')).toHaveLength(7)
  const strangers = await siteSeen(personOf('E4-01'), matter, option)
  expect(strangers.said.map(({ door }) => door)).toEqual(strangers.said.map(() => null))
  expect(await village.see('p-stranger', 'hearing', { matter })).toMatchObject({ refusal: 'NOT_VERIFIED' })

  village.day(33, 11)
  expect(await village.act(personOf('W1-12'), 'raiseObjection', said)).toMatchObject({
    value: { comment: 'WINDOW_CLOSED' }
  })
  expect(await tasksOf(HEAD.E, matter)).toContain('replyObjection')
  expect(await tasksOf(SECRETARY, matter)).not.toContain('replyObjection')
  const [first] = objections
  const reply = { matter, objection: first!.id, text: '排风口改到停车场一侧，图纸贴在村口' }
  expect(await village.act(SECRETARY, 'answerObjection', reply)).toMatchObject({ refusal: 'TOO_EARLY' })
  await village.done(personOf('E1-05'), 'endObjection', { matter, option, how: 'settled' })
  await declareConflicts(village, matter)
  await announceSite(village, matter, option)

  village.day(36, 11)
  expect(await village.act(HEAD.E, 'openVote', { matter })).toMatchObject({
    refusal: 'OBJECTION_OPEN',
    detail: { open: 12, until: open.secretaryBy }
  })
  expect(open.secretaryBy).toBeGreaterThan(DAY_ZERO + 39 * DAY)
  expect(await answerObjections(village, matter)).toBe(13)
  await village.done(HEAD.E, 'withdrawAnnouncement', { matter, reason: '先把措施写进方案' })
  await proposePackage(village, matter, option)
  const fields = { matter, option, kind: 'work', text: '另加一盏路灯', office: 'courtyardHead', body: '' }
  const lamp = { ...fields, proof: 'photo', from: null, below: null, cost: null, due: null }
  const incomplete = (field: string) => ({ refusal: 'INCOMPLETE_MITIGATION', detail: { field } })
  expect(await village.act(HEAD.E, 'proposeMeasure', lamp)).toMatchObject(incomplete('cost'))
  expect(await village.act(HEAD.E, 'proposeMeasure', { ...lamp, cost: 0 })).toMatchObject(incomplete('due'))
  const { vote } = await announceSite(village, matter, option)
  expect(await tasksOf(HEAD.E, matter)).not.toContain('replyObjection')
  village.day(39, 12)
  await village.done(HEAD.E, 'openVote', { matter })
  const paper = await village.see(NEAR, 'ballot', { matter })
  expect(paper.value).toMatchObject({
    vote: {
      id: vote,
      objections: { standing: 12, unanswered: 0 },
      measures: expect.arrayContaining(['密闭化粪池加除臭风机'])
    }
  })
  expect((await village.see(NEAR, 'measures', { matter })).value).toMatchObject({
    proposes: false,
    promised: []
  })
})

const resultOf = async (matter: string, vote: string) =>
  (await village.see(NEAR, 'result', { matter, vote })).value as ResultView
const seenBy = async (openid: string, matter: string) =>
  (await village.see(openid, 'matter', { matter })).value as MatterView

test('blocked by fifteen of the 24 beside it though 66 of 96 want it, the car park moves 14 metres, its neighbours keep their standing, and it passes', async () => {
  const { matter, sites, vote } = await begin(BLOCKED)
  const blocked = await resultOf(matter, vote)
  expect(blocked.verdict).toMatchObject({
    outcome: 'blocked_by_affected',
    split: [{ heads: 66 }, { heads: 25 }, { heads: 5 }]
  })
  expect(
    blocked.verdict.lines.filter(({ rule }) => rule.startsWith('affected') || rule === 'pass')
  ).toMatchObject([
    { rule: 'affectedQuorum', have: 24, of: 28, met: true },
    { rule: 'pass', have: 66, need: 64, of: 96, met: true },
    { rule: 'affectedBlock', have: 15, need: 12, of: 24, met: false }
  ])
  expect(await seenBy(NEAR, matter)).toMatchObject({
    level: 'L1',
    status: 'mitigating',
    deadline: DAY_ZERO + 60 * DAY + 10 * HOUR,
    handUps: []
  })

  const packet = (await village.see(STREET, 'packet', { matter })).value as PacketView
  expect(packet.votes[1]?.harms).toMatchObject([
    { buildings: ['W1'], affected: 16, wrote: true },
    { buildings: ['E1'], affected: 12, wrote: true }
  ])
  expect(packet).toMatchObject({ comments: 6, measures: { length: 6 }, objections: { length: 13 } })
  expect(JSON.stringify(packet)).not.toMatch(/[WEN]\d-\d\d/)

  const move = (metres: number, name: string) => ({
    matter,
    name,
    x: 30,
    y: -metres,
    cost: 18_500_000,
    movedFrom: sites.A
  })
  const denied = async (fields: object, refusal: string, detail: object) =>
    expect(await village.act(HEAD.E, 'addOption', fields)).toMatchObject({ refusal, detail })
  await denied({ ...move(14, '往南'), movedFrom: sites.B }, 'VOTE_FROZEN', { moved: true })
  await denied(move(61, '太远'), 'LIMIT_REACHED', { moved: true, most: 60 })
  await denied({ ...move(14, '圈小了'), radius: 5 }, 'LIMIT_REACHED', { radius: 5, least: 30 })
  expect(await village.done(HEAD.E, 'addOption', move(1, '挪一米'))).toMatchObject({ affected: 28 })
  const lamp = { kind: 'work', text: '另加一盏路灯', office: 'courtyardHead', body: '', proof: 'photo' }
  const due = { from: null, below: null, cost: 60_000, due: DAY_ZERO + 90 * DAY }
  const again = await askFurtherSouth(village, { matter, sites, vote }, CALMED, option =>
    village.done(HEAD.E, 'proposeMeasure', { matter, option, ...lamp, ...due })
  )
  const moved = await seenBy(NEAR, matter)
  expect(moved.votes[2]).toMatchObject({ affected: 28, eligible: 118 })
  const passed = await resultOf(matter, again.vote)
  expect(passed.verdict).toMatchObject({
    outcome: 'pass',
    split: [{ heads: 71 }, { heads: 20 }, { heads: 5 }]
  })
  expect(passed.verdict.lines.find(({ rule }) => rule === 'affectedBlock')).toMatchObject({
    have: 10,
    need: 12,
    of: 24
  })

  village.day(60, 12)
  await village.done(SECRETARY, 'certifyResult', { matter })
  const board = async (openid: string) =>
    (await village.see(openid, 'measures', { matter })).value as MeasuresView
  const { id: measure } = (await board(NEAR)).promised[0]!
  const photo = await storedBy(village, HEAD.E, 'lamp.jpg')
  await village.done(HEAD.E, 'proveMeasure', { matter, measure, text: '路灯装好了，晚上能亮', photo })
  const provenSeenBy = async (openid: string) =>
    (await board(openid)).promised.find(each => each.id === measure)?.proven
  expect(await provenSeenBy(NEAR)).toMatchObject({
    text: '路灯装好了，晚上能亮',
    photo: false,
    kept: 'waiting'
  })
  const shownTo = async (openid: string) => {
    const reply = await village.see(openid, 'proofPhoto', { matter, measure })
    return reply.ok ? (await fetch((reply.value as PhotoView).url)).text() : reply.refusal
  }
  expect(await shownTo(NEAR)).toBe('NOT_FOUND')
  expect(await provenSeenBy(HEAD.E)).toMatchObject({ photo: true, kept: 'waiting' })
  expect(await shownTo(HEAD.E)).toBe('the picture lamp.jpg')
  await village.tick()
  const [check] = await kept<PhotoCheck>(village, 'photos', { file: photo })
  await village.cloud.pushMedia(check?.trace ?? '', 'review')
  expect(await provenSeenBy(NEAR)).toMatchObject({ photo: false, kept: 'waiting' })
  const { words } = (await village.see(SECRETARY, 'screenings', { room: PLACE })).value as ScreeningsView
  expect(words).toMatchObject([{ kind: 'photo', cause: 'doubtful', photo: true }])
  const waiting = { room: PLACE, screening: words[0]?.id }
  const { value: shown } = await village.see(SECRETARY, 'screenedPhoto', waiting)
  expect(await (await fetch((shown as PhotoView).url)).text()).toBe('the picture lamp.jpg')
  for (const other of [NEAR, 'p-stranger'])
    expect(await village.see(other, 'screenedPhoto', waiting)).toMatchObject({ refusal: 'FORBIDDEN' })
  const look = { ...waiting, admitted: true, reason: '' }
  await village.done(SECRETARY, 'lookAtWords', look)
  expect(await provenSeenBy(NEAR)).toMatchObject({ photo: true, kept: null })
  expect(await shownTo(NEAR)).toBe('the picture lamp.jpg')
  expect(await shownTo('p-stranger')).toBe('NOT_VERIFIED')
  expect(await village.see(SECRETARY, 'screenedPhoto', waiting)).toMatchObject({ refusal: 'NOT_FOUND' })
})

test('blocked twice it goes up, lies thirty days, and the joint meeting of 2027-Q2 answers the room, where the need still stands', async () => {
  const { matter } = await begin(BLOCKED_TWICE)
  expect(await seenBy(NEAR, matter)).toMatchObject({
    level: 'L2',
    status: 'handedUp',
    owner: { name: 'H社区书记' },
    deadline: DAY_ZERO + 87 * DAY + 10 * HOUR,
    handUps: [{ from: 'L1', to: 'L2', reason: 'blocked_twice', auto: true }]
  })
  const { value: packet } = await village.see(SECRETARY, 'packet', { matter })
  expect((packet as PacketView).votes[2]?.harms).toEqual([
    { buildings: ['W1'], affected: 16, wrote: true, mine: false },
    { buildings: ['E1'], affected: 12, wrote: true, mine: false }
  ])
  expect((packet as PacketView).measures).toHaveLength(6)
  village.day(58)
  await village.done(SECRETARY, 'accept', { matter })
  village.day(88)
  await village.tick()
  expect(await seenBy(NEAR, matter)).toMatchObject({
    level: 'L3',
    status: 'handedUp',
    owner: { name: 'S街道' },
    handUps: [{}, { from: 'L2', to: 'L3', reason: 'overdue', auto: true }]
  })
  const { value: board } = await village.see(STREET, 'board', { room: PLACE })
  expect(board).toMatchObject({
    next: { quarter: '2027-Q2', held: null },
    items: [{ id: matter, needConfirmed: true, vote: { outcome: 'blocked_by_affected', participants: 96 } }]
  })

  village.day(90)
  const attendance = ['城管', '卫生', '公安'].map(who => ({ who }))
  const { meeting } = await village.done<{ meeting: string }>(STREET, 'conveneMeeting', {
    room: PLACE,
    heldAt: village.cloud.clock.now(),
    attendance
  })
  expect(meeting).toBe('S:2027-Q2')
  const text = '建有人管的标准公厕，离住户外墙十五米以上，试运行一年'
  const by = DAY_ZERO + 150 * DAY
  const decided = { kind: 'decision', department: '城管、卫生', text, by }
  await village.done(STREET, 'resolveItem', { matter, meeting, ...decided })
  await village.done(STREET, 'endMeeting', { meeting })
  const back = await seenBy(NEAR, matter)
  expect(back).toMatchObject({
    room: { id: PLACE },
    status: 'answered',
    needConfirmedAt: DAY_ZERO + 13 * DAY + 10 * HOUR,
    answers: [{ level: 'L3', kind: 'decision', text }],
    joint: { resolutions: [{ meeting, department: '城管、卫生', text, by, kept: null }] }
  })
  expect(back.votes.map(({ question, outcome }) => [question, outcome])).toEqual([
    ['村里要不要建一座公厕？', 'pass'],
    [expect.any(String), 'blocked_by_affected'],
    [expect.any(String), 'blocked_by_affected']
  ])
})

test('a household that objects again and again, to every site and to the one that was moved, has one word and stops nothing', async () => {
  const { matter, sites } = await begin(BLOCKED)
  const object = (option: string, door = 'W1-03') =>
    village.act(personOf(door), 'raiseObjection', {
      matter,
      option,
      harm: '我家就是不同意，谁说都没有用',
      acceptable: '别处都可以，就是这里不行'
    })
  const already = { refusal: 'DUPLICATE', detail: { objection: true } }
  for (let again = 0; again < 3; again += 1) expect(await object(sites.A)).toMatchObject(already)
  await village.settle('W1-03', 'p-the-son')
  const { harm, acceptable } = { harm: '我家还是不同意', acceptable: '换个地方就可以' }
  const sons = { matter, option: sites.A, harm, acceptable }
  expect(await village.act('p-the-son', 'raiseObjection', sons)).toMatchObject(already)
  expect(await object(sites.A, 'W1-12')).toMatchObject({ value: { comment: 'WINDOW_CLOSED' } })
  for (const elsewhere of [sites.B, sites.C])
    expect(await object(elsewhere)).toMatchObject({ refusal: 'TOO_EARLY', detail: { objecting: 'unasked' } })

  const south = { matter, name: '停车场往南14米', x: 30, y: -14, cost: 18_500_000, movedFrom: sites.A }
  const { option } = await village.done<{ option: string }>(HEAD.E, 'addOption', south)
  const found = { feasible: true, cause: null, note: '管线够得着，可以往南挪' }
  await village.done(STREET, 'appraise', { matter, option, ...found })
  const before = { refusal: 'TOO_EARLY', detail: { objecting: 'before' } }
  expect(await object(option)).toMatchObject(before)
  await announceSite(village, matter, option)
  const said = await siteSeen(HEAD.E, matter, sites.A)
  expect(said.said.filter(({ door, comment }) => door === 'W1-03' && comment === null)).toHaveLength(1)
  village.later(3 * DAY)
  expect(await object(option)).toMatchObject(before)
  expect(await siteSeen(NEAR, matter, option)).toMatchObject({ mine: true, heardBefore: true, unasked: 0 })
  await village.done(HEAD.E, 'openVote', { matter })
})

const siteVote = (matter: string, option: string) => ({
  matter,
  about: 'site',
  question: '同意建在停车场吗？',
  option,
  card: 'facility',
  windowDays: 7
})
