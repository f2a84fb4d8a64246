import { inTurns, type Stage } from './stage'
import { DOORS, doorsOf, HEAD, personOf } from './village'

type Counts = readonly [agree: number, disagree: number]
type Said = readonly [text: string, elsewhere: Counts, beside: Counts]

/** What 58 households elsewhere and 26 beside the car park say: agreeing and disagreeing, the rest is unsure. */
export const STATEMENTS: readonly Said[] = [
  ['建公厕是必要的', [55, 1], [22, 2]],
  ['厕所离住户外墙至少15米', [49, 4], [25, 0]],
  ['出入口和排风口背向最近的楼', [50, 2], [25, 1]],
  ['每天至少保洁两次并公示保洁表', [56, 0], [26, 0]],
  ['试运行一年，满意度低于60%就复议', [46, 5], [24, 1]],
  ['受影响的楼优先安排下一个微项目', [39, 8], [25, 0]],
  ['建在北院旧库房', [33, 14], [18, 5]],
  ['先放一个月移动公厕试试', [30, 18], [17, 6]],
  ['建在村口停车场', [47, 6], [9, 14]],
  ['建在东院空地', [24, 27], [12, 11]]
]

/** Asked again with the conditions as a package: the car park, and the old store. */
export const SITES_AGAIN: readonly Said[] = [
  ['建在村口停车场', [51, 4], [16, 8]],
  ['建在北院旧库房，也带五项措施', [35, 13], [17, 6]]
]

/** W1 and E1 lie beside the car park. */
const BESIDE = [...doorsOf('W1'), ...doorsOf('E1')].slice(0, 26)
const ELSEWHERE = DOORS.filter(door => !/^(W1|E1)-/.test(door)).slice(0, 58)

/** The head asks the village about its sites, the one beside which it is read with measures or bare; returns the poll. */
export const openSitePoll = async (
  stage: Stage,
  matter: string,
  sites: { A: string; B: string; C: string },
  measures: readonly string[] = [],
  said = STATEMENTS,
  windowDays = 6
): Promise<string> => {
  const about: Readonly<Record<string, string>> = {
    建在村口停车场: sites.A,
    建在东院空地: sites.B,
    建在北院旧库房: sites.C,
    '建在北院旧库房，也带五项措施': sites.C
  }
  const { poll } = await stage.done<{ poll: string }>(HEAD.E, 'openPoll', {
    matter,
    windowDays,
    beside: sites.A,
    measures: measures.map(text => ({ text })),
    seeds: said.map(([text]) => ({ text, option: about[text] ?? null }))
  })
  return poll
}

/** 84 households answer every statement; every third of those who agree can live with it rather than want it. */
export const answerSitePoll = async (stage: Stage, poll: string, said = STATEMENTS): Promise<void> => {
  const { value } = await stage.see(HEAD.E, 'poll', { poll })
  const { statements } = value as { statements: { id: string; text: string }[] }
  const idOf = new Map(statements.map(each => [each.text, each.id]))
  const people = [
    ...ELSEWHERE.map((door, at) => ({ door, at, group: 1 as const })),
    ...BESIDE.map((door, at) => ({ door, at, group: 2 as const }))
  ]
  await inTurns(people, async ({ door, at, group }) => {
    for (const statement of said) {
      const [agree, disagree] = statement[group]
      const yes = at % 3 === 0 ? 'accept' : 'agree'
      const answer = at < agree ? yes : at < agree + disagree ? 'disagree' : 'unsure'
      await stage.done(personOf(door), 'answerStatement', { poll, statement: idOf.get(statement[0]), answer })
    }
  })
}
