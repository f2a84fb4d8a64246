import type { Answer } from '../domain/consensus/answer'
import type { Partition } from '../domain/consensus/declaredGroups'
import type { Picture } from '../domain/consensus/picture'
import { COMMON_GROUND, SMALLEST_ROW, VOTERS_IN_A_ROOM } from '../domain/consensus/thresholds'
import type { Heard } from '../domain/poll/comparison'
import type { Standing } from '../domain/poll/statement'
import type { Occupancy } from '../domain/unit'
import { OCCUPANCY_WORDS } from './reasons'

type HouseholdCounts = Readonly<Record<Answer | 'notYet' | 'of', number>>

/** What one may say of a statement (观点). */
export const ANSWER_WORDS = {
  agree: '同意',
  accept: '可以接受',
  disagree: '不同意',
  unsure: '说不清'
} as const satisfies Record<Answer, string>

/** What became of a statement of one's own. */
export const standingWords = (standing: Standing, merged: boolean): string => {
  switch (standing.status) {
    case 'shown':
      return merged ? '邻居已经写过一样的，合在一起了' : '已经放进征询，邻居可以回答'
    case 'held':
      return '正在等人查看，看过以后才放进征询'
    case 'hidden':
      return `没有放进征询。理由：${standing.reason}`
  }
}

export const NOT_BINDING =
  '征询不是表决，不作决定，只看大家能在哪里想到一起。截止以后才有结果；结果只写户数，不写谁怎么说。'

/** How a round is computed, for whoever wants to do it again. */
export const HOW_COMPUTED = [
  '每户算一份，家里几个人都说过的，以最后一次为准；“可以接受”算赞成，“说不清”不算赞成，没有说的单列。',
  `各组分开数：赞成的户数加1，除以说过的户数加2；各组乘起来，高的排在前面，到${COMMON_GROUND}的叫最大公约数。没有分组的，按赞成的户数排。`,
  `少于${SMALLEST_ROW}户的组不单列；说过的不到${VOTERS_IN_A_ROOM}户的组不打分，写“样本不足”。`
] as const

/** 「120户里77户同意或者可以接受（其中27户可以接受），3户不同意，4户说不清，36户没有说。」 */
export const countsSentence = ({ agree, accept, disagree, unsure, notYet, of }: HouseholdCounts): string =>
  `${of}户里${agree + accept}户同意或者可以接受（其中${accept}户可以接受），` +
  `${disagree}户不同意，${unsure}户说不清，${notYet}户没有说。`

/** 「84户里56户赞成」 */
export const agreedWords = ({ agree, of }: { agree: number; of: number }): string => `${of}户里${agree}户赞成`

/** How the two sides moved between two rounds; nothing where they could not be told apart in both. */
export const movedWords = (before: Pick<Heard, 'sides'>, now: Pick<Heard, 'sides'>): string =>
  before.sides && now.sides
    ? `其中受影响方原来${agreedWords(before.sides.affected)}，现在${agreedWords(now.sides.affected)}；` +
      `其他住户原来${agreedWords(before.sides.others)}，现在${agreedWords(now.sides.others)}。`
    : ''

/** What a declared group is called. */
export const groupName = (
  by: Partition,
  key: string,
  courtyards: readonly { key: string; name: string }[]
): string => {
  switch (by) {
    case 'affected':
      return key === 'affected' ? '受影响方' : '其他住户'
    case 'courtyard':
      return courtyards.find(each => each.key === key)?.name ?? key
    case 'building':
      return `${key}楼`
    case 'occupancy':
      return OCCUPANCY_WORDS[key as Occupancy]
  }
}

/** What a camp is called: by number, because no word would be fair to all in it. */
export const campWord = (camp: number): string => `第${camp + 1}拨`

/** What the answers as a whole look like. */
export const pictureSentence = (picture: Picture): string => {
  switch (picture.status) {
    case 'tooFew':
      return `说得够多的只有${picture.placed}户，不到${picture.need}户，只列户数，不画图。`
    case 'noCamps':
      return '没有明显的阵营。'
    case 'twoEnds':
      return '一个问题的两端：大家的想法排在两端之间，没有分成几拨。'
    case 'camps':
      return `想法大致分成${picture.camps.length}拨。`
  }
}
