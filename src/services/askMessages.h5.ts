/** A browser has no messages of WeChat; the mark in the room stays. */
export const askMessages = null as ((ids: readonly string[]) => Promise<string[]>) | null
