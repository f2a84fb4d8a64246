import { useEffect } from 'react'
import type { BallotView } from '../../contract/views/ballot'
import { bySilence } from '../../domain/deciding/ruleCard'
import { OBJECTION } from '../../domain/matter/silence'
import { dissentText } from '../../domain/matter/text'
import { isRefused } from '../../domain/refusal'
import { refusalSentence } from '../../locale/refusals'
import { keepReceipt } from '../../services/keptReceipts'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'

/**
 * Where silence decides: opening the page tells that the notice arrived, and a written objection stays over a closed page
 * until it has been sent; what was sent can be taken back until the close.
 */
export function useObjection(view: BallotView, reload: () => void) {
  const { matter, title, vote, voter, barred, receipt } = view
  const here = bySilence(vote.rule) && barred === null ? voter : null
  const { send: tell } = useCommand('openNotice')
  useEffect(() => {
    if (here) void tell({ matter, vote: vote.id, household: here })
  }, [here, matter, tell, vote.id])
  const draft = useDraft(`objection:${vote.id}`)
  const paper = here ? { matter, vote: vote.id, household: here, reason: draft.text } : null
  const { sent, send } = useCommand(
    'fileObjection',
    receipt => {
      draft.drop()
      keepReceipt(receipt, { matter, title })
      reload()
    },
    { again: paper, tells: matter }
  )
  const { sent: taken, send: withdraw } = useCommand('takeBackObjection', after => {
    keepReceipt(after, { matter, title })
    reload()
  })
  const read = dissentText(draft.text)
  return {
    asked: here !== null,
    /** the household objects as things are */
    standing: receipt?.choice === OBJECTION,
    text: draft.text,
    write: draft.write,
    missing: isRefused(read) ? refusalSentence(read.refused, read.detail) : null,
    sent,
    taken,
    takeBack: () => {
      if (here) void withdraw({ matter, vote: vote.id, household: here })
    },
    file: () => {
      if (paper) void send(paper)
    }
  }
}
