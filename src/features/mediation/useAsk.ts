import { reasonMissing } from '../../components/ReasonField'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/** Asking a neighbour to sit down with a third: whose door, with whom, and about what. */
export function useAsk(place: string, onAsked: (mediation: string) => void) {
  const door = useDraft(`mediation-door:${place}`)
  const neutral = useDraft(`mediation-neutral:${place}`)
  const about = useDraft(`mediation-about:${place}`)
  const { sent, send, clear } = useCommand('askMediation', ({ mediation }) => {
    for (const draft of [door, neutral, about]) draft.drop()
    onAsked(mediation)
  })
  const named = door.text.trim()
  const writing = (write: (text: string) => void) => (text: string) => (clear(), write(text))
  return {
    sent,
    door: { text: door.text, write: writing(door.write) },
    neutral: { chosen: neutral.text === '' ? null : neutral.text, choose: writing(neutral.write) },
    about: { text: about.text, write: writing(about.write) },
    named,
    missing:
      named === ''
        ? '先写对方的门牌。'
        : neutral.text === ''
          ? '先选一位调解人。'
          : reasonMissing(about.text),
    send: () => void send({ place, door: named, neutral: neutral.text, about: about.text })
  }
}

export type Asking = ReturnType<typeof useAsk>
