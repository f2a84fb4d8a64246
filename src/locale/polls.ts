import type { Answer } from '../domain/consensus/answer'
import type { Standing } from '../domain/poll/statement'

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
