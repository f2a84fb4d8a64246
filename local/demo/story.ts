import { inTurns, type Stage } from './stage'
import { doorsOf, HEAD, PLACE, SECRETARY, SITES, STREET, personOf } from './village'

/** building → yes, no, abstain */
export type BallotsByBuilding = Readonly<Record<string, readonly [yes: number, no: number, abstain: number]>>

/** The site vote that passes: 71 yes, 19 no, 6 abstentions of 118. */
export const MAIN: BallotsByBuilding = {
  W1: [7, 6, 0],
  W2: [8, 1, 1],
  W3: [6, 1, 0],
  W4: [8, 1, 1],
  E1: [7, 3, 1],
  E2: [6, 1, 1],
  E3: [5, 1, 0],
  E4: [9, 1, 1],
  E5: [4, 1, 0],
  N1: [5, 1, 1],
  N2: [3, 1, 0],
  N3: [3, 1, 0]
}

/** 78 of 118 come at the first close: one household short. */
export const ONE_SHORT: BallotsByBuilding = {
  W1: [6, 4, 0],
  W2: [6, 1, 1],
  W3: [5, 1, 0],
  W4: [6, 1, 1],
  E1: [5, 3, 1],
  E2: [5, 1, 0],
  E3: [3, 1, 0],
  E4: [6, 1, 1],
  E5: [3, 1, 0],
  N1: [4, 1, 1],
  N2: [3, 1, 0],
  N3: [3, 1, 1]
}

/** Two households that would gain: a cleaning contract and a building bid. */
export const CONFLICTED = ['W3-05', 'N2-04'] as const

/** D0: a complaint becomes a petition. Returns the matter. */
export const complain = async (stage: Stage, title = '村里没有公厕，请在村口修一座'): Promise<string> => {
  const { matter } = await stage.done<{ matter: string }>(personOf('W3-07'), 'suggest', {
    room: PLACE,
    title,
    joins: null,
    apart: false
  })
  await stage.done(personOf('W3-07'), 'startPetition', { matter })
  return matter
}

/** The households of these doors sign, one after another. */
export const signAll = async (stage: Stage, matter: string, doors: readonly string[]): Promise<void> => {
  for (const door of doors) await stage.done(personOf(door), 'sign', { matter })
}

export const acceptAtTriage = (stage: Stage, matter: string, location = true, head: string = HEAD.E) =>
  stage.done(head, 'triage', {
    matter,
    accepted: true,
    category: 'publicService',
    location,
    reason: '三个院落都用得上，属于公共需要'
  })

export const announceNeed = (stage: Stage, matter: string, head: string = HEAD.E) =>
  stage.done<{ vote: string }>(head, 'announceVote', {
    matter,
    about: 'need',
    question: '村里要不要建一座公厕？',
    option: null,
    card: 'ordinary',
    windowDays: 5
  })

/** Five candidate sites with their appraisals. Returns option ids by letter. */
export const listSites = async (
  stage: Stage,
  matter: string
): Promise<Record<keyof typeof SITES, string>> => {
  const ids: Record<string, string> = {}
  for (const [letter, { name, x, y }] of Object.entries(SITES)) {
    const { option } = await stage.done<{ option: string }>(HEAD.E, 'addOption', {
      matter,
      name,
      x,
      y,
      cost: 18_000_000
    })
    ids[letter] = option
  }
  return ids as Record<keyof typeof SITES, string>
}

export const appraiseSites = async (
  stage: Stage,
  matter: string,
  ids: Record<string, string>
): Promise<void> => {
  const causes: Record<string, [cause: string, note: string]> = {
    D: ['river', '在河道蓝线以内，也没有污水管'],
    E: ['budget', '每年租金三万六千元，超出预算']
  }
  for (const letter of Object.keys(SITES)) {
    const [cause, note] = causes[letter] ?? [null, '可以接入污水管，场地够用']
    await stage.done(STREET, 'appraise', {
      matter,
      option: ids[letter],
      feasible: cause === null,
      cause,
      note
    })
  }
}

export const announceSite = (stage: Stage, matter: string, option: string) =>
  stage.done<{ vote: string }>(HEAD.E, 'announceVote', {
    matter,
    about: 'site',
    question: '同意在村口停车场建公厕，连同六条措施吗？',
    option,
    card: 'facility',
    windowDays: 7
  })

export const declareConflicts = async (stage: Stage, matter: string): Promise<void> => {
  await stage.done(personOf('W3-05'), 'declareInterest', { matter, ground: '我家将承包公厕的保洁' })
  await stage.done(personOf('N2-04'), 'declareInterest', { matter, ground: '我家参加了施工投标' })
}

/** Casts these ballots, given to the doors of each building in order; households that stand back are passed over. */
export const castByBuilding = async (
  stage: Stage,
  { matter, vote }: { matter: string; vote: string },
  ballots: BallotsByBuilding,
  aside: readonly string[] = []
): Promise<void> => {
  const casts = Object.entries(ballots).flatMap(([building, [yes, no, abstain]]) => {
    const doors = doorsOf(building).filter(door => !aside.includes(door))
    const choices = [
      ...Array(yes).fill('yes'),
      ...Array(no).fill('no'),
      ...Array(abstain).fill('abstain')
    ] as string[]
    return choices.map((choice, at) => ({ door: doors[at] ?? '', choice }))
  })
  await inTurns(casts, ({ door, choice }) =>
    stage.done(personOf(door), 'castBallot', { matter, vote, household: `${PLACE}.${door}`, choice })
  )
}

/** The need vote: 94 yes, 4 no, 3 abstentions. */
export const NEED: BallotsByBuilding = {
  W1: [12, 1, 1],
  W2: [10, 1, 0],
  W3: [8, 0, 0],
  W4: [9, 0, 1],
  E1: [10, 0, 0],
  E2: [8, 0, 0],
  E3: [6, 1, 0],
  E4: [11, 1, 1],
  E5: [5, 0, 0],
  N1: [6, 0, 0],
  N2: [5, 0, 0],
  N3: [4, 0, 0]
}

/** From the certified result to the answer that the signers read. */
export const certifyAndAnswer = async (stage: Stage, matter: string, text = SITE_ANSWER): Promise<void> => {
  await stage.done(SECRETARY, 'certifyResult', { matter })
  await stage.done(SECRETARY, 'answer', { matter, kind: 'decision', text })
}

const SITE_ANSWER = '村口停车场的公厕按表决结果办理，六条措施一并执行，每周公布进度。'
