import {
  acceptAtTriage,
  announceNeed,
  announceSite,
  appraiseSites,
  castByBuilding,
  certifyAndAnswer,
  complain,
  CONFLICTED,
  declareConflicts,
  listSites,
  MAIN,
  NEED,
  ONE_SHORT
} from '../../local/demo/story'
import { answerObjections, hearNeighbours, objectAround, proposePackage } from '../../local/demo/neighbours'
import { answerSitePoll, openSitePoll, SITES_AGAIN } from '../../local/demo/poll'
import { DOORS, HEAD, PLACE, personOf, SECRETARY, setupEvent, STREET } from '../../local/demo/village'
import { comesByCard } from '../../local/demo/stage'
import type { HearingView } from '../../src/contract/views/hearing'
import type { ConsensusView } from '../../src/contract/views/poll'
import type { HomeView } from '../../src/contract/views/room'
import type { PacketView } from '../../src/contract/views/packet'
import type { MatterView } from '../../src/contract/views/matter'
import type { MeasuresView } from '../../src/contract/views/measures'
import type { ResultView } from '../../src/contract/views/result'
import type { ClosingView, WorkView } from '../../src/contract/views/desk'
import { inviteCode } from '../../src/domain/register'
import { packetOf } from '../../src/locale/packet'
import { DAY, DAY_ZERO, HOUR, openScene, openVillage, SECRET, type Scene, type Village } from './hewanli'
import { journalsAreWhole } from './kept'
import { askAboutCarPark, HEARD, ONE_TOO_FEW } from './scenes'

jest.setTimeout(240_000)

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

const seen = async <T>(openid: string, view: string, fields: object): Promise<T> => {
  const reply = await village.see(openid, view, fields)
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.value as T
}
const standing = (matter: string) => seen<MatterView>(SECRETARY, 'matter', { matter })
const resultOf = (openid: string, matter: string, vote: string) =>
  seen<ResultView>(openid, 'result', { matter, vote })
const lineOf = ({ verdict }: ResultView, rule: string, unit?: string) =>
  verdict.lines.find(line => line.rule === rule && line.unit === unit)
const waitingFor = async (openid: string) => (await seen<HomeView>(openid, 'home', {})).waiting

