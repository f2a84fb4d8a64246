import { useState } from 'react'
import type { Done } from '../../contract/replies'
import { TITLE_MAX, normalise, oneLine } from '../../domain/matter/suggestion'
import { refuse, type Refused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** A like matter that is already in a room of the place: to be joined, or to be told apart. */
export interface Alike {
  matter: string
  says: string
  /** decided and closed already: there is nothing to join */
  decided: boolean
  /** by the same person today: there is nothing to tell apart */
  own: boolean
}

/** One line for the room. What was typed stays until it has arrived. */
export function useSuggest(room: string, onDone: (matter: string) => void) {
  const { text, write, drop } = useDraft(`suggest:${room}`)
  const [tried, setTried] = useState(false)
  const { sent, send, clear } = useCommand(
    'suggest',
    ({ matter, mergedInto, held }) => {
      drop()
      setTried(false)
      if (!held) onDone(mergedInto ?? matter)
    },
    { again: { room, title: text, joins: null, apart: false }, tells: whereItIs }
  )
  const wrong = titleRefusal(text)
  const offer = (joins: string | null, apart: boolean) => {
    setTried(true)
    if (!wrong) void send({ room, title: text, joins, apart })
  }
  return {
    text,
    write: (next: string) => (clear(), write(next)),
    error: tried && wrong ? refusalSentence(wrong.refused, wrong.detail) : undefined,
    sent,
    alike: alikeIn(sent),
    suggest: () => offer(null, false),
    join: (matter: string) => offer(matter, false),
    setApart: () => offer(null, true)
  }
}

const whereItIs = ({ matter, mergedInto }: Done['suggest']): string => mergedInto ?? matter

/** The same limits the room applies, before anything is sent. */
const titleRefusal = (text: string): Refused | null => {
  const length = normalise(text) === '' ? 0 : [...oneLine(text)].length
  return length === 0 || length > TITLE_MAX ? refuse('INVALID_TEXT', { max: TITLE_MAX, length }) : null
}

const alikeIn = (sent: ReturnType<typeof useCommand<'suggest'>>['sent']): Alike | null => {
  if (sent.status !== 'refused' || sent.refusal !== 'DUPLICATE') return null
  const { matter, own, decidedUntil } = sent.detail
  return {
    matter: String(matter),
    says: refusalSentence(sent.refusal, sent.detail),
    decided: decidedUntil !== undefined,
    own: own === true
  }
}
