import { DAY, HOUR, chinaDate, startOfChinaDay, type Instant } from '../domain/time'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 「还有3天，到周五晚8点」; once it is past: 「已超期2天，原定3月5日晚8点」. */
export const deadlineWords = (at: Instant, now: Instant): string => {
  if (at <= now) {
    const late = Math.floor((now - at) / DAY)
    return late === 0 ? `刚刚超期，原定${momentWords(at)}` : `已超期${late}天，原定${momentWords(at)}`
  }
  const left = daysBetween(now, at)
  if (left === 0) return `就在今天，到${hourWords(at)}`
  if (left === 1) return `还有1天，到明天${hourWords(at)}`
  return `还有${left}天，到${left < 7 ? weekday(at) : dateWords(at)}${hourWords(at)}`
}

/** 「3月5日」; with the year once it is another one than `now`'s. */
export const dateWords = (at: Instant, now?: Instant): string => {
  const [year, month, day] = chinaDate(lastOf(at)).split('-').map(Number)
  const thisYear = now === undefined || chinaDate(now).startsWith(String(year))
  return `${thisYear ? '' : `${year}年`}${month}月${day}日`
}

/** 「3月5日晚8点」 */
export const momentWords = (at: Instant): string => `${dateWords(at)}${hourWords(at)}`

/** 「今晚7点」「明天下午3点」; any other day by its date. */
export const soonWords = (at: Instant, now: Instant): string => {
  const day = { 0: '今', 1: '明' }[daysBetween(now, at)]
  const hour = hourWords(at)
  return day ? `${day}${hour.startsWith('晚') ? '' : '天'}${hour}` : momentWords(at)
}

/** 「3月5日 20:04」, for records. */
export const stampWords = (at: Instant): string => {
  const minutes = Math.floor((at - startOfChinaDay(at)) / 60_000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const [, month, day] = chinaDate(at).split('-').map(Number)
  return `${month}月${day}日 ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Midnight is the end of the day before, 24点, and so is the minute before it. */
const hourWords = (at: Instant): string => {
  const since = at - startOfChinaDay(at)
  if (since === 0 || since >= DAY - 60_000) return '24点'
  const hour = Math.floor(since / HOUR)
  const minute = Math.floor((since % HOUR) / 60_000)
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚'
  return `${part}${hour > 12 ? hour - 12 : hour}点${minute === 0 ? '' : `${minute}分`}`
}

const weekday = (at: Instant): string =>
  WEEKDAYS[new Date(`${chinaDate(lastOf(at))}T00:00:00Z`).getUTCDay()] ?? ''

/** Calendar days of China from one to the other. */
const daysBetween = (from: Instant, to: Instant): number =>
  Math.round((startOfChinaDay(lastOf(to)) - startOfChinaDay(from)) / DAY)

const lastOf = (at: Instant): Instant => (at === startOfChinaDay(at) ? at - 1 : at)
