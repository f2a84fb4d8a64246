import { acceptAtTriage, signAll } from '../../local/demo/story'
import { DOORS, GRID_WORKER, HEAD, PLACE, personOf, SECRETARY } from '../../local/demo/village'
import type { Stage } from '../../local/demo/stage'
import type { HomeView } from '../../src/contract/views/room'
import type { BallotView } from '../../src/contract/views/ballot'
import type { MatterView } from '../../src/contract/views/matter'
import type { RollView } from '../../src/contract/views/roll'
import { openMiniProgram, until, type MiniProgram } from './harness'
import { privacyGate } from './privacyGate'
import { villageBeside, type VillageBeside } from './village'

const DAY = 86_400_000
const NORTH_DOORS = DOORS.filter(door => door.startsWith('N'))
const HOUR = 3_600_000
const NORTH = `${PLACE}-N`
const SIGNERS = DOORS.slice(38, 62)

let village: VillageBeside
let phone: MiniProgram | null = null
beforeAll(async () => {
  village = await villageBeside([...SIGNERS, 'W3-07', 'N1-02', 'N2-01', 'N2-02', 'N3-01', 'W1-02'])
})
afterEach(() => phone?.close())
afterAll(() => village?.close())

const phoneOf = (openid: string, storage = new Map<string, unknown>()): MiniProgram => {
  phone?.close()
  phone = openMiniProgram({ answer: event => village.call(event, openid), storage })
  return phone
}
const householdOf = (door: string): string => `${PLACE}.${door}`

/** An open vote of the whole village, in secret if so asked. */
const voting = async (
  title: string,
  secret = false,
  card = 'ordinary',
  noticeDays = 3
): Promise<{ matter: string; vote: string }> => {
  const fields = { room: PLACE, title, joins: null, apart: true }
  const { matter } = await village.done<{ matter: string }>(personOf('W3-07'), 'suggest', fields)
  await village.done(personOf('W3-07'), 'startPetition', { matter })
  await signAll(village as unknown as Stage, matter, SIGNERS)
  await acceptAtTriage(village as unknown as Stage, matter, false)
  const { vote } = await village.done<{ vote: string }>(HEAD.E, 'announceVote', {
    matter,
    about: 'measure',
    question: `${title}，好不好？`,
    option: null,
    card,
    windowDays: 5,
    secret
  })
  await village.later(noticeDays * DAY)
  await village.done(HEAD.E, 'openVote', { matter })
  return { matter, vote }
}
const participants = async (matter: string): Promise<number | undefined> =>
  ((await village.see(HEAD.E, 'matter', { matter })).value as MatterView).votes[0]?.participants
const ballotOf = async (door: string, matter: string): Promise<BallotView> =>
  (await village.see(personOf(door), 'ballot', { matter })).value as BallotView

test('a grid worker takes a telephone ballot, the head calls back, and then it counts', async () => {
  const { matter } = await voting('给楼道装扶手')
  const page = await phoneOf(GRID_WORKER).open('packages/grid/phone/index', {
    matter,
    household: householdOf('N2-01')
  })
  await until(() => page.has('phone-yes'))
  page.tap('phone-yes')
  await until(() => page.attribute('phone-send', 'ariaDisabled') !== true)
  page.tap('phone-send')
  await until(() => page.has('slip'))
  expect(page.text('slip')).toContain('还不算')
  expect(await participants(matter)).toBe(0)

  const calls = await phoneOf(HEAD.N).open('packages/grid/callBack/index', { matter })
  await until(() => calls.has('call-N2-01'))
  calls.tap('call-N2-01')
  await until(() => calls.has('ask-yes'))
  calls.tap('ask-yes')
  await until(() => calls.attribute('ask-send', 'ariaDisabled') !== true)
  calls.tap('ask-send')
  await until(() => calls.has('call-done'))
  expect(calls.text('call-done')).toContain('两次一样')
  expect(await participants(matter)).toBe(1)
})

