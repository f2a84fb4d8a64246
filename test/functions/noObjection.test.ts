import { recountFile } from '../../local/commands/recountFile'
import { GRID_WORKER, HEAD, personOf, SECRETARY } from '../../local/demo/village'
import type { BallotView } from '../../src/contract/views/ballot'
import type { DoorsView } from '../../src/contract/views/doors'
import type { ExportFile, ResultView } from '../../src/contract/views/result'
import type { HomeView, RoomView } from '../../src/contract/views/room'
import { eventSentence } from '../../src/locale/events'
import { statusWords } from '../../src/locale/stages'
import { DAY, openVillage, type Village } from './hewanli'
import { refuses } from './kept'
import {
  cast,
  deliberating,
  householdOf,
  MEASURE,
  NEIGHBOURS,
  NORTH,
  viewOf,
  type OpenVote
} from './northYard'

let village: Village
beforeAll(async () => (village = await openVillage(NEIGHBOURS)))
afterAll(() => village.close())

const SMALL = { ...MEASURE, question: '在花坛边加两张长椅', card: 'no-objection', windowDays: 7 }
const REASON = '长椅会引来半夜聊天，睡不着'

const open = async (): Promise<OpenVote> => {
  const matter = await deliberating(village)
  const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', {
    matter,
    ...SMALL,
    cost: 80_000,
    undoable: true
  })
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter })
  return { matter, vote }
}
const read = (vote: OpenVote, door: string) =>
  village.done(personOf(door), 'openNotice', { ...vote, household: householdOf(door) })
const object = (vote: OpenVote, door: string, reason = REASON) =>
  village.act(personOf(door), 'fileObjection', { ...vote, household: householdOf(door), reason })
const resultOf = async (vote: OpenVote, door = 'N1-03') =>
  (await village.see(personOf(door), 'result', { ...vote })).value as ResultView

test('what lasts or costs too much is refused by name, with what to do instead', async () => {
  const matter = await deliberating(village)
  const announce = (more: object) => () => village.act(HEAD.N, 'announceVote', { matter, ...SMALL, ...more })
  await refuses(village, announce({ cost: 80_000, undoable: false }), 'FORBIDDEN', { silence: 'lasting' })
  await refuses(village, announce({ cost: 200_000, undoable: true }), 'LIMIT_REACHED', {
    silence: true,
    cap: 200_000,
    cost: 200_000
  })
})

test('a small thing is done when every household was reached and few object, and a stranger repeats that', async () => {
  const vote = await open()
  const room = (await village.see(personOf('N1-03'), 'room', { room: NORTH })).value as RoomView
  const listed = room.matters.find(({ id }) => id === vote.matter)
  expect(listed && statusWords(listed)).toBe('正在征求意见')
  const { timeline } = await viewOf(village, personOf('N1-03'), vote.matter)
  const told = timeline.map(({ event }) => eventSentence(event, []))
  expect(told.slice(-2)).toEqual([
    expect.stringMatching(/^公告“.*以后可以开始。$/),
    expect.stringMatching(/^开始通知每一户，一共20户，.*没有意见不用做什么。规则和名册已经定下。$/)
  ])
  for (const door of NEIGHBOURS.slice(0, 17)) await read(vote, door)
  for (const door of NEIGHBOURS.slice(17)) {
    const served = { mark: 'served', photo: 'cloud://hewanli/served/1.jpg' }
    await village.done(GRID_WORKER, 'markDoor', { ...vote, household: householdOf(door), ...served })
  }
  for (const door of ['N1-02', 'N3-06']) expect(await object(vote, door)).toMatchObject({ ok: true })
  await refuses(village, () => cast(village, vote, 'N1-03', 'no'), 'INVALID_EVENT', { field: 'choice' })
  await refuses(village, () => object(vote, 'N1-03', '不行'), 'INVALID_TEXT', { min: 5, max: 140, length: 2 })

  const board = (await village.see(HEAD.N, 'doors', { matter: vote.matter })).value as DoorsView
  expect(board.vote.participants).toBe(20)
  const seen = board.doors.map(({ household: _household, door: _door, building: _building, ...rest }) => rest)
  expect(new Set(seen.map(each => JSON.stringify(each))).size).toBe(1)
  for (const openid of [HEAD.N, GRID_WORKER, personOf('N1-03')])
    for (const name of ['doors', 'turnout', 'matter', 'ballot'])
      expect(JSON.stringify(await village.see(openid, name, { matter: vote.matter }))).not.toContain(REASON)

  village.later(7 * DAY + 1)
  const result = await resultOf(vote)
  expect(result.verdict).toMatchObject({
    outcome: 'pass',
    lines: [{ rule: 'floor' }, { rule: 'served', have: 20, of: 20 }, { rule: 'objections', have: 2, need: 2 }]
  })
  expect((await viewOf(village, SECRETARY, vote.matter)).status).toBe('review')
  const { file } = (await village.see(personOf('N1-03'), 'export', vote)).value as ExportFile
  const { file: sealed } = await village.done<ExportFile>(SECRETARY, 'takeExport', { ...vote })
  for (const text of [file, sealed])
    expect(recountFile(new TextEncoder().encode(text), result.root)).toMatchObject({ status: 'agrees' })
})

