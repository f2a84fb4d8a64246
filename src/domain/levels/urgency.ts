import { DAY, type Instant } from '../time'

/** How near the day is that an office must keep. */
export const URGENCIES = ['overdue', 'near', 'onTime'] as const
export type Urgency = (typeof URGENCIES)[number]

/** So long before its day a matter is nearly overdue (临期). */
export const NEAR_DAYS = 3

/** `overdue` counts days already let pass: a matter with a new day stays overdue until somebody moves it on. */
export const urgencyOf = ({ day, overdue }: { day: Instant; overdue: number }, now: Instant): Urgency => {
  if (overdue > 0 || day <= now) return 'overdue'
  return day - now <= NEAR_DAYS * DAY ? 'near' : 'onTime'
}
