import type { ReportGround, Screened, ScreeningCause } from '../domain/screening/screening'
import type { Refusal } from '../domain/refusal'
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
  reason: '投票的理由',
  minutes: '对会议纪要的意见',
  photo: '照片'
} as const satisfies Record<Screened, string>

const CAUSE_WORDS = {
  doubtful: '平台拿不准',
  risky: '平台说不合适',
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

/** Why a report, a look or an appeal was not taken; null for what is said elsewhere. */
export const screeningRefusal = (
  refusal: Refusal | 'internal',
  detail: Readonly<Record<string, unknown>>
): string | null => {
  if (refusal === 'FORBIDDEN' && detail.own === 'report')
    return '这是您自己写的话。要撤回，请在议题页里撤回建议。'
  if (refusal === 'TOO_EARLY' && detail.look === true)
    return '这句话还没有被拿下，不用申诉。请等负责人看过再说。'
  if (refusal !== 'DUPLICATE') return null
  if (detail.report === true) return '您家已经报告过，不用再报。两个工作日以内会有人看。'
  if (detail.looked === true) return '已经有人看过，结果写在过程里。不同意的，由写的人申诉。'
  return detail.appealed === true ? '已经申诉过一次，请等另一位负责人看。' : null
}