test('from a complaint to a certified site: every number of the story, by the people in it', async () => {
  village = await openVillage()
  const matter = await complain(village)
  await threeMoreOfTheSame(matter)
  expect(await standing(matter)).toMatchObject({
    status: 'collecting',
    petition: { threshold: 24, of: 120, households: 0 }
  })

  await signedBy61(matter)

  village.day(5)
  await acceptAtTriage(village, matter)
  expect(await standing(matter)).toMatchObject({ level: 'L1', category: 'publicService', location: true })
  const need = await announceNeed(village, matter)
  expect(await village.act(HEAD.E, 'openVote', { matter })).toMatchObject({ refusal: 'TOO_EARLY' })
  village.day(8)
  await village.done(HEAD.E, 'openVote', { matter })
  await castByBuilding(village, { matter, vote: need.vote }, NEED)
  expect((await standing(matter)).votes[0]).toMatchObject({
    eligible: 120,
    quorum: 61,
    participants: 101,
    outcome: null
  })
  village.day(9, 10)
  expect(await village.act(personOf('E5-06'), 'sign', { matter })).toMatchObject({
    refusal: 'PETITION_CLOSED'
  })
  village.day(13, 11)
  await village.tick()
  expect(await standing(matter)).toMatchObject({
    status: 'deliberating',
    petition: { households: 61 },
    needConfirmedAt: DAY_ZERO + 13 * DAY + 10 * HOUR
  })
  expect((await resultOf(personOf('W1-01'), matter, need.vote)).verdict).toMatchObject({
    outcome: 'pass',
    split: [
      { choice: 'yes', heads: 94 },
      { choice: 'no', heads: 4 },
      { choice: 'abstain', heads: 3 }
    ]
  })

  const sites = await listSites(village, matter)
  const tenWorkingDays = { task: 'appraise', matter, deadline: DAY_ZERO + 26 * DAY }
  expect(await waitingFor(STREET)).toMatchObject([tenWorkingDays])
  expect(await village.see(STREET, 'desk', { room: PLACE })).toMatchObject({
    value: { matters: [{ id: matter, tasks: ['appraise'], appraiseBy: DAY_ZERO + 26 * DAY }] }
  })
  village.day(20)
  await appraiseSites(village, matter, sites)
  expect(await waitingFor(STREET)).toEqual([])
  const found = await standing(matter)
  expect(found.options.map(({ name, affected, appraisal }) => [name, affected, appraisal?.cause])).toEqual([
    ['村口停车场', 28, null],
    ['东院空地', 20, null],
    ['北院旧库房', 8, null],
    ['河边', 0, 'river'],
    ['沿街商铺', 22, 'budget']
  ])

  const first = await openSitePoll(village, matter, sites)
  await answerSitePoll(village, first)
  village.day(26)
  await hearNeighbours(village, matter, [sites.A])
  village.day(27)
  await village.tick()
  const asked = await seen<ConsensusView>(personOf('E4-01'), 'consensus', { poll: first })
  expect(scoresOf(asked)).toMatchObject({
    建在村口停车场: '0.286',
    建在北院旧库房: '0.385',
    建在东院空地: '0.193'
  })
  expect(asked.result.gaps.find(({ option }) => option === sites.A)).toMatchObject({
    affected: { agree: 9, of: 26 },
    others: { agree: 47, of: 58 }
  })

  await objectAround(village, matter, sites.A)
  const { said } = (await seen<HearingView>(HEAD.E, 'hearing', { matter })).sites[0]!
  const from = (building: string) =>
    said.filter(({ comment, door }) => comment === null && door?.startsWith(building)).length
  expect([from('W1'), from('E1'), said.filter(({ comment }) => comment === 'NOT_AFFECTED').length]).toEqual([
    8, 5, 6
  ])
  expect(new Set(said.filter(({ comment }) => comment === null).map(each => each.acceptable)).size).toBe(5)
  village.day(33, 11)
  expect(await answerObjections(village, matter)).toBe(13)
  await proposePackage(village, matter, sites.A)
  const again = await openSitePoll(village, matter, sites, PACKAGE_IN_SHORT, SITES_AGAIN, 2)
  await answerSitePoll(village, again, SITES_AGAIN)
  village.day(36, 12)
  await village.tick()
  const then = await seen<ConsensusView>(personOf('E4-01'), 'consensus', { poll: again })
  expect(scoresOf(then)).toEqual({ 建在村口停车场: '0.526', '建在北院旧库房，也带五项措施': '0.386' })
  const carPark = then.statements.find(({ text }) => text === '建在村口停车场')
  expect(then.earlier?.moved.find(({ statement }) => statement === carPark?.id)).toMatchObject({
    before: { agree: 56, of: 84, sides: { affected: { agree: 9, of: 26 }, others: { agree: 47, of: 58 } } },
    now: { agree: 67, of: 84, sides: { affected: { agree: 16, of: 26 }, others: { agree: 51, of: 58 } } }
  })

  await declareConflicts(village, matter)
  const { vote } = await announceSite(village, matter, sites.A)
  village.day(39, 13)
  expect(await village.act(HEAD.W, 'openVote', { matter })).toMatchObject({
    refusal: 'PROCESS_RECUSAL',
    detail: { stake: 'affected', instead: ['东院院长', '北院院长'] }
  })
  await village.done(HEAD.E, 'openVote', { matter })
  await castByBuilding(village, { matter, vote }, MAIN, CONFLICTED)
  for (const door of CONFLICTED)
    expect(
      await village.act(personOf(door), 'castBallot', {
        matter,
        vote,
        household: `${PLACE}.${door}`,
        choice: 'yes'
      })
    ).toMatchObject({ refusal: 'RECUSED' })
  expect((await standing(matter)).votes[1]).toMatchObject({
    eligible: 118,
    quorum: 79,
    participants: 96,
    recused: 2,
    affected: 28,
    objections: { standing: 13, unanswered: 0 },
    measures: { length: 6 },
    outcome: null
  })

  village.day(46, 14)
  await village.tick()
  const result = await resultOf(personOf('E4-01'), matter, vote)
  expect(result).toMatchObject({
    recusals: [{ ground: 'declared', households: 2 }],
    verdict: {
      outcome: 'pass',
      split: [
        { choice: 'yes', heads: 71 },
        { choice: 'no', heads: 19 },
        { choice: 'abstain', heads: 6 }
      ]
    }
  })
  expect(lineOf(result, 'quorum')).toMatchObject({ have: 96, need: 79, of: 118 })
  expect(lineOf(result, 'affectedQuorum')).toMatchObject({ have: 24, need: 19, of: 28 })
  expect(lineOf(result, 'pass')).toMatchObject({ have: 71, need: 64, of: 96 })
  expect(lineOf(result, 'affectedBlock')).toMatchObject({ have: 9, of: 24, met: true })
  expect(['W', 'E', 'N'].map(unit => lineOf(result, 'unitGuard', unit))).toMatchObject([
    { have: 11, of: 40, met: true },
    { have: 10, of: 41, met: true },
    { have: 4, of: 15, met: true }
  ])
  const small = ['E5', 'N2', 'N3', '其他']
  expect(result.turnout.filter(({ unit }) => small.includes(unit))).toEqual([
    { unit: 'E5', have: 5, of: 6 },
    { unit: '其他', have: 8, of: 11 }
  ])
  expect(result.steps.map(({ as, event }) => [as, event.type])).toEqual([
    ['courtyardHead', 'VoteAnnounced'],
    ['courtyardHead', 'VoteOpened'],
    ['clock', 'VoteClosed']
  ])
  expect(await village.act(SECRETARY, 'certifyResult', { matter })).toMatchObject({ refusal: 'TOO_EARLY' })

  const signer = personOf(DOORS[60] ?? '')
  await village.done(signer, 'look', { room: PLACE })
  village.day(49, 14)
  await village.tick()
  expect(await village.act(HEAD.E, 'certifyResult', { matter })).toMatchObject({ refusal: 'FORBIDDEN' })
  await certifyAndAnswer(village, matter)
  const home = await seen<HomeView>(signer, 'home', {})
  expect(home.rooms.find(({ id }) => id === PLACE)).toMatchObject({ unread: true })
  expect(await seen<MatterView>(signer, 'matter', { matter })).toMatchObject({
    status: 'answered',
    level: 'L1',
    answers: [{ kind: 'decision', level: 'L1' }],
    petition: { signedByHousehold: true }
  })

  expect(await village.act(SECRETARY, 'closeMatter', { matter })).toMatchObject({ refusal: 'TOO_EARLY' })
  village.day(53, 14)
  expect(await village.see(personOf('E4-01'), 'closing', { matter })).toMatchObject({ refusal: 'FORBIDDEN' })
  const whole = {
    roll: [2, 2],
    verdict: [2, 2],
    root: [2, 2],
    answer: [1, 1],
    objections: [13, 13],
    comments: [1, 1],
    feedback: [0, 61]
  }
  expect(await closingSheet(matter)).toEqual({ ...whole, conditions: [0, 5] })
  expect(await village.act(SECRETARY, 'closeMatter', { matter })).toMatchObject({
    refusal: 'EVIDENCE_MISSING',
    detail: { closing: 'conditions' }
  })
  await keepPromises(matter)
  expect(await closingSheet(matter)).toEqual({ ...whole, conditions: [5, 5] })
  await village.done(SECRETARY, 'closeMatter', { matter })
  expect(await standing(matter)).toMatchObject({ status: 'display', outcome: 'done' })
  village.day(110)
  await village.tick()
  expect(await standing(matter)).toMatchObject({
    status: 'closed',
    outcome: 'done',
    owner: null,
    deadline: null,
    answers: { length: 1 }
  })
})

