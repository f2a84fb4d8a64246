import { ACTION_WORDS } from '../../locale/stages'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { ReasonForm } from './ReasonForm'

/** A signer asks the secretary to look again at a petition that was not accepted, while it is on display. */
export function AskReview({ matter, reload }: { matter: string; reload(): void }) {
  const draft = useDraft(`review:${matter}`)
  const review = { matter, ask: draft.text }
  const { sent, send } = useCommand('askReview', () => (draft.drop(), reload()), {
    again: review,
    tells: matter
  })
  return (
    <ReasonForm
      id="review"
      title="不同意“不予受理”"
      consequence="您家签过名，可以在公示期内请社区书记再看一次。书记要在期限内公开答复。"
      label="为什么应当受理"
      action={ACTION_WORDS.askReview}
      draft={draft}
      sent={sent}
      onSend={() => void send(review)}
    />
  )
}
