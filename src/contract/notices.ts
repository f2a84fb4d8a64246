import type { NoticeKind, NoticeTemplate } from '../domain/notice/notice'
import { chinaDate, startOfChinaDay, type Instant } from '../domain/time'

/** Ids of the subscription templates as the platform's console gave them to the operator; both have the same fields. */
export const TEMPLATE_IDS: Readonly<Record<NoticeTemplate, string>> = {
  vote: 'louyuan-vote-reminder',
  progress: 'louyuan-matter-progress'
}

/** What happened, in the few letters the platform takes. */
const HAPPENED = {
  opened: '现在开始',
  lastDay: '就要截止',
  thresholdMet: '联名够了',
  lapsed: '未达门槛',
  notAccepted: '没有受理',
  result: '有结果了',
  handedUp: '已经上交',
  joined: '并到一起',
  answered: '有答复了',
  promiseDue: '承诺到期'
} as const satisfies Record<NoticeKind, string>

/** A message as the platform takes it: the matter, what happened and a day; never a stance, a count or a door. */
export const messageOf = (kind: NoticeKind, matter: { id: string; title: string }, day: Instant) => ({
  page: `pages/matter/index?matter=${matter.id}`,
  data: {
    thing1: { value: shortened(matter.title) },
    phrase2: { value: HAPPENED[kind] },
    time3: { value: timeOf(day) }
  }
})

const THING_MAX = 20
const shortened = (title: string): string => {
  const letters = [...title]
  return letters.length <= THING_MAX ? title : `${letters.slice(0, THING_MAX - 1).join('')}…`
}

/** 「2027年3月5日 20:00」, the form the platform takes for a time. */
const timeOf = (at: Instant): string => {
  const [year, month, day] = chinaDate(at).split('-').map(Number)
  const minutes = Math.floor((at - startOfChinaDay(at)) / 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${year}年${month}月${day}日 ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
