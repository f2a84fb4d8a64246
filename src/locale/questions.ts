import type { OfficeName } from '../domain/office'
import { momentWords } from './days'
import { CAPACITY_WORDS } from './offices'

/** 「等院长答复，3月10日24点以前」; once late: 「已经超期，由社区书记答复」. */
export const questionDueWords = (
  { office, due, overdue }: { office: OfficeName; due: number; overdue: boolean },
  now: number
): string => {
  const by = due > now ? `，${momentWords(due)}以前` : ''
  return overdue
    ? `已经超期没有答复，现在由${CAPACITY_WORDS[office]}答复${by}。`
    : `等${CAPACITY_WORDS[office]}答复${by}。`
}
