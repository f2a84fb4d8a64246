import { useState } from 'react'
import type { BallotView } from '../../contract/views/ballot'
import { choicesOn } from '../../domain/deciding/ballot'
import { keepReceipt } from '../../services/keptReceipts'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useHelper } from './useHelper'

/**
 * A household's ballot paper: what is chosen stays chosen over a closed page and a lost network until it has arrived,
 * and the receipt is kept on this device.
 */
export function useBallot(
  { matter, title, vote, voter, barred, options, receipt: known, sender }: BallotView,
  reload: () => void
) {
  const draft = useDraft(`ballot:${vote.id}`)
  const helper = useHelper(vote.id)
  const [changing, setChanging] = useState(false)
  const chosen = choicesOn(options).find(each => each === draft.text) ?? null
  const paper =
    voter && chosen && !helper.missing
      ? { matter, vote: vote.id, household: voter, choice: chosen, helper: helper.typed }
      : null
  const { sent, send, clear } = useCommand(
    'castBallot',
    receipt => {
      draft.drop()
      helper.drop()
      setChanging(false)
      keepReceipt(receipt, { matter, title })
      reload()
    },
    { again: paper, tells: matter }
  )
  const receipt = sent.status === 'done' ? sent.value : known
  return {
    chosen,
    helper,
    receipt,
    sender: sent.status === 'done' ? ('viewer' as const) : sender,
    sent,
    /** Whether the paper is to be filled in; otherwise the receipt is shown. */
    open: barred === null && (receipt === null || changing || chosen !== null),
    choose: (choice: string) => (clear(), draft.write(choice)),
    change: () => (clear(), setChanging(true)),
    leave: () => (clear(), draft.drop(), setChanging(false)),
    cast: () => {
      if (paper) void send(paper)
    }
  }
}

export type Ballot = ReturnType<typeof useBallot>
