import { refuse, type Refused } from '../refusal'
import { oneLine } from './suggestion'

export const REASON_MIN = 5
export const REASON_MAX = 500

export const DISSENT_MAX = 140

/** A reason, an answer, an ask: five characters at least, so that nobody is fobbed off with a full stop. */
export const reasonText = (text: string): string | Refused => within(text, REASON_MAX)

/** Why a household voted as it did, in one line. */
export const dissentText = (text: string): string | Refused => within(text, DISSENT_MAX)

const within = (text: string, max: number): string | Refused => {
  const kept = oneLine(text)
  const length = [...kept].length
  return length < REASON_MIN || length > max ? refuse('INVALID_TEXT', { min: REASON_MIN, max, length }) : kept
}
