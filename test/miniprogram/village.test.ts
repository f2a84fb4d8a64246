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

test('whoever opens a card with a code reads what is kept before they say yes, and can take it back, and all of it along', async () => {
  const { value } = await village.see(HEAD.E, 'roll', { room: PLACE })
  const { code = '' } = (value as { rows: { door: string; code: string }[] }).rows.find(
    ({ door }) => door === 'W1-12'
  )!
  const made = { room: PLACE, matter: null, kind: 'share' }
  const { invitation } = await village.done<{ invitation: string }>(HEAD.E, 'makeInvitation', made)
  const lamp = { room: PLACE, title: '楼道口装一盏声控灯', joins: null, apart: true }
  const { matter } = await village.done<{ matter: string }>(personOf('W3-07'), 'suggest', lamp)
  const files = new Map<string, string>()
  let changed = false
  const passing: Parameters<typeof openMiniProgram>[0] = {
    answer: async event => {
      const reply = (await village.call(event, 'p-passing')) as { value: MatterView }
      if (!changed || event.see !== 'matter') return reply
      const refusal = { refused: 'CONSENT_MISSING', detail: { changed: true } }
      return { ...reply, value: { ...reply.value, offers: [{ action: 'startPetition', refusal }] } }
    },
    wechat: {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      getFileSystemManager: () => ({
        writeFileSync: (path: string, text: string) => files.set(path, text)
      }),
      shareFileMessage: ({ success }: { success?(o: object): void }) => success?.({})
    }
  }
  phone?.close()
  const app = (phone = openMiniProgram(passing))

  const card = await app.open('pages/card/index', { card: invitation, door: 'W1-12', code })
  await until(() => card.has('card-bind-send'))
  for (const words of ['微信编号', '不收', '留多久', '照样可以看'])
    expect(card.text('consent-terms')).toContain(words)
  card.tap('card-bind-send')
  await until(() => app.visited.some(url => url.includes('pages/room/index')))

  const mine = await app.open('packages/words/privacy/index')
  await until(() => mine.has('consent-household'))
  expect(mine.text('consent-household')).toContain('同意了')
  mine.tap('data-export')
  await until(() => mine.has('data-said'))
  const [file = ''] = [...files.values()]
  expect(JSON.parse(file)).toMatchObject({ 我家: [{ 门牌: 'W1-12' }], 联名: [] })

  changed = true
  const asked = await app.open('pages/matter/index', { matter })
  await until(() => asked.has('go-consent'))
  asked.tap('go-consent')
  await until(() => app.visited.some(url => url.includes('words/privacy')))
  changed = false

  mine.tap('consent-household-back')
  await until(() => mine.has('consent-household-withdraw'))
  mine.tap('consent-household-withdraw')
  await until(() => mine.text('consent-household').includes('现在没有同意'))
  const reads = await app.open('pages/room/index', { room: PLACE })
  await until(() => reads.has('room-join') && reads.text().includes('楼道口装一盏声控灯'))

  mine.tap('deletion')
  await until(() => mine.has('deletion-send'))
  expect(mine.attribute('deletion-send', 'ariaDisabled')).toBe(true)
  await village.later(DAY)
  app.close()
  const nextDay = (phone = openMiniProgram(passing))
  const later = await nextDay.open('packages/words/privacy/index')
  await until(() => later.has('deletion'))
  later.tap('deletion')
  await until(() => later.has('deletion-send') && later.attribute('deletion-send', 'ariaDisabled') !== true)
  later.tap('deletion-send')
  await until(() => later.has('deletion-done'))
  const me = await nextDay.open('pages/me/index')
  await until(() => me.has('me-no-household'))
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

  const stranger = await phoneOf('p-nobody').open('packages/desk/packet/index', { matter })
  await until(() => stranger.has('packet-page-refused'))
  const packet = await phoneOf(personOf('W3-07')).open('packages/desk/packet/index', { matter })
  await until(() => packet.has('packet-label'))
  expect(packet.text('packet-petition')).toContain('120户里')
  expect(packet.text('packet-vote-1')).toContain('参加：应到120户，已到61户，须61户。')
  expect(packet.text('packet-objections')).toContain('没有住户写下异议')
  expect(packet.text()).not.toMatch(/[WEN]\d-\d\d/)
})