const closingSheet = async (matter: string): Promise<object> => {
  const { lines } = await seen<ClosingView>(SECRETARY, 'closing', { matter })
  return Object.fromEntries(lines.map(({ item, have, of }) => [item, [have, of]]))
}

const keepPromises = async (matter: string): Promise<void> => {
  const { promised } = await seen<MeasuresView>(HEAD.E, 'measures', { matter })
  const photo = 'cloud://hewanli/measures/done.jpg'
  for (const { id, kind } of promised)
    if (kind !== 'review')
      await village.done(HEAD.E, 'proveMeasure', { matter, measure: id, text: '已经做好，请大家来看', photo })
}

/** Three neighbours write what is there already, are shown it, and join it. */
const threeMoreOfTheSame = async (matter: string): Promise<void> => {
  for (const [door, title] of [
    ['E2-04', '村里没有公厕，请修一座'],
    ['N1-03', '村口请修一座公厕，村里没有'],
    ['W1-08', '请在村口修一座公厕']
  ] as const) {
    const said = { room: PLACE, title, joins: null, apart: false }
    expect(await village.act(personOf(door), 'suggest', said)).toMatchObject({
      refusal: 'DUPLICATE',
      detail: { matter }
    })
    expect(await village.done(personOf(door), 'suggest', { ...said, joins: matter })).toMatchObject({
      mergedInto: matter
    })
  }
}

