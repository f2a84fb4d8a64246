/** Fen in words: 「3600元」, 「18万元」. */
export const moneyWords = (fen: number): string =>
  fen >= 1_000_000 ? `${fen / 1_000_000}万元` : `${fen / 100}元`

/** As much as anything may cost. */
const MOST_FEN = 1e12

/** Yuan, or 万 yuan, with at most two decimals, in fen. */
export function fenOf(typed: string): number | null {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?(万?)元?$/.exec(typed.replace(/[,，\s]/g, ''))
  if (!match) return null
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  const amount = match[3] === '' ? hundredths : hundredths * 10_000
  return amount <= MOST_FEN ? amount : null
}
