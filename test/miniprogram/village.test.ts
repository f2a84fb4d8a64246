import { acceptAtTriage, signAll } from '../../local/demo/story'
import { DOORS, HEAD, PLACE, personOf, SECRETARY } from '../../local/demo/village'
import { comesByCard, type Stage } from '../../local/demo/stage'
import type { MatterView } from '../../src/contract/views/matter'
import { openMiniProgram, until, type MiniProgram } from './harness'
import { villageBeside, type VillageBeside } from './village'

const DAY = 86_400_000
const SIGNERS = DOORS.slice(38, 61)
const HOUSEHOLDS = DOORS.slice(38, 101)

let village: VillageBeside
let phone: MiniProgram | null = null
beforeAll(async () => {
  village = await villageBeside([...HOUSEHOLDS, 'W3-07', 'W1-02'])
})
afterEach(() => phone?.close())
afterAll(() => village?.close())

/** The compiled mini-program on the phone of one person, calling the real functions. */
const phoneOf = (openid: string): MiniProgram => {
  phone?.close()
  phone = openMiniProgram({ answer: event => village.call(event, openid) })
  return phone
}
const stage = () => village as unknown as Stage
const seen = async (matter: string): Promise<MatterView> =>
  (await village.see(SECRETARY, 'matter', { matter })).value as MatterView

const almostThere = async (title: string): Promise<string> => {
  const fields = { room: PLACE, title, joins: null, apart: true }
  const { matter } = await village.done<{ matter: string }>(personOf('W3-07'), 'suggest', fields)
  await village.done(personOf('W3-07'), 'startPetition', { matter })
  await signAll(stage(), matter, SIGNERS)
  return matter
}
const announced = async (title: string): Promise<{ matter: string; vote: string }> => {
  const matter = await almostThere(title)
  await village.done(personOf('W3-07'), 'sign', { matter })
  await acceptAtTriage(stage(), matter, false)
  const { vote } = await village.done<{ vote: string }>(HEAD.E, 'announceVote', {
    matter,
    about: 'measure',
    question: '每周六上午一起清理楼道，好不好？',
    option: null,
    card: 'ordinary',
    windowDays: 5
  })
  await village.later(3 * DAY)
  return { matter, vote }
}

test('a newcomer reads the room from the card, binds by code, signs as the 24th household and votes', async () => {
  const matter = await almostThere('村口要修一座公厕')
  const roll = (await village.see(HEAD.E, 'roll', { room: PLACE })).value as {
    rows: { door: string; code: string }[]
  }
  await comesByCard(stage(), 'p-newcomer', PLACE)
  const app = phoneOf('p-newcomer')
  const room = await app.open('pages/room/index', { room: PLACE })
  await until(() => room.text().includes('村口要修一座公厕'))
  expect(room.text()).toContain('河湾里议事厅')

  const join = await app.open('packages/join/enter/index', { room: PLACE })
  await until(() => join.has('bind-door'))
  join.write('bind-door', 'W1-11')
  join.write('bind-code', roll.rows.find(row => row.door === 'W1-11')?.code ?? '')
  join.tap('bind-send')
  await until(() => join.has('join-done'))

  const page = await app.open('pages/matter/index', { matter })
  await until(() => page.has('sign'))
  page.tap('sign')
  await until(() => page.has('sign-done'))
  expect(await seen(matter)).toMatchObject({ status: 'triage', petition: { households: 24 } })

  await acceptAtTriage(stage(), matter, false)
  await village.done(HEAD.E, 'announceVote', {
    matter,
    about: 'measure',
    question: '在村口修一座公厕，好不好？',
    option: null,
    card: 'ordinary',
    windowDays: 5
  })
  await village.later(3 * DAY)
  await village.done(HEAD.E, 'openVote', { matter })
  const ballot = await app.open('packages/vote/ballot/index', { matter })
  await until(() => ballot.has('choice-yes'))
  expect(ballot.text()).toContain('在村口修一座公厕，好不好？')
  ballot.tap('choice-yes')
  await until(() => ballot.has('cast-yes'))
  ballot.tap('cast-yes')
  await until(() => ballot.has('receipt'))
  expect(ballot.text('receipt')).toContain('赞成')
  expect((await seen(matter)).votes[0]).toMatchObject({ participants: 1 })
})

test('the head opens an announced vote from the checklist', async () => {
  const { matter } = await announced('每周清理一次楼道')
  const page = await phoneOf(HEAD.E).open('packages/head/open/index', { matter })
  await until(() => page.has('open-send'))
  page.tap('open-send')
  await until(() => page.has('open-done'))
  expect(await seen(matter)).toMatchObject({ status: 'voting', votes: [{ eligible: 120, quorum: 61 }] })
})

test('the secretary certifies and answers, and a resident reads the result line by line', async () => {
  const { matter, vote } = await announced('老戏台的木梯换成石阶')
  await village.done(HEAD.E, 'openVote', { matter })
  for (const door of HOUSEHOLDS.slice(0, 61))
    await village.done(personOf(door), 'castBallot', {
      matter,
      vote,
      household: `${PLACE}.${door}`,
      choice: 'yes'
    })
  await village.later(9 * DAY)
  await village.tick()

  const work = await phoneOf(SECRETARY).open('packages/desk/work/index', { matter })
  await until(() => work.has('certify-send'))
  work.tap('certify-send')
  await until(() => work.has('answer-decision'))
  work.tap('answer-decision')
  work.write('answer-text', '按表决结果办，下个月动工，每周公布进度。')
  await until(() => work.text().includes('还可以写480字'))
  work.tap('answer-send')
  await until(() => !work.has('answer-send'))
  expect(await seen(matter)).toMatchObject({ status: 'answered', answers: [{ kind: 'decision' }] })

  const result = await phoneOf(personOf('W3-07')).open('packages/vote/result/index', { matter, vote })
  await until(() => result.has('verdict'))
  expect(result.text('verdict')).toContain('61')
  expect(result.text()).toContain('通过')
  const minutes = await phoneOf(personOf('W3-07')).open('packages/vote/minutes/index', { matter, vote })
  await until(() => minutes.has('minutes-lines'))
  expect(minutes.text('minutes-lines')).toContain('参加：应到120户，已到61户，须61户。')
  expect(result.text('verdict')).toContain('参加：应到120户，已到61户，须61户。')
  expect(minutes.text()).toContain('手机上不能打印')
})