/** 69 names are given: 61 households count, the rest are a second one of a household, or nobody's of the village, or taken back. */
const signedBy61 = async (matter: string): Promise<void> => {
  const signs = (openid: string) => village.act(openid, 'sign', { matter })
  const counted = { value: { counted: true } }
  village.day(3)
  for (const door of DOORS.slice(0, 23)) expect(await signs(personOf(door))).toMatchObject(counted)
  for (const door of DOORS.slice(0, 4)) {
    await village.settle(door, `p-${door}-son`)
    expect(await signs(`p-${door}-son`)).toMatchObject({ value: { households: 23, counted: false } })
  }
  for (const stranger of ['p-lodger', 'p-shopkeeper']) {
    await comesByCard(village, stranger, PLACE)
    expect(await signs(stranger)).toMatchObject({ refusal: 'NOT_VERIFIED' })
  }
  const next = { ...setupEvent(SECRET, 0), place: 'xiatan', title: '下滩议事厅', officials: [] }
  await village.cloud.call('setup', next, '')
  const there = { room: 'xiatan', door: 'W1-01', code: inviteCode(SECRET, 'W1-01') }
  await village.done('p-of-xiatan', 'bindByCode', there)
  expect(await signs('p-of-xiatan')).toMatchObject({ refusal: 'NOT_IN_UNIT' })
  expect((await standing(matter)).status).toBe('collecting')

  const last = { households: 24, threshold: 24, counted: true }
  expect(await village.done(personOf(DOORS[23] ?? ''), 'sign', { matter })).toEqual(last)
  expect(await standing(matter)).toMatchObject({
    status: 'triage',
    owner: { name: '东院院长' },
    deadline: DAY_ZERO + 8 * DAY + 10 * HOUR
  })
  village.day(4)
  for (const door of DOORS.slice(24, 62)) expect(await signs(personOf(door))).toMatchObject(counted)
  await village.done(personOf(DOORS[61] ?? ''), 'unsign', { matter })
  expect((await standing(matter)).petition).toMatchObject({ households: 61, of: 120, met: true })
}

const PACKAGE_IN_SHORT = ['门窗背向最近的楼', '密闭池加除臭', '两米绿篱', '每天保洁两次', '试运行一年']