test('whoever says no to the camera keeps the paper and reads how to go on; a yes goes on with the same tap', async () => {
  const { matter } = await voting('门厅装一盏灯')
  const gate = privacyGate('privacy-agree')
  phone = openMiniProgram({ answer: event => village.call(event, GRID_WORKER), wechat: gate.wechat })
  const doors = await phone.open('packages/grid/doors/index', { matter })
  await until(() => doors.has('doors-count'))
  doors.close()
  const household = householdOf('N3-01')
  const page = await phone.open('packages/grid/paper/index', { matter, household })
  await until(() => page.has('paper-photo'))
  page.write('witness-first', '王大姐')
  expect(page.has('privacy-gate')).toBe(false)

  page.tap('paper-photo')
  await until(() => page.has('privacy-gate'))
  expect(page.attribute('privacy-agree', 'openType')).toBe('agreePrivacyAuthorization')
  page.tap('privacy-agree') // nothing but WeChat's own yes counts
  expect(page.has('privacy-gate')).toBe(true)
  page.tap('privacy-disagree')
  await until(() => page.has('paper-photo-barred') && !page.has('privacy-gate'))
  expect(page.text('paper-photo-barred')).toContain('请另一位网格员来录')
  expect(page.attribute('witness-first', 'value')).toBe('王大姐')
  page.tap('paper-photo')
  await until(() => page.has('paper-photo-barred'))
  expect(page.has('privacy-gate')).toBe(false)

  gate.later(10_000)
  page.tap('paper-photo')
  await until(() => page.has('privacy-gate'))
  page.agree('privacy-agree')
  await until(() => page.text('paper-photo').includes('已经拍好'))
  expect([page.has('privacy-gate'), page.has('paper-photo-barred')]).toEqual([false, false])
  expect(gate.answers).toEqual(['exposureAuthorization', 'disagree', 'exposureAuthorization', 'agree'])
})

test('a household says on its ballot page that a paper entered for it is not its own', async () => {
  const { matter, vote } = await voting('清理院子里的旧车')
  await village.done(GRID_WORKER, 'enterPaperBallot', {
    matter,
    vote,
    household: householdOf('N2-02'),
    choice: 'no',
    witnesses: [{ who: '王大姐' }, { who: 'N1-02' }],
    photo: 'cloud://hewanli/ballots/1.jpg',
    enteredAtDoor: 9e14
  })
  const app = phoneOf(personOf('N2-02'))
  const home = await app.open('pages/home/index')
  await until(() => home.text().includes('看替您家登记的票'))
  const page = await app.open('packages/vote/ballot/index', { matter })
  await until(() => page.has('entered-dispute'))
  expect(page.text('entered')).toContain('纸质票：反对')
  page.tap('entered-dispute')
  await until(() => !page.has('entered-dispute'))
  expect(page.text('entered')).toContain('现在不计入')
  expect((await ballotOf('N2-02', matter)).assisted).toMatchObject({ disputed: true, counted: false })
  expect(await participants(matter)).toBe(0)
})

test('whoever asked again at a door looks at the photograph of its paper, beside what was entered, and not before', async () => {
  const { matter, vote } = await voting('把旧宣传栏拆掉')
  await village.done(GRID_WORKER, 'enterPaperBallot', {
    matter,
    vote,
    household: householdOf('N2-02'),
    choice: 'no',
    witnesses: [{ who: '王大姐' }, { who: 'N1-02' }],
    photo: await village.stored(GRID_WORKER, 'N2-02.jpg'),
    enteredAtDoor: 9e14
  })
  await village.later(5 * DAY + 1)
  const phoneOfHead = phoneOf(HEAD.N)
  const page = await phoneOfHead.open('packages/grid/recheck/index', { matter })
  await until(() => page.has('recheck-N2-02'))
  page.tap('recheck-N2-02')
  await until(() => page.has('ask-no'))
  expect(page.has('recheck-photo-show')).toBe(false)
  page.tap('ask-no')
  await until(() => page.attribute('ask-send', 'ariaDisabled') !== true)
  page.tap('ask-send')
  await until(() => page.text('recheck-N2-02').includes('可以看照片'))
  expect(page.text('recheck-done')).toContain('和票上一样')
  page.tap('recheck-N2-02')
  await until(() => page.has('recheck-photo-show'))
  expect(phoneOfHead.calls.some(({ see }) => see === 'ballotPhoto')).toBe(false)
  page.tap('recheck-photo-show')
  await until(() => page.has('recheck-photo'))
  expect(page.attribute('recheck-photo', 'src')).toMatch(/N2-02\.jpg\?until=\d+&sign=/)
  expect(page.text('recheck-photo-below')).toContain('录入的是“反对”')

  const other = await phoneOf(SECRETARY).open('packages/grid/recheck/index', { matter })
  await until(() => other.has('recheck-N2-02'))
  expect(other.text('recheck-N2-02')).not.toContain('照片')
  other.tap('recheck-N2-02')
  expect(other.has('recheck-photo-show')).toBe(false)
})

