import { ACTION_WORDS } from '../../locale/stages'
import { useCommand } from '../../services/useCommand'
import { ReasonForm } from './ReasonForm'
import { useReason } from './useReason'

/** A household says itself that it would gain from a result (利益关联): it is recused. */
export function DeclareInterest({ matter, reload }: { matter: string; reload(): void }) {
  const reason = useReason(`interest:${matter}`)
  const { sent, send } = useCommand('declareInterest', () => (reason.drop(), reload()))
  return (
    <ReasonForm
      id="interest"
      title="我家会从中得好处"
      consequence="比如承包工程、卖材料、租出房子。申报以后您家回避：不投票，应到户数里也不算。怕吵、怕味、不同意，都不是好处，不用申报。"
      label="会得什么好处"
      action={ACTION_WORDS.declareInterest}
      reason={reason}
      sent={sent}
      onSend={ground => void send({ matter, ground })}
    />
  )
}
