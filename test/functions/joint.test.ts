import { inTurns } from '../../local/demo/stage'
import { signAll } from '../../local/demo/story'
import { DOORS, HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import type { HomeView, RoomView } from '../../src/contract/views/room'
import type { ResultView } from '../../src/contract/views/result'
import { DAY, openScene, openVillage, type Scene, type Village } from './hewanli'
import { journalsAreWhole, refuses } from './kept'
import { viewOf } from './northYard'
import { askAboutStore, PUSHED, STORE, STORE_BLOCKED } from './scenes'

interface Message {
  touser: string
  page: string
  data: { phrase2: { value: string } }
}

const REASON = '两个院看中的是同一块空地'
const CARD = { card: 'facility', windowDays: 7 }
const TRIAGED = { accepted: true, category: 'publicService', location: true, reason: '家家都用得上' }
const ROTATING = '先在三个院轮流放移动公厕，各放二十天，记下投诉，再表决一次。'

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

const site = async (openid: string, matter: string, name: string, x: number, y: number) => {
  const fields = { matter, name, x, y, cost: 18_000_000 }
  const { option } = await village.done<{ option: string }>(openid, 'addOption', fields)
  const found = { feasible: true, cause: null, note: '可以接入污水管，场地够用' }
  await village.done(STREET, 'appraise', { matter, option, ...found })
  return option
}

const needConfirmed = async (head: string, matter: string, cast: (vote: string) => Promise<void>) => {
  const asked = { matter, about: 'need', question: '要不要建一座公厕？', option: null }
  const notice = { ...asked, card: 'ordinary', windowDays: 5 }
  const { vote } = await village.done<{ vote: string }>(head, 'announceVote', notice)
  village.later(3 * DAY)
  await village.done(head, 'openVote', { matter })
  await cast(vote)
  village.later(5 * DAY + 1)
}

const opened = async (openid: string, matter: string, asked: object) => {
  const notice = { matter, question: '公厕建在哪里？', ...CARD, ...asked }
  const { vote } = await village.done<{ vote: string }>(openid, 'announceVote', notice)
  village.later(3 * DAY)
  await village.done(openid, 'openVote', { matter })
  return { matter, vote }
}

const resultOf = async ({ matter, vote }: { matter: string; vote: string }) =>
  (await village.see(personOf('N2-01'), 'result', { matter, vote })).value as ResultView

test('two yards that push it to each other meet at the second level, where a third site is carried with 86 of 100', async () => {
  const pushed = await begin(PUSHED)
  const west = { matter: pushed.matter, option: pushed.west }
  await refuses(village, () => village.act(HEAD.N, 'openHearing', west), 'FORBIDDEN')
  const open = await askAboutStore(village, pushed, STORE)
  const [, first] = (await viewOf(village, personOf('N2-01'), open.matter)).votes
  const choice = await resultOf({ matter: open.matter, vote: first?.id ?? '' })
  expect(choice.verdict).toMatchObject({ outcome: 'contested' })
  expect('split' in choice.verdict && choice.verdict.split.slice(0, 2)).toMatchObject([
    { heads: 51 },
    { heads: 49 }
  ])
  expect(choice.verdict.lines.filter(({ rule }) => rule === 'hostSupport')).toMatchObject([
    { unit: 'W', have: 7, of: 42 },
    { unit: 'E', have: 6, of: 42 }
  ])

  const result = await resultOf(open)
  expect(result.verdict).toMatchObject({
    outcome: 'pass',
    split: [{ heads: 86 }, { heads: 14 }, { heads: 0 }]
  })
  expect(result.verdict.lines.filter(({ rule }) => rule === 'affectedBlock')).toMatchObject([
    { have: 3, of: 7 }
  ])
  village.later(3 * DAY)
  const seen = await viewOf(village, SECRETARY, open.matter)
  expect(seen).toMatchObject({ level: 'L2', status: 'certifying', owner: { office: 'streetOfficer' } })
  await refuses(village, () => village.act(SECRETARY, 'certifyResult', { matter: open.matter }), 'FORBIDDEN')
  await village.done(STREET, 'certifyResult', { matter: open.matter })
  await village.done(SECRETARY, 'answer', {
    matter: open.matter,
    kind: 'decision',
    text: '按表决结果建在北院旧库房'
  })
  expect(await viewOf(village, personOf('N1-03'), open.matter)).toMatchObject({
    status: 'answered',
    answers: [{ level: 'L2', kind: 'decision' }]
  })
})

test('the small yard cannot be outvoted by the two big ones: five noes of seven send it to the street, whose answer comes back', async () => {
  const open = await begin(STORE_BLOCKED)
  expect((await resultOf(open)).verdict).toMatchObject({ outcome: 'blocked_by_affected' })
  expect(await viewOf(village, SECRETARY, open.matter)).toMatchObject({
    level: 'L3',
    status: 'handedUp',
    jointRoom: null,
    handUps: [
      { to: 'L2', reason: 'contested', auto: true },
      { to: 'L3', reason: 'blocked_twice', auto: true }
    ]
  })
  await village.done(STREET, 'accept', { matter: open.matter })
  await village.done(STREET, 'answer', { matter: open.matter, kind: 'decision', text: ROTATING })
  const seen = await viewOf(village, personOf('N1-03'), open.matter)
  expect(seen.answers).toMatchObject([{ level: 'L3', office: 'streetOfficer', text: ROTATING }])
  expect(seen.needConfirmedAt).not.toBeNull()
})

/** A petition of one courtyard, accepted, with a site beside the fence between the two. */
const inYard = async (yard: 'W' | 'E', proposer: string, x: number) => {
  const { matter } = await village.done<{ matter: string }>(personOf(proposer), 'suggest', {
    room: `${PLACE}-${yard}`,
    title: yard === 'W' ? '西院没有公厕' : '东院要修公厕',
    joins: null,
    apart: true
  })
  await village.done(personOf(proposer), 'startPetition', { matter })
  const signers = DOORS.filter(door => door.startsWith(yard) && door !== proposer).slice(0, 10)
  await signAll(village, matter, signers)
  await village.done(HEAD[yard], 'triage', { matter, ...TRIAGED })
  return {
    matter,
    site: await site(HEAD[yard], matter, yard === 'W' ? '停车场西头' : '停车场东头', x, 0),
    signers
  }
}

test('petitions of two courtyards for one spot are found, kept from the vote, and joined into one thread of both', async () => {
  village = await openVillage()
  const west = await inYard('W', 'W2-01', 26)
  const east = await inYard('E', 'E2-01', 34)
  const { matter } = west
  expect((await viewOf(village, personOf('W4-01'), matter)).overlaps).toMatchObject([
    {
      matter: east.matter,
      room: '东院议事厅',
      optionName: '停车场西头',
      theirs: '停车场东头',
      settled: false
    }
  ])
  const fence = await site(HEAD.W, matter, '东墙根', 50, 20)
  expect((await viewOf(village, HEAD.W, matter)).unseated).toEqual([{ key: 'E', name: '东院' }])
  const yes = DOORS.filter(door => door.startsWith('W')).slice(0, 30)
  await needConfirmed(HEAD.W, matter, vote =>
    inTurns(yes, door =>
      village.done(personOf(door), 'castBallot', {
        matter,
        vote,
        household: `${PLACE}.${door}`,
        choice: 'yes'
      })
    )
  )
  await village.done(HEAD.W, 'openHearing', { matter, option: west.site })
  const near = { matter, option: fence }
  await refuses(village, () => village.act(HEAD.W, 'openHearing', near), 'FORBIDDEN', { outside: ['东院'] })
  village.later(7 * DAY)
  const ask = (option: string) =>
    village.act(HEAD.W, 'announceVote', {
      matter,
      about: 'site',
      question: '同意建在这里吗？',
      option,
      ...CARD
    })
  await refuses(village, () => ask(fence), 'FORBIDDEN', { outside: ['东院'] })
  await refuses(village, () => ask(west.site), 'DUPLICATE', {
    overlap: east.matter,
    title: '东院要修公厕',
    theirs: '停车场东头'
  })

  const joining = { matter, other: east.matter, reason: REASON }
  await refuses(village, () => village.act(HEAD.W, 'joinMatters', joining), 'FORBIDDEN', { chair: true })
  const allows = (door: string, of: string) =>
    village.done(personOf(door), 'followMatter', { matter: of, templates: [{ template: 'progress' }] })
  await village.tick()
  await allows('W4-01', matter)
  await allows('E4-01', east.matter)
  const room = async (openid: string, yard: 'W' | 'E') =>
    ((await village.see(openid, 'room', { room: `${PLACE}-${yard}` })).value as RoomView).matters
  await village.done(SECRETARY, 'joinMatters', joining)
  village.cloud.openApi.clear()
  await village.tick()
  const told = village.cloud.openApi
    .calls()
    .flatMap(({ api, params }) => (api === 'subscribeMessage.send' ? [params as unknown as Message] : []))
    .map(({ touser, page, data }) => [touser, page, data.phrase2.value])
    .sort()
  const page = `pages/matter/index?matter=${matter}`
  expect(told).toEqual([
    [personOf('E4-01'), page, '并到一起'],
    [personOf('W4-01'), page, '并到一起']
  ])
  for (const yard of ['W', 'E'] as const)
    expect((await room(personOf('E4-01'), yard)).find(({ id }) => id === matter)).toMatchObject({
      title: '西院没有公厕',
      status: 'accepted'
    })
  const seen = await viewOf(village, personOf('E4-01'), matter)
  expect(seen).toMatchObject({
    level: 'L2',
    status: 'accepted',
    room: { title: '西院、东院共议厅' },
    petition: { households: 20 },
    overlaps: [],
    unseated: [],
    jointRoom: { chair: 'H社区书记', courtyards: ['西院', '东院'], from: [{ matter: east.matter }] }
  })
  expect(seen.options.map(({ name }) => name)).toEqual(['停车场西头', '东墙根', '停车场东头'])
  expect(await viewOf(village, personOf('E4-01'), east.matter)).toMatchObject({
    status: 'closed',
    outcome: 'merged',
    mergedInto: matter
  })
  expect(await village.done(personOf(east.signers[0] ?? ''), 'unsign', { matter })).toMatchObject({
    households: 19
  })
  await village.done(SECRETARY, 'openHearing', near)
  const harm = { ...near, harm: '就在我家窗下', acceptable: '退后十五米' }
  expect(await village.done(personOf('E1-03'), 'raiseObjection', harm)).toMatchObject({ comment: null })
  const north = { matter, courtyards: [{ key: 'N' }], reason: REASON }
  await refuses(village, () => village.act(SECRETARY, 'widenRoom', north), 'FORBIDDEN', { unfelt: true })
  const back = { matter, code: 'within_powers', reason: '请西院自己定' }
  await refuses(village, () => village.act(SECRETARY, 'returnMatter', back), 'WRONG_STAGE', {
    status: 'joint'
  })

  const asked = { matter, kind: 'propertyCompany', name: '河湾物业公司', office: '项目经理' }
  const { guest } = await village.done<{ guest: string }>(SECRETARY, 'inviteGuest', asked)
  await village.done(SECRETARY, 'recordGuest', { matter, guest, text: '愿意负责每天保洁两次' })
  await opened(SECRETARY, matter, { about: 'site', option: west.site })
  const voting = await viewOf(village, personOf('E4-01'), matter)
  expect(voting).toMatchObject({
    jointRoom: { guests: [{ name: '河湾物业公司', said: [{ text: '愿意负责每天保洁两次' }] }] }
  })
  expect(voting.votes[1]).toMatchObject({ eligible: 100 })
  const home = (await village.see(personOf('E4-01'), 'home')).value as HomeView
  expect(home.waiting).toMatchObject([{ task: 'vote', matter }])
  village.later(7 * DAY)
  await refuses(
    village,
    () => village.act(personOf(east.signers[1] ?? ''), 'unsign', { matter }),
    'PETITION_CLOSED'
  )
})
