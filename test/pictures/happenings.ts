import type { Stage } from '../../local/demo/stage'
import { acceptAtTriage, signAll } from '../../local/demo/story'
import { doorsOf, GRID_WORKER, HEAD, PLACE, personOf, SECRETARY, STREET } from '../../local/demo/village'
import { TODAY } from '../../local/demo/matters'

const NORTH = `${PLACE}-N`
const NEIGHBOURS = ['N1', 'N2', 'N3'].flatMap(doorsOf)
const householdOf = (door: string): string => `${PLACE}.${door}`
const DAY = 86_400_000

/** What the village lives through beside the matters of the demo, so that every page has something to show. */
export const playHappenings = async (stage: Stage): Promise<void> => {
  for (const [title, play] of Object.entries(MATTERS)) await play(stage, title)
  stage.day(TODAY - 1)
  await doorsteps(stage)
  await offices(stage)
  await words(stage)
  await dispute(stage)
  await yard(stage)
  stage.day(TODAY)
  await stage.tick()
  await street(stage)
}

const MATTERS: Readonly<Record<string, (stage: Stage, title: string) => Promise<unknown>>> = {
  给北院装一道门禁: async (stage, title) => {
    const open = await northVote(stage, title, TODAY - 6, { secret: true })
    for (const [at, door] of NEIGHBOURS.slice(0, 3).entries()) await envelope(stage, open, door, at + 1)
    for (const door of NEIGHBOURS.slice(3, 13)) await secretly(stage, open, door)
  },
  北院的信箱换成新的: async (stage, title) => {
    const open = await northVote(stage, title, TODAY - 6, { secret: true })
    for (const door of NEIGHBOURS.slice(0, 14)) await secretly(stage, open, door)
    stage.day(TODAY - 1, 11)
    await stage.tick()
  },
  北院的快递柜放不放进院里: async (stage, title) => {
    const open = await northVote(stage, title, TODAY - 1, { secret: true })
    for (const door of NEIGHBOURS.slice(0, 5)) await secretly(stage, open, door)
  },
  北院楼道的灯换成声控的: async (stage, title) => {
    const open = await northVote(stage, title, TODAY - 2)
    for (const door of NEIGHBOURS.slice(0, 7)) await cast(stage, open, door, 'yes')
    for (const door of ['N3-01', 'N3-02']) await paper(stage, open, door)
    await stage.done(GRID_WORKER, 'takePhoneBallot', {
      ...open,
      household: householdOf('N3-03'),
      choice: 'no'
    })
    const visit = { ...open, household: householdOf('N3-04'), mark: 'notIn', photo: null }
    await stage.done(GRID_WORKER, 'markDoor', visit)
  },
  给北院花坛换一圈石沿: async (stage, title) => {
    const open = await northVote(stage, title, TODAY - 6)
    for (const door of NEIGHBOURS.slice(0, 9)) await cast(stage, open, door, 'yes')
    for (const door of ['N2-01', 'N3-01', 'N3-02']) await paper(stage, open, door)
    stage.day(TODAY - 1, 11)
    await stage.tick()
  },
  在花坛边加两张长椅: (stage, title) =>
    northVote(stage, title, TODAY - 3, {
      card: 'no-objection',
      windowDays: 7,
      cost: 80_000,
      undoable: true
    }),
  给孩子们一块活动的空地: async (stage, title) => {
    stage.day(TODAY - 9)
    const matter = await petitioned(stage, PLACE, 'E1-03', title, [...doorsOf('E1'), ...doorsOf('E4')])
    await acceptAtTriage(stage, matter)
    const site = { matter, name: '老戏台东边', x: 110, y: 30, cost: 3_000_000 }
    const { option } = await stage.done<{ option: string }>(HEAD.E, 'addOption', site)
    const seeds = ['孩子放学后有地方玩', '离马路远一点', '老人也能在边上坐坐', '放在老戏台东边'].map(
      (text, at) => ({ text, option: at === 3 ? option : null })
    )
    stage.day(TODAY - 3)
    const { poll } = await stage.done<{ poll: string }>(HEAD.E, 'openPoll', {
      matter,
      windowDays: 6,
      beside: null,
      measures: [],
      seeds
    })
    await stage.done(personOf('E1-04'), 'addStatement', { poll, text: '中午一点到两点不要吵' })
    stage.cloud.openApi.script('security.msgSecCheck', [{ systemError: -1 }])
    await stage.done(personOf('E1-05'), 'addStatement', { poll, text: '周末开到晚上九点' })
  },
  西院老槐树下放一张石桌: async (stage, title) => {
    const matter = await sited(stage, 'W', title, '老槐树下', -40)
    await stage.done(HEAD.W, 'addOption', { matter, name: '河边石阶上', x: -60, y: 70, cost: 300_000 })
  },
  西院停车场边要一个垃圾房: async (stage, title) => {
    const west = await sited(stage, 'W', title, '停车场西头', 50)
    const east = await sited(stage, 'E', '东院也要一个垃圾房', '停车场东头', 58)
    const reason = '两院要的是同一块地，请坐到一张桌上'
    await stage.done(SECRETARY, 'joinMatters', { matter: west, other: east, reason })
    await stage.done(SECRETARY, 'inviteGuest', {
      matter: west,
      kind: 'propertyCompany',
      name: '河湾物业公司',
      office: '项目经理'
    })
  },
  给西院补划停车线: async (stage, title) => {
    stage.day(TODAY - 12)
    const matter = await petitioned(stage, `${PLACE}-W`, 'W2-01', title, doorsOf('W2'))
    await stage.done(HEAD.W, 'triage', { matter, ...TAKEN })
    await stage.done(HEAD.W, 'handUp', { matter, reason: 'outside_powers', ask: '请社区找人来划线' })
    stage.day(TODAY - 8)
    await stage.done(SECRETARY, 'accept', { matter })
    const text = '社区下周请人划线，划好前请把车让到南边。'
    await stage.done(SECRETARY, 'answer', { matter, kind: 'decision', text })
  },
  给独居老人装呼叫铃: async (stage, title) => {
    stage.day(TODAY - 5)
    const matter = await petitioned(stage, `${PLACE}-W`, 'W4-01', title, doorsOf('W4'))
    const trip = { station: '社区工作站民政窗口', ask: '请给独居老人办理呼叫铃', days: 7 }
    await stage.done(HEAD.W, 'sendOut', { matter, ...trip })
  },
  桥栏杆松了请街道修: async (stage, title) => {
    stage.day(TODAY - 20)
    const matter = await petitioned(stage, `${PLACE}-E`, 'E2-01', title, [...doorsOf('E2'), ...doorsOf('E1')])
    await stage.done(HEAD.E, 'triage', { matter, ...TAKEN })
    await stage.done(HEAD.E, 'handUp', { matter, reason: 'outside_powers', ask: '请修桥栏杆' })
    stage.day(TODAY - 16)
    await stage.done(SECRETARY, 'accept', { matter })
    await stage.done(SECRETARY, 'handUp', { matter, reason: 'outside_powers', ask: '桥归街道管，请修' })
    const questions = ['栏杆什么时候能修好？', '修的时候桥还能走吗？'].map(text => ({ matter, text }))
    for (const each of questions) await stage.done(personOf('E2-02'), 'askQuestion', each)
  }
}

