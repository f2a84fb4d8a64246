import { chinaDate, type Instant } from '../time'
import type { Period } from './figures'

export const SPANS = ['month', 'quarter', 'year'] as const
export type Span = (typeof SPANS)[number]

const MONTHS: Readonly<Record<Span, number>> = { month: 1, quarter: 3, year: 12 }

/** The month, quarter or year of China that an instant lies in, or the one so many `back`. */
export const periodOf = (span: Span, now: Instant, back = 0): Period => {
  const [year, month] = chinaDate(now).split('-').map(Number) as [number, number]
  const first = month - 1 - ((month - 1) % MONTHS[span]) - back * MONTHS[span]
  return { from: startOfMonth(year, first), until: startOfMonth(year, first + MONTHS[span]) }
}

/** Midnight in China is 16:00 UTC of the day before. */
const startOfMonth = (year: number, month: number): Instant => Date.UTC(year, month, 1, -8)
