import { DAY, type Calendar } from './time'

/** A run of days off from its first day on. */
type Leave = readonly [first: string, days: number]

/**
 * 国务院办公厅关于2026年部分节假日安排的通知 (4 November 2025): 元旦, 春节, 清明, 劳动节, 端午, 中秋, 国庆, and the weekend
 * days that are worked instead. A year is added when it is announced; a community may enter it before.
 */
const OFF_2026: readonly Leave[] = [
  ['2026-01-01', 3],
  ['2026-02-15', 9],
  ['2026-04-04', 3],
  ['2026-05-01', 5],
  ['2026-06-19', 3],
  ['2026-09-25', 3],
  ['2026-10-01', 7]
]
const WORKED_2026 = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']

const datesOf = ([first, days]: Leave): string[] =>
  Array.from({ length: days }, (_, at) => new Date(Date.parse(first) + at * DAY).toISOString().slice(0, 10))

/** Public holidays of China as far as they have been announced. */
export const ANNOUNCED: Calendar = { holidays: OFF_2026.flatMap(datesOf), makeUpDays: WORKED_2026 }
