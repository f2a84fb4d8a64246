import { BLANK } from '../levels/replyFields'
import { refuse, type Refused } from '../refusal'
import { oneLine } from './suggestion'

export const REASON_MIN = 5
export const REASON_MAX = 500

export const DISSENT_MAX = 140

const NAME_MIN = 2
const NAME_MAX = 40

/**
 * A reason, an answer, an ask: five characters at least, and no blank of a template left open, so that nobody is fobbed
 * off with a full stop or a form.
 */
export const reasonText = (text: string): string | Refused => {
  const kept = openText(text)
  return typeof kept === 'string' && BLANK.test(kept) ? refuse('INVALID_TEXT', { blank: true }) : kept
}

/** The same, with blanks that are still to be filled. */
export const openText = (text: string): string | Refused => within(text, REASON_MAX)

/** The name of a department, a station, a body: two to forty characters. */
export const nameText = (text: string): string | Refused => within(text, NAME_MAX, NAME_MIN)

/** Why a household voted as it did, in one line. */
export const dissentText = (text: string): string | Refused => within(text, DISSENT_MAX)

const within = (text: string, max: number, min = REASON_MIN): string | Refused => {
  const kept = oneLine(text)
  const length = [...kept].length
  return length < min || length > max ? refuse('INVALID_TEXT', { min, max, length }) : kept
}