const TAKEN = {
  accepted: true,
  category: 'environment',
  location: false,
  reason: '大家都用得上，属于公共需要'
}

interface Open {
  matter: string
  vote: string
}

/** A petition of this room that as many households signed as these doors. */
const petitioned = async (
  stage: Stage,
  room: string,
  door: string,
  title: string,
  signers: readonly string[]
): Promise<string> => {
  const fields = { room, title, joins: null, apart: true }
  const { matter } = await stage.done<{ matter: string }>(personOf(door), 'suggest', fields)
  await stage.done(personOf(door), 'startPetition', { matter })
  await signAll(
    stage,
    matter,
    signers.filter(each => each !== door)
  )
  return matter
}

/** A vote of 北院 that opens on the day given; five days, unless this says otherwise. */
const northVote = async (stage: Stage, title: string, opens: number, more: object = {}): Promise<Open> => {
  stage.day(opens - 4)
  const matter = await petitioned(stage, NORTH, 'N2-01', title, NEIGHBOURS.slice(0, 5))
  await stage.done(HEAD.N, 'triage', { matter, ...TAKEN })
  const { vote } = await stage.done<{ vote: string }>(HEAD.N, 'announceVote', {
    matter,
    about: 'measure',
    question: `${title}，好不好？`,
    option: null,
    card: 'ordinary',
    windowDays: 5,
    ...more
  })
  stage.day(opens)
  await stage.done(HEAD.N, 'openVote', { matter })
  return { matter, vote }
}

const cast = (stage: Stage, open: Open, door: string, choice: string) =>
  stage.done(personOf(door), 'castBallot', { ...open, household: householdOf(door), choice })

const secretly = (stage: Stage, open: Open, door: string) =>
  stage.done(personOf(door), 'castSecret', {
    ...open,
    household: householdOf(door),
    choice: 'yes',
    token: `${door}-`.padEnd(40, 'token')
  })

