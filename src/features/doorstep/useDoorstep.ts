import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** What goes on at the doors around a person: the own claim, and the neighbours' of the same building. */
export function useDoorstep(room: string) {
  const { seen, reload } = useView('doorstep', { room })
  const draft = useDraft(`doorstep:${room}`)
  const after = () => (draft.drop(), void reload())
  const vouch = useCommand('vouchFor', after)
  const dispute = useCommand('disputeClaim', after)
  const answer = useCommand('answerDispute', after)
  const appeal = useCommand('appealDispute', after)
  return {
    seen,
    reload,
    text: draft.text,
    write: draft.write,
    vouched: vouch.sent,
    vouch: (claim: string) => void vouch.send({ claim }),
    disputed: dispute.sent,
    dispute: (claim: string) => void dispute.send({ claim, statement: draft.text }),
    answered: answer.sent,
    answer: () => void answer.send({ room, statement: draft.text }),
    appealed: appeal.sent,
    appeal: (claim: string) => void appeal.send({ claim, reason: draft.text })
  }
}

export type Doorstep = ReturnType<typeof useDoorstep>
