import { reasonMissing } from '../../components/ReasonField'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'
import { useAnnouncement } from './useAnnouncement'

/** From the notice of a vote to its opening. */
export function useOpening(matter: string) {
  const { seen, reload } = useView('matter', { matter })
  const view = seen.status === 'done' ? seen.value : null
  const announcement = useAnnouncement(matter, view, reload)
  const reason = useDraft(`withdraw-notice:${matter}`)
  const opening = useCommand('openVote', () => void reload())
  const withdrawal = useCommand('withdrawAnnouncement', () => {
    reason.drop()
    void reload()
  })
  const offered = (action: string) => view?.offers.find(each => each.action === action)
  return {
    seen,
    reload,
    announcement,
    announcing: offered('announceVote'),
    opening: offered('openVote'),
    /** the rule of the notice that is out, or of the one being written */
    rule: view?.announcement?.rule ?? announcement.card,
    opened: opening.sent,
    open: () => void opening.send({ matter }),
    withdrawing: offered('withdrawAnnouncement'),
    withdrawn: withdrawal.sent,
    reason: { text: reason.text, write: reason.write, missing: reasonMissing(reason.text) },
    withdraw: () => void withdrawal.send({ matter, reason: reason.text })
  }
}
