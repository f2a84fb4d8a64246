/** A browser is in no chat. */
export const chatSeal = (): Promise<string | null> => Promise.resolve(null)
