import { inTurns, type Stage } from './stage'
import { doorsOf, HEAD, personOf } from './village'

/** What those beside the car park fear, and what would make it acceptable: five conditions. */
export const CONDITIONS: readonly (readonly [harm: string, acceptable: string])[] = [
  ['门和排风口对着我家窗户，夏天没法开窗', '门和排风口背向最近的楼'],
  ['化粪池渗出来，院里会有气味', '用密闭的池子，装除臭风机'],
  ['进进出出都看得见我家屋里', '靠楼一侧种两米高的绿篱'],
  ['没人打扫，半年就脏得进不去', '每天保洁两次，保洁表贴出来'],
  ['建好了就没人管，往后找谁说', '先试一年，不满意就重新商量']
]

const ELSEWHERE = ['E4-01', 'E4-02', 'W4-01', 'N1-02', 'N2-01', 'E2-03']

/** The head opens the seven days in which those near each of these sites are heard (异议与条件). */
export const hearNeighbours = async (
  stage: Stage,
  matter: string,
  options: readonly string[],
  head: string = HEAD.E
): Promise<void> => {
  for (const option of options) await stage.done(head, 'openHearing', { matter, option })
}

/** Eight households of W1 and five of E1 object, six from elsewhere comment. */
export const objectAround = async (stage: Stage, matter: string, option: string): Promise<void> => {
  const objecting = [...doorsOf('W1').slice(0, 8), ...doorsOf('E1').slice(0, 5)]
  await inTurns(
    objecting.map((door, at) => ({ door, said: CONDITIONS[at % CONDITIONS.length]! })),
    ({ door, said: [harm, acceptable] }) =>
      stage.done(personOf(door), 'raiseObjection', { matter, option, harm, acceptable })
  )
  await inTurns(ELSEWHERE, door =>
    stage.done(personOf(door), 'raiseObjection', {
      matter,
      option,
      harm: '停车的地方会少几个，请另外划出来',
      acceptable: ''
    })
  )
}

/** The package of 26 000 yuan (附加措施), a review and a compensation with it; `days` from now. */
const PACKAGE: readonly (readonly [kind: string, text: string, yuan: number, days: number])[] = [
  ['work', '门和排风口背向最近的楼', 6000, 60],
  ['work', '密闭化粪池加除臭风机', 9000, 60],
  ['work', '靠楼一侧两米高的绿篱', 4000, 60],
  ['work', '每天保洁两次，保洁表贴出来', 7000, 60],
  ['review', '试运行一年，不满意就重新商量', 0, 365],
  ['compensation', '近处两栋楼优先安排下一个微项目', 0, 365]
]

export const proposePackage = async (stage: Stage, matter: string, option: string): Promise<void> => {
  const now = stage.cloud.clock.now()
  for (const [kind, text, yuan, days] of PACKAGE)
    await stage.done(HEAD.E, 'proposeMeasure', {
      matter,
      option,
      kind,
      text,
      office: kind === 'review' ? 'secretary' : 'courtyardHead',
      body: '',
      cost: yuan * 100,
      due: now + days * 86_400_000,
      proof: kind === 'work' ? 'photo' : 'record',
      from: null,
      below: kind === 'review' ? 60 : null
    })
}

/** The head answers every objection in writing. */
export const answerObjections = async (
  stage: Stage,
  matter: string,
  text = '这一条写进措施，和点位一起表决。'
): Promise<number> => {
  const { value } = await stage.see(HEAD.E, 'hearing', { matter })
  const { sites } = value as {
    sites: { said: { id: string; comment: string | null; reply: object | null }[] }[]
  }
  const open = sites.flatMap(({ said }) => said).filter(each => each.comment === null && each.reply === null)
  for (const { id } of open) await stage.done(HEAD.E, 'answerObjection', { matter, objection: id, text })
  return open.length
}