test('a neighbour votes for the household that gave it its vote', async () => {
  const { matter } = await voting('院门换一把锁')
  const given = await phoneOf(personOf('N2-01')).open('packages/vote/proxy/index', { room: PLACE })
  await until(() => given.has('proxy-door'))
  given.write('proxy-door', 'N3-01')
  await until(() => given.text('proxy-grant').includes('N3-01'))
  given.tap('proxy-grant')
  await until(() => given.has('proxy-revoke'))

  const app = phoneOf(personOf('N3-01'))
  const own = await app.open('packages/vote/ballot/index', { matter })
  await until(() => own.has('ballot-held'))
  const held = await app.open('packages/vote/held/index', { matter })
  await until(() => held.has('held-choice-yes'))
  held.tap('held-choice-yes')
  await until(() => held.text('held-cast').includes('替N2-01投赞成票'))
  held.tap('held-cast')
  await until(() => held.has('held-done'))
  expect((await ballotOf('N2-01', matter)).receipt).toMatchObject({ choice: 'yes' })
  expect((await ballotOf('N3-01', matter)).receipt).toBeNull()
})

test('a secret ballot is changed on the phone that cast it, and on no other of the household', async () => {
  const { matter } = await voting('路灯晚上几点关', true)
  const kept = new Map<string, unknown>()
  const first = await phoneOf(personOf('N3-01'), kept).open('packages/vote/ballot/index', { matter })
  await until(() => first.has('choice-yes'))
  first.tap('choice-yes')
  await until(() => first.has('cast-yes'))
  first.tap('cast-yes')
  await until(() => first.has('marked') && first.has('ballot-change'))
  expect(first.text('marked')).toContain('只有这台手机可以改')
  expect([...kept.values()].join()).not.toMatch(/yes|赞成/)

  const other = await phoneOf(personOf('N3-01')).open('packages/vote/ballot/index', { matter })
  await until(() => other.has('marked'))
  expect(other.has('ballot-change')).toBe(false)
  expect(other.text('marked')).toContain('另一台手机')
  expect(await ballotOf('N3-01', matter)).toMatchObject({ marked: true, receipt: null })
})

test('a neighbour helps with a secret ballot: the paper asks who, says what is kept of it, and keeps nothing on the phone', async () => {
  const { matter } = await voting('院里的灯几点亮', true)
  const kept = new Map<string, unknown>()
  const app = phoneOf(personOf('N2-02'), kept)
  const page = await app.open('packages/vote/ballot/index', { matter })
  await until(() => page.has('choice-no') && page.has('helper'))
  page.tap('choice-no')
  page.tap('helper')
  await until(() => page.has('helper-who-neighbour') && page.has('cast-no'))
  page.tap('helper-who-neighbour')
  await until(() => page.has('helper-door'))
  expect(page.text('helper-content')).toContain('不记在票上，谁也看不到')
  expect(page.attribute('cast-no', 'ariaDisabled')).toBe(true)
  page.write('helper-door', 'N3-01')
  await until(() => page.attribute('cast-no', 'ariaDisabled') !== true)
  page.tap('cast-no')
  await until(() => page.has('marked'))
  expect(app.calls.find(each => each.do === 'castSecret')).toMatchObject({ helper: 'N3-01' })
  expect([...kept.values()].join()).not.toMatch(/N3-01|neighbour/)
})

