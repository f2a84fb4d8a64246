import { randomToken } from './randomToken'
import { keep, recall } from './storage'

/** The token of a secret ballot: it stays on this phone alone, and only it changes the ballot. */
export const keptToken = (vote: string): string | null => recall(keyOf(vote))

/** The kept one, or a new one that is kept before anything is sent with it. */
export async function tokenFor(vote: string): Promise<string> {
  const kept = keptToken(vote)
  if (kept !== null) return kept
  const token = await randomToken()
  keep(keyOf(vote), token)
  return token
}

const keyOf = (vote: string) => `ballot-token:${vote}`