const scoresOf = ({ result, statements }: ConsensusView): Record<string, string | undefined> => {
  const textOf = new Map(statements.map(each => [each.id, each.text]))
  const sides = result.reading.declared.find(({ by }) => by === 'affected')
  return Object.fromEntries(
    (sides?.statements ?? []).map(each => [textOf.get(each.statement), each.bridging?.product.toFixed(3)])
  )
}

test('78 of 118 and an extension that brings nobody: handed up as 参与不足, and no split is ever shown', async () => {
  const { matter, vote } = await begin(ONE_TOO_FEW)
  expect(await standing(matter)).toMatchObject({ status: 'extendable', owner: { name: '东院院长' } })
  const first = await resultOf(personOf('E4-01'), matter, vote)
  expect(first.verdict).toEqual({
    outcome: 'quorum_not_met',
    lines: [
      expect.objectContaining({ rule: 'quorum', have: 78, need: 79, of: 118, missing: 1, met: false }),
      expect.objectContaining({ rule: 'floor', met: true })
    ]
  })
  await village.done(HEAD.E, 'extendVote', { matter, vote, affectedServed: false })
  expect(await village.act(HEAD.E, 'extendVote', { matter, vote, affectedServed: false })).toMatchObject({
    refusal: 'ALREADY_EXTENDED'
  })
  village.day(49, 12)
  await village.tick()
  const up = await standing(matter)
  expect(up).toMatchObject({
    status: 'handedUp',
    level: 'L2',
    owner: { name: 'H社区书记' },
    handUps: [{ reason: 'quorum_twice', auto: true, from: 'L1', to: 'L2' }]
  })
  const desk = await seen<WorkView>(SECRETARY, 'desk', { room: PLACE })
  expect(desk.matters.map(each => [each.id, each.reason, each.auto])).toEqual([
    [matter, 'quorum_twice', true]
  ])
  const packet = (await seen<PacketView>(SECRETARY, 'packet', { matter })).votes[1]!
  expect(packet.verdict).toEqual(first.verdict)
  const lines = packetOf(await seen<PacketView>(SECRETARY, 'packet', { matter }), village.cloud.clock.now())
  const [title, words] = lines.flatMap(part =>
    part.id === 'vote-2' ? [part.title, part.lines.join('')] : []
  )
  expect(title).toBe('表决2：参与不足')
  expect(words).toContain('E1 12户里9户，E2 10户里6户')
  expect(words).not.toMatch(/未通过|赞成|反对/)
  expect(packet.turnout.map(({ unit, have, of }) => `${unit} ${have}/${of}`)).toEqual([
    ...['E1 9/12', 'E2 6/10', 'E4 8/14', 'N1 6/8', 'N3 5/6'],
    ...['W1 10/16', 'W2 8/12', 'W3 6/9', 'W4 8/12', '其他 12/19']
  ])

  await village.done(SECRETARY, 'accept', { matter })
  expect(await village.act(SECRETARY, 'closeMatter', { matter })).toMatchObject({
    refusal: 'ANSWER_REQUIRED'
  })
  await village.done(SECRETARY, 'returnMatter', {
    matter,
    code: 'not_deliberated',
    reason: '请先入户听一听没来的人'
  })
  expect(
    await village.act(HEAD.E, 'handUp', { matter, reason: 'outside_powers', ask: '请社区决定' })
  ).toMatchObject({ refusal: 'PING_PONG' })
})

test('one more yes in W1 is 79 of 118, and the same vote passes', async () => {
  const heard = await begin(HEARD)
  const { matter, vote } = await askAboutCarPark(village, heard, {
    ...ONE_SHORT,
    W1: [7, 4, 0]
  })
  const result = await resultOf(STREET, matter, vote)
  expect(result.verdict).toMatchObject({
    outcome: 'pass',
    split: [{ heads: 56 }, { heads: 17 }, { heads: 6 }]
  })
})