test('two neighbours sit down with a third on pages nobody else has: from asking to an agreement both signed', async () => {
  const [ASKER, OTHER, THIRD] = ['W4-01', 'W4-02', 'E1-01'].map(personOf) as [string, string, string]
  const none = await phoneOf(ASKER).open('packages/mediation/ask/index', { place: PLACE })
  await until(() => none.has('mediation-ask-empty'))

  const keeper = await phoneOf(SECRETARY).open('packages/mediation/neutrals/index', { room: PLACE })
  await until(() => keeper.has('neutrals-none'))
  keeper.write('neutral-name', '老周')
  keeper.write('neutral-door', 'E1-01')
  keeper.write('neutral-near', 'E1-02 W9-99')
  await until(() => keeper.text().includes('写了2户'))
  keeper.tap('neutral-send')
  await until(() => keeper.has('neutral-refused'))
  expect(keeper.text('neutral-refused')).toContain('W9-99')
  keeper.write('neutral-near', 'E1-02')
  await until(() => keeper.text().includes('写了1户'))
  keeper.tap('neutral-send')
  await until(() => keeper.text().includes('避开E1-02'))

  const app = phoneOf(ASKER)
  const ask = await app.open('packages/mediation/ask/index', { place: PLACE })
  await until(() => ask.text().includes('老周'))
  const { neutrals } = (await village.see(ASKER, 'mediations', { place: PLACE })).value as {
    neutrals: { id: string }[]
  }
  ask.write('mediation-door', 'W4-01')
  ask.tap(`mediation-neutral-${neutrals[0]?.id}`)
  ask.write('mediation-about', '晚上装修声音太大，想约个时间')
  await until(() => ask.attribute('mediation-ask-send', 'ariaDisabled') !== true)
  ask.tap('mediation-ask-send')
  await until(() => ask.has('mediation-ask-refused'))
  expect(ask.text('mediation-ask-refused')).toContain('请写对方的门牌')
  ask.write('mediation-door', 'W4-02')
  await until(() => ask.text('mediation-ask-send').includes('请W4-02坐下来谈'))
  ask.tap('mediation-ask-send')
  await until(() => app.visited.some(each => each.includes('packages/mediation/talk/index')))
  const mediation =
    new URLSearchParams(app.visited[app.visited.length - 1]?.split('?')[1]).get('mediation') ?? ''

  const neighbour = phoneOf(OTHER)
  const home = await neighbour.open('pages/home/index')
  await until(() => home.text().includes('邻里调解（只有三方看得到）'))
  expect(home.text()).not.toMatch(/W4-01|装修/)
  const asked = await neighbour.open('packages/mediation/talk/index', { mediation })
  await until(() => asked.has('mediation-agree'))
  expect(asked.text('mediation-asked')).toContain('晚上装修声音太大')
  asked.tap('mediation-agree')
  await until(() => asked.text('mediation-next').includes('等另一方'))
  await village.done(THIRD, 'answerMediation', { mediation, agrees: true })

  const stranger = await phoneOf(personOf('W3-07')).open('packages/mediation/talk/index', { mediation })
  await until(() => stranger.has('mediation-empty'))
  expect(stranger.text()).not.toMatch(/W4|老周|装修/)

  const third = await phoneOf(THIRD).open('packages/mediation/talk/index', { mediation })
  await until(() => third.has('mediation-say'))
  third.write('mediation-say', '两家都先说说能让到哪里')
  await until(() => third.attribute('mediation-say-send', 'ariaDisabled') !== true)
  third.tap('mediation-say-send')
  await until(() => third.text('mediation-said').includes('两家都先说说能让到哪里'))
  third.tap('mediation-word')
  await until(() => third.has('mediation-word-text'))
  third.write('mediation-word-text', '每天晚上九点以后不装修。')
  await until(() => third.attribute('mediation-word-send', 'ariaDisabled') !== true)
  third.tap('mediation-word-send')
  await until(() => third.has('mediation-wording'))
  expect(third.has('mediation-sign')).toBe(false)

  for (const openid of [ASKER, OTHER]) {
    const talk = await phoneOf(openid).open('packages/mediation/talk/index', { mediation })
    await until(() => talk.has('mediation-sign'))
    talk.tap('mediation-sign')
    await until(() => !talk.has('mediation-sign'))
    if (openid === OTHER) await until(() => talk.has('mediation-agreed'))
  }
  const kept = await phoneOf(ASKER).open('packages/mediation/talk/index', { mediation })
  await until(() => kept.has('mediation-agreement'))
  expect(kept.text()).toContain('每天晚上九点以后不装修。')
  expect(kept.text()).not.toContain('能让到哪里')
})
