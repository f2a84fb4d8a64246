/** Instants are milliseconds since 1970 UTC; days and months are those of China (UTC+8, no summer time). */
export type Instant = number

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
const CHINA = 8 * HOUR

/** Public holidays and make-up working days, as `YYYY-MM-DD` of China. */
export interface Calendar {
  holidays: readonly string[]
  makeUpDays: readonly string[]
}

/** `YYYY-MM-DD` in China of an instant. */
export const chinaDate = (at: Instant): string => new Date(at + CHINA).toISOString().slice(0, 10)

export const startOfChinaDay = (at: Instant): Instant => at - modulo(at + CHINA, DAY)

export const isWorkingDay = (at: Instant, calendar: Calendar): boolean => {
  const date = chinaDate(at)
  if (calendar.makeUpDays.includes(date)) return true
  if (calendar.holidays.includes(date)) return false
  const weekday = new Date(at + CHINA).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The end (24:00 in China) of the n-th working day after the day of `from`. */
export const afterWorkingDays = (from: Instant, n: number, calendar: Calendar): Instant => {
  let day = startOfChinaDay(from)
  for (let left = n; left > 0;) {
    day += DAY
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day + DAY
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by
