import { Notice } from '../../components/Notice'
import { SendAction } from '../../components/SendAction'
import type { BallotView } from '../../contract/views/ballot'
import { useCommand } from '../../services/useCommand'

/**
 * A disagreement at home in the last 24 hours: who may not replace the ballot tells the one who sent it, and that one
 * reads so before deciding whether to change it.
 */
export function HouseholdDispute({ view, reload }: { view: BallotView; reload(): void }) {
  const { sent, send } = useCommand('disagree', reload)
  const { matter, vote, voter, barred, disagreement, receipt } = view
  if (disagreement === 'toViewer' && barred === null)
    return (
      <Notice id="dispute-heard" kind="note" title="家里有人不同意您投的这一票">
        他自己不能改，只有您能改。请家里商量好；要改，点下面的“改票”，不改就按现在的算。
      </Notice>
    )
  if (barred?.refused !== 'HOUSEHOLD_DISPUTE' || !receipt || !voter) return null
  if (disagreement === 'told')
    return (
      <Notice id="dispute-told" kind="done" title="已经告诉投票的那位家人">
        他打开首页就会看到您不同意。改不改，请家里商量。
      </Notice>
    )
  const tell = () => void send({ matter, vote: vote.id, household: voter })
  return (
    <SendAction
      id="dispute"
      button="dispute-tell"
      label="告诉投票的家人：我不同意"
      kind="quiet"
      sent={sent}
      onSend={tell}
    />
  )
}
