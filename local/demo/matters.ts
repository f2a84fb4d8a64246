import { answerObjections, hearNeighbours, objectAround, proposePackage } from './neighbours'
import { answerSitePoll, openSitePoll } from './poll'
import { representativesVote, seatRepresentatives } from './representatives'
import { inTurns, type Stage } from './stage'
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
  NEED,
  ONE_SHORT,
  signAll
} from './story'
import { DOORS, HEAD, PLACE, personOf, SECRETARY } from './village'

/** The story's day that is today. */
export const TODAY = 70

/** Matters that stand at every stage today, each played by its people through the functions. */
export const playMatters = async (stage: Stage, told: (title: string) => void): Promise<void> => {
  for (const [title, play] of Object.entries(MATTERS)) {
    await play(stage, title)
    told(title)
  }
}

const MATTERS: Readonly<Record<string, (stage: Stage, title: string) => Promise<unknown>>> = {
  村里没有公厕请修一座: async (stage, title) => {
    stage.day(20)
    const matter = await complain(stage, title)
    stage.day(23)
    await signAll(stage, matter, DOORS.slice(0, 61))
    stage.day(25)
    await acceptAtTriage(stage, matter)
    const need = await announceNeed(stage, matter)
    stage.day(28)
    await stage.done(HEAD.E, 'openVote', { matter })
    await castByBuilding(stage, { matter, vote: need.vote }, NEED)
    stage.day(34)
    const sites = await listSites(stage, matter)
    stage.day(40)
    await appraiseSites(stage, matter, sites)
    stage.day(42)
    await answerSitePoll(stage, await openSitePoll(stage, matter, sites))
    stage.day(50)
    await hearNeighbours(stage, matter, [sites.A])
    stage.day(52)
    await objectAround(stage, matter, sites.A)
    stage.day(58)
    await answerObjections(stage, matter)
    await proposePackage(stage, matter, sites.A)
    stage.day(62)
    await declareConflicts(stage, matter)
    const { vote } = await announceSite(stage, matter, sites.A)
    stage.day(65)
    await stage.done(HEAD.E, 'openVote', { matter })
    stage.day(68)
    await castByBuilding(stage, { matter, vote }, ONE_SHORT, CONFLICTED)
  },
  东院门口的路灯坏了两盏: async (stage, title) => {
    stage.day(TODAY - 1)
    await suggest(stage, 'E2-04', title)
  },
  给西院装一排晾衣架: async (stage, title) => {
    stage.day(TODAY - 4)
    const matter = await petition(stage, 'W2-06', title)
    await signAll(stage, matter, DOORS.slice(20, 38))
  },
  电动车夜里在楼道充电: async (stage, title) => {
    stage.day(TODAY - 2)
    const matter = await petition(stage, 'N1-03', title)
    await signAll(stage, matter, DOORS.slice(70, 95))
  },
  每周六上午集中清理楼道: async (stage, title) => {
    stage.day(TODAY - 6)
    const matter = await accepted(stage, 'W4-02', title, TODAY - 5)
    await announceMeasure(stage, matter, '每周六上午九点集中清理楼道，好不好？')
  },
  北院雨水沟该清淤了: async (stage, title) => {
    stage.day(TODAY - 24)
    const matter = await accepted(stage, 'N2-02', title, TODAY - 22)
    await vote(stage, matter, '今年入汛前请人清一次雨水沟，每户出十元？', TODAY - 16, GOOD_TURNOUT)
    stage.day(TODAY - 1)
    await stage.tick()
  },
  老戏台的木梯换成石阶: async (stage, title) => {
    stage.day(TODAY - 44)
    const matter = await accepted(stage, 'E4-06', title, TODAY - 42)
    await vote(stage, matter, '把老戏台的木梯换成石阶？', TODAY - 36, GOOD_TURNOUT)
    stage.day(TODAY - 26)
    await certifyAndAnswer(stage, matter, '木梯拆下来换成石阶，五月底以前做好，做好了请大家来看。')
    stage.day(TODAY - 20)
    await stage.done(SECRETARY, 'closeMatter', { matter })
  },
  文化室翻修请村民代表定: async (stage, title) => {
    stage.day(TODAY - 8)
    const matter = await accepted(stage, 'W4-06', title, TODAY - 6)
    await seatRepresentatives(stage, 26)
    const { vote: ballot } = await stage.done<{ vote: string }>(HEAD.E, 'announceVote', {
      matter,
      about: 'measure',
      question: '用村里的公共收益翻修文化室，三十万元以内？',
      option: null,
      card: 'villagers-reps',
      windowDays: 5
    })
    stage.day(TODAY - 2)
    await stage.done(HEAD.E, 'openVote', { matter })
    await representativesVote(stage, { matter, vote: ballot }, 18)
  },
  河边步道要加护栏: async (stage, title) => {
    stage.day(TODAY - 20)
    const matter = await accepted(stage, 'E5-02', title, TODAY - 18)
    const { vote: ballot } = await vote(stage, matter, '在河边步道加一道护栏？', TODAY - 14, FEW)
    stage.day(TODAY - 9, 11)
    await stage.done(HEAD.E, 'extendVote', { matter, vote: ballot, affectedServed: false })
    stage.day(TODAY - 5)
    await stage.tick()
  },
  外来车堵住村口消防通道: async (stage, title) => {
    stage.day(TODAY - 20)
    const matter = await accepted(stage, 'W1-08', title, TODAY - 18)
    await stage.done(HEAD.W, 'handUp', {
      matter,
      reason: 'outside_powers',
      ask: '请协调交警在村口划出禁停区'
    })
    stage.day(TODAY - 16)
    await stage.done(SECRETARY, 'accept', { matter })
    await stage.done(SECRETARY, 'handUp', {
      matter,
      reason: 'outside_powers',
      ask: '请街道请交警部门定下禁停区'
    })
  },
  我家墙上的空调外机太响: async (stage, title) => {
    stage.day(TODAY - 12)
    const matter = await petition(stage, 'E1-07', title)
    await signAll(stage, matter, DOORS.slice(50, 75))
    stage.day(TODAY - 10)
    await stage.done(HEAD.E, 'triage', {
      matter,
      accepted: false,
      category: null,
      location: false,
      reason: '这是两家之间的事，请先找楼道长调解'
    })
  }
}