test('a household reads what it costs, writes against it, takes that back, and only its last word counts', async () => {
  const matter = await deliberating(village)
  const { vote } = await village.done<{ vote: string }>(HEAD.N, 'announceVote', {
    matter,
    ...SMALL,
    cost: 80_000,
    undoable: true
  })
  expect((await viewOf(village, personOf('N1-02'), matter)).announcement).toMatchObject({ cost: 80_000 })
  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter })
  const waits = async () => {
    const { value } = await village.see(personOf('N1-02'), 'home')
    return (value as HomeView).waiting.filter(each => each.matter === matter).map(({ task }) => task)
  }
  expect(await waits()).toEqual(['readNotice'])
  await object({ matter, vote }, 'N1-02')
  expect(await waits()).toEqual([])
  await object({ matter, vote }, 'N3-06')
  const household = householdOf('N1-02')
  const taken = await village.done(personOf('N1-02'), 'takeBackObjection', { matter, vote, household })
  expect(taken).toMatchObject({ choice: 'takenBack', replaced: 1 })
  expect((await village.see(personOf('N1-02'), 'ballot', { matter })).value).toMatchObject({
    vote: { cost: 80_000, participants: 2 },
    receipt: { choice: 'takenBack' },
    reason: null
  })
  const never = { matter, vote, household: householdOf('N1-03') }
  await refuses(village, () => village.act(personOf('N1-03'), 'takeBackObjection', never), 'NOT_FOUND')
  for (const door of NEIGHBOURS) await read({ matter, vote }, door)
  village.later(7 * DAY + 1)
  const result = await resultOf({ matter, vote })
  expect(result).toMatchObject({
    verdict: { outcome: 'pass', lines: [{}, {}, { rule: 'objections', have: 1 }] },
    dissent: [REASON]
  })
  const { file } = await village.done<ExportFile>(SECRETARY, 'takeExport', { matter, vote })
  expect(recountFile(new TextEncoder().encode(file), result.root)).toMatchObject({ status: 'agrees' })
})

test('three objections of twenty turn it into an open vote, announced at once, and the objector is told', async () => {
  const vote = await open()
  for (const door of NEIGHBOURS) await read(vote, door)
  for (const door of NEIGHBOURS.slice(2, 5)) await object(vote, door)
  village.later(7 * DAY + 1)
  const seen = await viewOf(village, HEAD.N, vote.matter)
  expect(seen).toMatchObject({
    status: 'announced',
    announcement: { question: SMALL.question, rule: { key: 'ordinary' } },
    votes: [{ outcome: 'converted' }]
  })
  expect(seen.timeline.map(({ event }) => event.type).slice(-2)).toEqual(['VoteClosed', 'VoteAnnounced'])
  expect(seen).toMatchObject({ announcement: { cost: 80_000 }, converted: { objection: null } })
  const objector = personOf(NEIGHBOURS[2]!)
  expect(await viewOf(village, objector, vote.matter)).toMatchObject({ converted: { objection: REASON } })
  const own = await resultOf(vote, NEIGHBOURS[2])
  expect(own.dissent).toEqual([REASON, REASON, REASON])
  expect(own).toMatchObject({ receipt: { choice: 'objection' }, verdict: { outcome: 'converted' } })
  expect(own.verdict).not.toHaveProperty('split')

  village.later(3 * DAY)
  await village.done(HEAD.N, 'openVote', { matter: vote.matter })
  const paper = (await village.see(personOf('N1-03'), 'ballot', { matter: vote.matter })).value as BallotView
  expect(paper).toMatchObject({ barred: null, vote: { rule: { key: 'ordinary' }, participants: 0 } })
  expect(await cast(village, { matter: vote.matter, vote: paper.vote.id }, 'N1-03', 'yes')).toMatchObject({
    ok: true
  })
})

