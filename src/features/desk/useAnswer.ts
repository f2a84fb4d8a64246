import { reasonMissing } from '../../components/ReasonField'
import type { MatterView } from '../../contract/views/matter'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

type Kind = MatterView['answers'][number]['kind']
export const ANSWER_KINDS = ['decision', 'support', 'refusal'] as const satisfies readonly Kind[]

/** The public answer (答复) as it is being written. */
export function useAnswer(matter: string, changed: () => void) {
  const kind = useDraft(`answer-kind:${matter}`)
  const text = useDraft(`answer:${matter}`)
  const { sent, send } = useCommand('answer', () => {
    kind.drop()
    text.drop()
    changed()
  })
  const chosen = ANSWER_KINDS.find(each => each === kind.text) ?? null
  return {
    sent,
    kind: chosen,
    choose: (next: Kind) => kind.write(next),
    text: text.text,
    write: text.write,
    missing: chosen === null ? '先选照办、支持还是不能办。' : reasonMissing(text.text),
    send: () => chosen && void send({ matter, kind: chosen, text: text.text })
  }
}
