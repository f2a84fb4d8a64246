import { reasonMissing } from '../../components/ReasonField'
import { PARTY_OPINIONS, type PartyOpinion } from '../../domain/matter/partyStep'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { dayIn } from '../../domain/dayIn'

/** The record of what the party organisation said beforehand, as it is being written. */
export function usePartyStep(matter: string, changed: () => void) {
  const day = useDraft(`party-day:${matter}`)
  const body = useDraft(`party-body:${matter}`)
  const opinion = useDraft(`party-opinion:${matter}`)
  const text = useDraft(`party-text:${matter}`)
  const { sent, send } = useCommand('recordPartyDiscussion', () => {
    for (const draft of [day, body, opinion, text]) draft.drop()
    changed()
  })
  const heldAt = dayIn(day.text)
  const chosen = PARTY_OPINIONS.find(each => each === opinion.text) ?? null
  return {
    sent,
    day,
    body,
    text,
    opinion: chosen,
    choose: (next: PartyOpinion) => opinion.write(next),
    missing: missingIn(heldAt, body.text, chosen, text.text),
    send: () =>
      heldAt !== null &&
      chosen &&
      void send({ matter, heldAt, body: body.text, opinion: chosen, text: text.text })
  }
}

function missingIn(heldAt: number | null, body: string, opinion: PartyOpinion | null, text: string) {
  if (heldAt === null) return '先写哪天讨论的，比如2027年3月5日。'
  if (body.trim() === '') return '先写哪个党组织讨论的。'
  if (opinion === null) return '先选意见是什么。'
  return reasonMissing(body) ?? reasonMissing(text)
}
