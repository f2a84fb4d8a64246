import type { Receipt } from '../domain/ballot/receipt'
import type { TurnoutView } from '../contract/views/doors'

export const HELPED_WORDS = {
  family: '由家里人帮忙',
  neighbour: '由邻居帮忙'
} as const satisfies Record<NonNullable<Receipt['helped']>, string>

/** How many had help, as counts: it is good to help, and good to know where it is needed. */
export const helpedCountWords = ({ family, neighbours, helpers }: TurnoutView['helped']): string =>
  `有人帮忙操作的${family + neighbours}户：${[
    ...(family > 0 ? [`家里人帮忙的${family}户`] : []),
    ...(neighbours > 0 ? [`邻居帮忙的${neighbours}户，来帮忙的邻居有${helpers}家`] : [])
  ].join('，')}。这里只有数，不写是谁。`