const envelope = (stage: Stage, open: Open, door: string, number: number) =>
  stage.done(GRID_WORKER, 'takeEnvelope', {
    ...open,
    household: householdOf(door),
    number,
    witnesses: [{ who: '王大姐' }, { who: 'N3-05' }]
  })

const paper = (stage: Stage, open: Open, door: string) =>
  stage.done(GRID_WORKER, 'enterPaperBallot', {
    ...open,
    household: householdOf(door),
    choice: 'yes',
    witnesses: [{ who: '王大姐' }, { who: 'N1-02' }],
    photo: 'cloud://hewanli/ballots/1.jpg',
    enteredAtDoor: stage.cloud.clock.now()
  })

/** A matter of one courtyard with a site on the ground both want. */
const sited = async (stage: Stage, yard: 'W' | 'E', title: string, name: string, x: number) => {
  stage.day(TODAY - 10)
  const [first = '', ...others] = [...doorsOf(`${yard}1`), ...doorsOf(`${yard}2`)]
  const matter = await petitioned(stage, `${PLACE}-${yard}`, first, title, [first, ...others])
  await stage.done(HEAD[yard], 'triage', { matter, ...TAKEN, location: true })
  await stage.done(HEAD[yard], 'addOption', { matter, name, x, y: 0, cost: 2_000_000 })
  return matter
}

/** Cards that went on, a neighbour at a new door, two claims on one dwelling, a proxy. */
const doorsteps = async (stage: Stage): Promise<void> => {
  const card = { room: NORTH, matter: null, kind: 'share' }
  const pass = async (from: string, to: string) =>
    stage.done(to, 'enter', { ...(await stage.done(from, 'makeInvitation', card)), group: null })
  await pass(personOf('N1-02'), 'p-guest')
  await pass('p-guest', 'p-further')
  await pass(personOf('N1-02'), 'p-new')
  await stage.done('p-new', 'claimHousehold', { room: NORTH, door: 'N1-06' })
  const { claim } = await stage.done<{ claim: string }>('p-second', 'claimHousehold', {
    room: NORTH,
    door: 'N2-03'
  })
  const statement = '我住这里十年了，不认识这个人'
  await stage.done(personOf('N2-03'), 'disputeClaim', { claim, statement })
  await stage.done('p-second', 'answerDispute', { room: NORTH, statement: '我上个月租下的，有租约' })
  await stage.done(personOf('N3-05'), 'grantProxy', { room: NORTH, door: 'N1-03' })
}

const offices = async (stage: Stage): Promise<void> => {
  const { value } = await stage.see(personOf('N3-06'), 'relatives', { room: NORTH })
  const official = (value as { officials: { key: string; name: string }[] }).officials.find(
    ({ name }) => name === '北院院长'
  )?.key
  await stage.done(HEAD.N, 'declareRelative', { room: NORTH, door: 'N2-05' })
  await stage.done(personOf('N3-06'), 'pointOutRelative', {
    room: NORTH,
    official,
    door: 'N2-06',
    evidence: '他们是亲兄弟，物业的登记表上写着'
  })
  const members = ['东院院长', '北院院长', '社区书记', '王大姐', '老周', '李师傅', '陈老师', '小赵'].map(
    (name, at) => ({ name, kind: at < 3 ? 'other' : 'resident', seatReason: null })
  )
  await stage.done(SECRETARY, 'keepStation', { room: PLACE, members })
  await stage.done(HEAD.E, 'recordGathering', {
    room: `${PLACE}-E`,
    heldAt: stage.cloud.clock.now() - 2 * DAY,
    attendance: ['E1-01', 'E1-02', 'E2-03', 'E3-01', 'E4-02'].map(who => ({ who })),
    decision: '路灯先报修，空地的事先征询一轮。'
  })
  await stage.done(SECRETARY, 'addCard', {
    room: PLACE,
    base: 'ordinary',
    replaces: null,
    title: '河湾里公约修改',
    source: '河湾里公约第十二条，2026年居民代表会议通过',
    attachment: 'cloud://hewanli/cards/1.jpg',
    quorumNum: 2,
    quorumDen: 3,
    quorumStrict: false,
    passNum: 2,
    passDen: 3,
    passStrict: false,
    floor: 3,
    noticeDays: 5,
    windowMin: 5,
    windowMax: 10
  })
}

/** One suggestion the platform could not look at, one title two neighbours reported. */
const words = async (stage: Stage): Promise<void> => {
  const suggest = (title: string) =>
    stage.done<{ matter: string }>(personOf('W1-07'), 'suggest', {
      room: PLACE,
      title,
      joins: null,
      apart: true
    })
  const { matter } = await suggest('请管管楼道里的杂物')
  for (const door of ['W1-08', 'W1-09'])
    await stage.done(personOf(door), 'reportWords', { matter, ground: 'privacy' })
  stage.cloud.openApi.script('security.msgSecCheck', [{ systemError: -1 }, { systemError: -1 }])
  await suggest('请给河边装一盏路灯')
}