test('a neighbour helps at the household’s own telephone, in large type, and the ballot says so before and after it is sent', async () => {
  const { matter } = await voting('给楼下添一排长椅')
  const page = await phoneOf(personOf('N3-01')).open('packages/vote/ballot/index', { matter })
  await until(() => page.has('aids'))
  page.tap('aids')
  await until(() => page.has('aids-large'))
  expect(page.has('aids-read')).toBe(false)
  expect(page.text('aids-none')).toContain('微信小程序里没有朗读')
  page.tap('aids-large')
  await until(() => page.attribute('ballot', 'class')?.toString().includes('page--large') === true)
  page.tap('choice-no')
  page.tap('helper')
  await until(() => page.has('helper-who-neighbour') && page.has('cast-words'))
  page.tap('helper-who-neighbour')
  await until(() => page.has('helper-door'))
  expect(page.text('cast-words')).toContain('N3-01这一户投反对。由邻居帮忙。截止以前还可以改。')
  expect(page.attribute('cast-no', 'ariaDisabled')).toBe(true)
  page.write('helper-door', 'N2-02')
  await until(() => page.attribute('cast-no', 'ariaDisabled') !== true)
  page.tap('cast-no')
  await until(() => page.has('receipt'))
  expect(page.text('receipt')).toContain('您本人，由邻居帮忙')
  expect((await ballotOf('N3-01', matter)).receipt).toMatchObject({ choice: 'no', helped: 'neighbour' })
})

test('a neighbour claims the flat they let with the owner’s code, votes for it beside their own, and the tenant reads why not they', async () => {
  const rows = NORTH_DOORS.map((door, at) => ({
    line: at + 2,
    door,
    building: door.slice(0, 2),
    occupancy: door === 'N3-01' ? '租住' : '自住',
    area: '90',
    owner: null
  }))
  await village.done(HEAD.N, 'importRoll', { room: `${PLACE}-N`, rows })
  const roll = (await village.see(HEAD.N, 'roll', { room: `${PLACE}-N` })).value as RollView
  const { matter } = await voting('外墙要不要一起修', false, 'owners-ordinary', 15)
  const tenant = await phoneOf(personOf('N3-01')).open('packages/vote/ballot/index', { matter })
  await until(() => tenant.has('ballot-barred'))
  expect(tenant.text('ballot-barred')).toContain('房东可以向院长要业主码')

  const claim = await phoneOf(personOf('N2-01')).open('packages/join/enter/index', {
    room: PLACE,
    as: 'owner'
  })
  await until(() => claim.has('bind-code'))
  claim.write('bind-door', 'n3-01')
  claim.write('bind-code', roll.rows.find(({ ownerCode }) => ownerCode)?.ownerCode ?? '')
  claim.tap('bind-send')
  await until(() => claim.has('join-owned'))
  expect(claim.text('join-owned')).toContain('您是N3-01的业主')

  const own = await phoneOf(personOf('N2-01')).open('packages/vote/ballot/index', { matter })
  await until(() => own.has('owning-N3-01'))
  expect(own.text('owning')).toBe('您以业主身份投票，投的是N2-01。')
  const app = phoneOf(personOf('N2-01'))
  const household = householdOf('N3-01')
  const paper = await app.open('packages/vote/ballot/index', { matter, household })
  await until(() => paper.has('choice-yes'))
  paper.tap('choice-yes')
  await until(() => paper.has('cast-yes'))
  expect(paper.text('cast-words')).toContain('您以业主身份为N3-01投赞成。')
  paper.tap('cast-yes')
  await until(() => paper.has('receipt'))
  expect(paper.text('receipt')).toContain('已经收到您的票')
  expect((await ballotOf('N3-01', matter)).receipt).toBeNull()

  const me = await app.open('pages/me/index')
  await until(() => me.has('me-owns'))
  expect(me.text('me-household')).toContain('N2-01')
  expect(me.text('me-owns')).toMatch(/我是业主.*N3-01.*业主表决算您的票/)
  const sold = rows.map(each => ({ ...each, owner: each.door === 'N3-01' ? '乙' : null }))
  await village.done(HEAD.N, 'importRoll', { room: `${PLACE}-N`, rows: sold })
  const after = await phoneOf(personOf('N2-01')).open('pages/me/index')
  await until(() => after.has('owner-passed-N3-01'))
  expect(after.text('me-owns')).toContain('名册上没有了')
  expect(after.text('owner-passed-N3-01')).toMatch(/N3-01换了业主.*以后开始的业主表决算新业主的票/)
  after.tap('me-sold')
  await until(() => after.has('owner-end-N3-01'))
  after.tap('owner-end-N3-01')
  await until(() => !after.has('me-owns'))
  expect(after.has('me-claim-owner')).toBe(true)
})

