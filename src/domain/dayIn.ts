import { HOUR, type Instant } from './time'

/** The day someone wrote, 2027年3月5日 or 2027-3-5, as its first instant in China; null when there is no such day. */
export const dayIn = (text: string): Instant | null => {
  const [, ...parts] = /^\s*(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?\s*$/.exec(text) ?? []
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  const midnight = new Date(Date.UTC(year, month - 1, day))
  const real = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day
  return parts.length === 3 && real ? midnight.getTime() - 8 * HOUR : null
}
