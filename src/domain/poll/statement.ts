import { sha256 } from '../deciding/sha256'
import { processRecusal } from '../recusal/stake'
import { normalise, oneLine } from '../matter/suggestion'
import { reasonText } from '../matter/text'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Asked } from './poll'

export const STATEMENT_MAX = 140

/** What the platform's content check says of a text. It may also not answer. */
export type Check = 'clean' | 'doubtful' | 'unfit' | 'unavailable'

/** Held statements wait for a person to look at them; hidden ones were taken out, for a reason. */
export type Standing = { status: 'shown' } | { status: 'held' } | { status: 'hidden'; reason: string }

/** A short statement (观点) that people answer. */
export interface Statement extends Asked {
  id: string
  text: string
  /** the person who wrote it; null when it came with the round */
  author: string | null
  option: string | null
  at: Instant
  standing: Standing
  version: number
}

/** A text as it is kept, and the key under which texts that say the same are one. Whole characters are counted. */
export const statementText = (typed: string): { text: string; key: string } | Refused => {
  const text = oneLine(typed)
  const key = normalise(text)
  const length = key === '' ? 0 : [...text].length
  return length === 0 || length > STATEMENT_MAX
    ? refuse('INVALID_TEXT', { max: STATEMENT_MAX, length })
    : { text, key }
}

/** Texts that say the same in one round have one id, whoever sends them and however often. */
export const statementId = (poll: string, key: string): string => sha256(`${poll}\n${key}`).slice(0, 16)

/** Only what was found clean is shown at once; without an answer of the check a text waits, it never slips through. */
export const firstStanding = (check: Check): Standing | Refused => {
  if (check === 'unfit') return refuse('INVALID_TEXT', { unfit: true })
  return { status: check === 'clean' ? 'shown' : 'held' }
}

/**
 * Moderation: a held statement is let in, or a statement is taken out for a reason its author is told. Only while the
 * round runs, and nobody decides on words of their own.
 */
export const moderate = (
  statement: Statement,
  input: { admitted: boolean; reason: string },
  by: { person: string; instead: readonly string[] },
  now: Instant
): Standing | Refused => {
  if (now > statement.until) return refuse('WINDOW_CLOSED')
  if (statement.author === by.person) return processRecusal('proposer', by.instead)
  if (input.admitted) return { status: 'shown' }
  const reason = reasonText(input.reason)
  return typeof reason === 'string' ? { status: 'hidden', reason } : reason
}