/** Two open votes of 北院, the second in secret. */
const votingInNorth = async (titles: readonly [string, string]): Promise<readonly string[]> => {
  const asked = await Promise.all(
    titles.map(async (title, at) => {
      const fields = { room: NORTH, title, joins: null, apart: true }
      const { matter } = await village.done<{ matter: string }>(personOf('N2-01'), 'suggest', fields)
      await village.done(personOf('N2-01'), 'startPetition', { matter })
      await signAll(village as unknown as Stage, matter, ['N1-02', 'N2-01', 'N2-02', 'N3-01'])
      const accepted = { accepted: true, category: 'environment', location: false, reason: '北院人人用得上' }
      await village.done(HEAD.N, 'triage', { matter, ...accepted })
      await village.done(HEAD.N, 'announceVote', {
        matter,
        about: 'measure',
        question: `${title}，好不好？`,
        option: null,
        card: 'ordinary',
        windowDays: 5,
        secret: at === 1
      })
      return matter
    })
  )
  await village.later(3 * DAY)
  for (const matter of asked) await village.done(HEAD.N, 'openVote', { matter })
  return asked
}

test('a courtyard meets by telephone: called, checked in by a code, a hand before two witnesses, minutes confirmed', async () => {
  const [lamp = '', box = ''] = await votingInNorth(['楼道换声控灯', '快递柜放不放院里'])
  const now =
    ((await village.see(HEAD.N, 'matter', { matter: lamp })).value as MatterView).votes[0]!.closesAt! -
    5 * DAY
  const china = new Date(now + 32 * HOUR)
  const evening = Date.UTC(china.getUTCFullYear(), china.getUTCMonth(), china.getUTCDate(), 19) - 8 * HOUR
  const call = await phoneOf(HEAD.N).open('packages/yard/call/index', { room: NORTH })
  await until(() => call.has(`call-${lamp}`))
  call.write('call-day', `${china.getUTCFullYear()}年${china.getUTCMonth() + 1}月${china.getUTCDate()}日`)
  call.tap('call-hour-19')
  call.write('call-where', '北院大槐树下')
  call.tap(`call-${lamp}`)
  await until(() => call.text(`call-${lamp}`).includes('已选'))
  call.tap(`call-${box}`)
  await until(() => call.text(`call-${box}`).includes('已选'))
  await until(() => call.attribute('call-send', 'ariaDisabled') !== true)
  call.tap('call-send')
  await until(() => (phone?.visited ?? []).some(each => each.includes('packages/yard/meeting/index')))
  const address = phone?.visited[phone.visited.length - 1] ?? ''
  const gathering = new URLSearchParams(address.split('?')[1]).get('gathering') ?? ''

  const waiting = async (door: string, words: string) => {
    const app = phoneOf(personOf(door))
    const home = await app.open('pages/home/index')
    await until(() => home.text().includes(words))
    return { app, home }
  }
  await village.later(evening - now - DAY)
  const { app, home } = await waiting('N2-01', '晚7点院里开会')
  expect(home.text(`waiting-comeToMeeting-${gathering}`)).toContain('明晚7点院里开会在北院大槐树下')
  home.tap(`waiting-comeToMeeting-${gathering}`)
  await until(() => app.visited.some(each => each.includes('packages/yard/meeting/index')))
  await village.later(DAY)
  const keeping = await phoneOf(HEAD.N).open('packages/yard/meeting/index', { gathering })
  await until(() => keeping.has('open-send'))
  keeping.tap('open-send')
  await until(() => keeping.has('shown-code'))
  const code = keeping.text('shown-code').replace(' ', '')

  const spot = await (
    await waiting('N2-01', '院里正在开会')
  ).app.open('packages/yard/meeting/index', { gathering })
  await until(() => spot.has('check-in-code'))
  expect(spot.text()).toContain('这件事正在无记名表决，会上不举手')
  expect(spot.text()).not.toContain(code)
  spot.write('check-in-code', String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
  await until(() => spot.attribute('check-in-send', 'ariaDisabled') !== true)
  spot.tap('check-in-send')
  await until(() => spot.has('check-in-refused'))
  expect(spot.text('check-in-refused')).toContain('签到码不对')
  spot.write('check-in-code', code)
  spot.tap('check-in-send')
  await until(() => spot.has('checked-in'))
  for (const door of ['N2-02', 'N3-01'])
    await village.done(personOf(door), 'attendGathering', { gathering, code })

  const barred = await phoneOf(HEAD.N).open('packages/yard/hands/index', { gathering, matter: box })
  await until(() => barred.has('hands-barred'))
  expect(barred.text('hands-barred')).toContain('请大家各自在手机上投，或者交密封信封')
  const keeper = phoneOf(HEAD.N)
  const hands = await keeper.open('packages/yard/hands/index', { gathering, matter: lamp })
  await until(() => hands.has('witness-N2-02'))
  hands.tap('witness-N2-02')
  await until(() => hands.text('witnesses').includes('N2-02'))
  hands.tap('hand-N2-01')
  await until(() => hands.has('hand-yes'))
  hands.tap('hand-yes')
  await until(() => hands.text('hand-send').includes('替N2-01投赞成票'))
  expect(hands.attribute('hand-send', 'ariaDisabled')).toBe(true)
  hands.tap('hand-back')
  await until(() => hands.has('witness-N3-01'))
  hands.tap('witness-N3-01')
  hands.tap('hand-N2-01')
  await until(() => hands.has('hand-yes'))
  hands.tap('hand-yes')
  await until(() => hands.attribute('hand-send', 'ariaDisabled') !== true)
  hands.tap('hand-send')
  await until(() => hands.has('hand-done'))
  expect(await participants(lamp)).toBe(1)

  const kept = new Map<string, unknown>()
  const line = { up: true }
  const keepersPhone = () => {
    phone?.close()
    const answer = (event: Record<string, unknown>) =>
      line.up ? village.call(event, HEAD.N) : Promise.reject(new Error('no signal'))
    phone = openMiniProgram({ answer, storage: kept })
    return phone
  }
  const seen = await keepersPhone().open('packages/yard/hands/index', { gathering, matter: lamp })
  await until(() => seen.has('witness-N2-01'))
  for (const door of ['N2-01', 'N3-01']) {
    seen.tap(`witness-${door}`)
    await until(() => seen.text('witnesses').includes(door))
  }
  line.up = false
  const away = await keepersPhone().open('packages/yard/hands/index', { gathering, matter: lamp })
  await until(() => away.has('hands-remembered'))
  away.tap('hand-N2-02')
  await until(() => away.has('hand-no'))
  away.tap('hand-no')
  await until(() => away.attribute('hand-send', 'ariaDisabled') !== true)
  away.tap('hand-send')
  await until(() => away.has('doors-kept'))
  expect(away.text('hand-N2-02')).toContain('等信号')
  line.up = true
  away.tap('doors-flush')
  await until(() => away.has('hand-done') && !away.has('doors-kept'))
  expect(await participants(lamp)).toBe(2)

  const over = await phoneOf(HEAD.N).open('packages/yard/meeting/index', { gathering })
  await until(() => over.has('end-decision'))
  over.write('end-decision', '楼道灯接着投，快递柜各自投')
  await until(() => over.attribute('end-send', 'ariaDisabled') !== true)
  over.tap('end-send')
  await until(() => over.has('minutes-decision'))
  expect(over.text(`minuted-${lamp}`)).toContain('会上举手记票2户')

  const last = await waiting('N2-01', '看会议纪要，确认或者写不同意见')
  const minutes = await last.app.open('packages/yard/meeting/index', { gathering })
  await until(() => minutes.has('word-confirm'))
  minutes.tap('word-confirm')
  await until(() => minutes.has('word-said'))
  expect(minutes.text('minutes-words')).toContain('1户确认没错')
  const after = (await village.see(personOf('N2-01'), 'home')).value as HomeView
  expect(after.waiting.filter(({ matter }) => matter === gathering)).toEqual([])
})
