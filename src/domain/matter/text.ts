import { refuse, type Refused } from '../refusal'
import { oneLine } from './suggestion'

export const REASON_MIN = 5
export const REASON_MAX = 500

/** A reason, an answer, an ask: five characters at least, so that nobody is fobbed off with a full stop. */
export const reasonText = (text: string): string | Refused => {
  const kept = oneLine(text)
  const length = [...kept].length
  return length < REASON_MIN || length > REASON_MAX
    ? refuse('INVALID_TEXT', { min: REASON_MIN, max: REASON_MAX, length })
    : kept
}
