/** WeChat has no voice of its own for a page; the telephone's screen reader reads what is named on it. */
export const readAloud: { say(words: string): void; stop(): void } | null = null
