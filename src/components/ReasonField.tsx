import { REASON_MAX, reasonText } from '../domain/matter/text'
import { isRefused } from '../domain/refusal'
import { refusalSentence } from '../locale/refusals'
import { TextField } from './TextField'

interface Props {
  id: string
  /** What to write: 退回的理由. */
  label: string
  value: string
  onWrite(text: string): void
  hint?: string
}

/** A reason, an ask or an answer: everyone of the room reads it. */
export function ReasonField({ hint = '院里的住户都看得到这段话。', ...field }: Props) {
  return <TextField {...field} hint={hint} max={REASON_MAX} lines="many" />
}

/** Why it cannot be sent yet, by the rule's own limits; null when it can. */
export function reasonMissing(text: string): string | null {
  const kept = reasonText(text)
  return isRefused(kept) ? refusalSentence(kept.refused, kept.detail) : null
}
