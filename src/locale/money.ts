/** Fen in words: 「3600元」, 「18万元」. */
export const moneyWords = (fen: number): string =>
  fen >= 1_000_000 ? `${fen / 1_000_000}万元` : `${fen / 100}元`
