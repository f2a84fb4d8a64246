import { useState } from 'react'
import { reasonText } from '../../domain/matter/text'
import { isRefused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { useDraft } from '../../services/useDraft'

/** A reason being written: kept as a draft, and held against the rule's own limits before anything is sent. */
export function useReason(draft: string) {
  const { text, write, drop } = useDraft(draft)
  const [tried, setTried] = useState(false)
  const kept = reasonText(text)
  const wrong = isRefused(kept) ? refusalSentence(kept.refused, kept.detail) : null
  return {
    text,
    write,
    drop,
    error: tried && wrong !== null ? wrong : undefined,
    /** Sends what was written, unless it is too short or too long. */
    whenRight: (send: (reason: string) => void) => (setTried(true), wrong === null && send(text))
  }
}
