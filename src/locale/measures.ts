import type { PromiseView } from '../contract/views/measures'
import type { Answering, Measure, MeasureKind, ProofKind } from '../domain/measure/measure'
import type { Instant } from '../domain/time'
import { dateWords, momentWords } from './days'
import { moneyWords } from './money'

export const ANSWERING_WORDS = {
  courtyardHead: '院长',
  secretary: '社区书记',
  streetOfficer: '街道'
} as const satisfies Record<Answering, string>

export const MEASURE_KIND_WORDS = {
  work: '要做的事',
  compensation: '补偿（下一个微项目优先）',
  review: '复议条件'
} as const satisfies Record<MeasureKind, string>

export const PROOF_WORDS = {
  photo: '照片',
  document: '单据',
  record: '记录'
} as const satisfies Record<ProofKind, string>

const FIELD_WORDS: Readonly<Record<string, string>> = {
  owner: '谁负责',
  cost: '花多少钱，不花钱写0',
  due: '哪一天以前办好',
  proof: '用什么证明办好了',
  below: '满意的低于百分之几就复议'
}

/** Which field of a measure is missing, or which measure would be due before it is decided. */
export const incompleteSentence = ({ field, outrun }: Readonly<Record<string, unknown>>): string =>
  typeof outrun === 'string'
    ? `措施“${outrun}”写的日子，表决还没有截止就到了，做不做都没有人答应过。请把它撤下，另写一条日子晚一些的，再公告。`
    : `这条措施还没有写${FIELD_WORDS[String(field)] ?? '全'}，不能放进方案。请补上再送。`

/** 「院长负责，花6000元，5月20日以前办好，用照片证明」 */
export const measureWords = (measure: Measure, now: Instant): string => {
  const { kind, office, body, cost, due, proof, below } = measure
  const by = `${dateWords(due, now)}以前`
  if (kind === 'review')
    return `受影响的住户里满意的低于${below}%，就重新商量。${by}由${ANSWERING_WORDS[office]}问一次。`
  const spent = cost > 0 ? `花${moneyWords(cost)}` : '不花钱'
  return `${ANSWERING_WORDS[office]}负责${body ? `，${body}来做` : ''}，${spent}，${by}办好，用${PROOF_WORDS[proof]}证明。`
}

const keptWords = (kept: 'waiting' | 'hidden' | null): string =>
  kept === 'waiting' ? '照片等平台查过再给大家看。' : kept === 'hidden' ? '照片有人看过，没有显示。' : ''

/** What became of a promise. */
export const promiseWords = (promise: PromiseView, now: Instant): string => {
  const { kind, proven, excused, overdue, due, confirmed, disputed } = promise
  if (kind === 'review') return '到时候问过大家，再看要不要重新商量。'
  const said = `受影响的住户里${confirmed}户说属实，${disputed}户说有出入。`
  if (proven)
    return `${overdue ? '晚了，' : ''}${momentWords(proven.at)}办好：${proven.text}。${keptWords(proven.kept)}${said}`
  if (excused) return `没有办，说明：${excused}`
  const by = dateWords(due, now)
  return overdue ? `已经超期，原定${by}。` : `还没有办好，${by}到期。`
}