test('one household that nobody reached is enough: its silence is no consent', async () => {
  const vote = await open()
  for (const door of NEIGHBOURS.slice(1)) await read(vote, door)
  village.later(7 * DAY + 1)
  expect((await resultOf(vote)).verdict).toMatchObject({
    outcome: 'converted',
    lines: [{}, { rule: 'served', met: false, missing: 1 }, { rule: 'objections', met: true }]
  })
})

test('an objection on paper is the same record: witnessed, photographed, and the household may dispute it', async () => {
  const vote = await open()
  for (const door of NEIGHBOURS.slice(4)) await read(vote, door)
  const paper = (door: string, more: object = {}) => ({
    ...vote,
    household: householdOf(door),
    reason: REASON,
    witnesses: [{ who: '王大姐' }, { who: '李大爷' }],
    photo: 'cloud://hewanli/objection/1.jpg',
    enteredAtDoor: village.cloud.clock.now(),
    ...more
  })
  const enter = (door: string, more?: object, openid: string = GRID_WORKER) =>
    village.act(openid, 'enterPaperObjection', paper(door, more))
  const [first, second, third, fourth] = NEIGHBOURS as [string, string, string, string]
  const alone = { witnesses: [{ who: '王大姐' }] }
  await refuses(village, () => enter(first, alone), 'WITNESS_MISSING', { need: 2, have: 1 })
  await refuses(village, () => enter(first, { photo: '' }), 'EVIDENCE_MISSING', { photo: true })
  await refuses(village, () => enter(first, {}, personOf('N3-01')), 'FORBIDDEN')
  for (const door of [first, second, third])
    expect(await enter(door)).toMatchObject({ value: { door, counted: true, late: false } })
  const seen = (await village.see(personOf(first), 'ballot', { matter: vote.matter })).value as BallotView
  expect(seen).toMatchObject({ reason: REASON, assisted: { channel: 'paper', choice: 'objection' } })
  village.later(7 * DAY - 1000)
  expect(await enter(fourth)).toMatchObject({ value: { counted: true } })
  village.later(1001)
  const late = await enter('N3-06')
  expect(late).toMatchObject({ value: { late: true, counted: false } })
  const cast = seen.assisted?.cast ?? ''
  const dispute = { ...vote, household: householdOf(first), cast, agreed: false }
  await refuses(village, () => village.act(personOf(first), 'answerAssisted', dispute), 'WINDOW_CLOSED')
  const again = (await village.see(personOf(fourth), 'ballot', { matter: vote.matter })).value as BallotView
  const word = { ...vote, household: householdOf(fourth), cast: again.assisted?.cast ?? '', agreed: false }
  expect(await village.act(personOf(fourth), 'answerAssisted', word)).toMatchObject({ ok: true })
  village.later(2 * DAY + 1)
  const result = await resultOf(vote)
  expect(result.verdict.lines).toMatchObject([
    {},
    { rule: 'served', have: 20 },
    { rule: 'objections', have: 3 }
  ])
  const { file } = await village.done<ExportFile>(SECRETARY, 'takeExport', { ...vote })
  expect(recountFile(new TextEncoder().encode(file), result.root)).toMatchObject({ status: 'agrees' })
})