const GOOD_TURNOUT = 80
const FEW = 41

const suggest = async (stage: Stage, door: string, title: string): Promise<string> => {
  const fields = { room: PLACE, title, joins: null, apart: true }
  return (await stage.done<{ matter: string }>(personOf(door), 'suggest', fields)).matter
}

const petition = async (stage: Stage, door: string, title: string): Promise<string> => {
  const matter = await suggest(stage, door, title)
  await stage.done(personOf(door), 'startPetition', { matter })
  return matter
}

/** A petition that found its signatures and was accepted on the given day. */
const accepted = async (stage: Stage, door: string, title: string, day: number): Promise<string> => {
  const matter = await petition(stage, door, title)
  await signAll(stage, matter, DOORS.slice(30, 58))
  stage.day(day)
  await acceptAtTriage(stage, matter, false)
  return matter
}

const announceMeasure = (stage: Stage, matter: string, question: string) =>
  stage.done<{ vote: string }>(HEAD.E, 'announceVote', {
    matter,
    about: 'measure',
    question,
    option: null,
    card: 'ordinary',
    windowDays: 5
  })

/** Announces, opens on the given day, and lets as many households as given come; one in eight says no. */
const vote = async (stage: Stage, matter: string, question: string, opens: number, came: number) => {
  stage.day(opens - 4)
  const announced = await announceMeasure(stage, matter, question)
  stage.day(opens)
  await stage.done(HEAD.E, 'openVote', { matter })
  const casts = DOORS.slice(0, came).map((door, at) => ({ door, choice: at % 8 === 7 ? 'no' : 'yes' }))
  await inTurns(casts, ({ door, choice }) =>
    stage.done(personOf(door), 'castBallot', {
      matter,
      vote: announced.vote,
      household: `${PLACE}.${door}`,
      choice
    })
  )
  return announced
}
