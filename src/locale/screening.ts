import type { ReportGround, Screened, ScreeningCause } from '../domain/screening/screening'
import { deadlineWords } from './days'

export const REPORT_WORDS = {
  abuse: '辱骂、伤人',
  privacy: '说了别人家的私事、姓名或者门牌',
  advertising: '广告，或者和院里的事无关',
  unlawful: '违反法律'
} as const satisfies Record<ReportGround, string>

export const SCREENED_WORDS = {
  suggestion: '小建议',
  title: '议题的标题',
  reason: '投票的理由'
} as const satisfies Record<Screened, string>

const CAUSE_WORDS = {
  doubtful: '平台拿不准',
  unavailable: '平台一时查不了',
  reported: '邻居报告'
} as const satisfies Record<ScreeningCause, string>

interface Words {
  kind: Screened
  cause: ScreeningCause
  reports: readonly { ground: ReportGround; households: number }[]
  due: number
}

/** 「小建议，平台拿不准。还有2天，到周三24点」 */
export const waitingWords = ({ kind, cause, reports, due }: Words, now: number): string => {
  const grounds = reports.map(({ ground, households }) => `${REPORT_WORDS[ground]}（${households}户）`)
  const why = grounds.length > 0 ? `${CAUSE_WORDS[cause]}：${grounds.join('；')}` : CAUSE_WORDS[cause]
  return `${SCREENED_WORDS[kind]}，${why}。${deadlineWords(due, now)}`
}

interface Own {
  shown: boolean
  waiting: boolean
  reason: string | null
  due: number
}

/** What became of one's own words. */
export const ownWords = ({ shown, waiting, reason, due }: Own, now: number): string => {
  if (waiting)
    return `正在等人看，${deadlineWords(due, now)}。${shown ? '现在照常显示。' : '看过以后才显示。'}`
  return shown ? '看过了，照常显示。' : `看过了，不显示。理由：${reason ?? ''}`
}