/** Two neighbours and a third, with words on the table that one of them signed. */
const dispute = async (stage: Stage): Promise<void> => {
  const [asker, other, third] = ['W2-01', 'W2-02', 'N1-03'].map(personOf) as [string, string, string]
  const listed = { room: PLACE, name: '周师傅', door: 'N1-03', relatives: [{ door: 'N2-01' }] }
  const { neutral } = await stage.done<{ neutral: string }>(SECRETARY, 'listNeutral', listed)
  const about = { place: PLACE, door: 'W2-02', neutral, about: '晚上装修声音太大，想约个时间' }
  const { mediation } = await stage.done(asker, 'askMediation', about)
  for (const openid of [other, third])
    await stage.done(openid, 'answerMediation', { mediation, agrees: true })
  await stage.done(asker, 'sayInMediation', { mediation, text: '孩子要中考，九点以后请别敲墙' })
  await stage.done(third, 'sayInMediation', { mediation, text: '两家都先说说能让到哪里' })
  const text = '每天晚上九点以后不装修，周末中午也不装修。'
  await stage.done(third, 'wordAgreement', { mediation, text })
  await stage.done(asker, 'signAgreement', { mediation, text })
  await otherDisputes(stage, neutral)
}

/** One that waits for a yes, one whose words nobody signed yet, one that both signed. */
const otherDisputes = async (stage: Stage, neutral: string): Promise<void> => {
  const listener = personOf('N1-03')
  const ask = (asker: string, door: string, about: string) =>
    stage.done<{ mediation: string }>(personOf(asker), 'askMediation', { place: PLACE, door, neutral, about })
  await ask('E1-03', 'E1-04', '楼道里的鞋柜挡路，想请您挪一挪')
  for (const [asker, door, about, text] of [
    ['E2-01', 'E2-02', '空调外机对着我家窗户，想请您换个朝向', '五月底以前把外机挪到北墙，费用两家各一半。'],
    ['E3-01', 'E3-02', '两家的花盆放在哪里', '花盆都放到楼下花坛边，楼道留出一米二。']
  ] as const) {
    const { mediation } = await ask(asker, door, about)
    for (const openid of [personOf(door), listener])
      await stage.done(openid, 'answerMediation', { mediation, agrees: true })
    await stage.done(listener, 'wordAgreement', { mediation, text })
    if (asker === 'E3-01')
      for (const each of [asker, door]) await stage.done(personOf(each), 'signAgreement', { mediation, text })
  }
}

/** 北院 meets under its tree this very morning, two of its matters on the agenda. */
const yard = async (stage: Stage): Promise<void> => {
  const { value } = await stage.see(HEAD.N, 'room', { room: NORTH })
  const agenda = (value as { matters: { id: string; title: string }[] }).matters
    .filter(({ title }) => ['北院楼道的灯换成声控的', '在花坛边加两张长椅'].includes(title))
    .map(({ id }) => ({ matter: id }))
  stage.day(TODAY, 7)
  const at = stage.cloud.clock.now() + 2 * 3_600_000
  const call = { room: NORTH, at, where: '北院大槐树下', agenda }
  const { gathering } = await stage.done<{ gathering: string }>(HEAD.N, 'callGathering', call)
  stage.day(TODAY, 9)
  const { code } = await stage.done<{ code: string }>(HEAD.N, 'openGathering', { gathering })
  for (const door of ['N1-02', 'N1-03', 'N2-01', 'N3-05'])
    await stage.done(personOf(door), 'attendGathering', { gathering, code })
}

/** The joint meeting of the quarter was held this morning: one matter has its resolution, the other waits for it. */
const street = async (stage: Stage): Promise<void> => {
  const now = stage.cloud.clock.now()
  const { meeting } = await stage.done<{ meeting: string }>(STREET, 'conveneMeeting', {
    room: PLACE,
    heldAt: now - 3_600_000,
    attendance: ['城管', '交警', '水务'].map(who => ({ who }))
  })
  const { value } = await stage.see(STREET, 'board', { room: PLACE })
  const bridge = (value as { items: { id: string; title: string }[] }).items.find(({ title }) =>
    title.startsWith('桥栏杆')
  )
  await stage.done(STREET, 'resolveItem', {
    matter: bridge?.id,
    meeting,
    kind: 'decision',
    department: '水务、市政',
    text: '一个月内换好桥栏杆，施工时留一半桥面走人。',
    by: now + 30 * DAY
  })
}
