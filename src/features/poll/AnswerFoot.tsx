import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import type { Answers } from './useAnswers'

/** What kept an answer from arriving; nothing while all is well, for a tap on the answer is the action. */
export function AnswerFoot({ answers }: { answers: Answers }) {
  const { sent, waiting, retry } = answers
  if (sent.status === 'refused' || sent.status === 'offline')
    return <SentNotice id="answer" sent={sent} onRetry={retry} />
  if (!waiting) return null
  return (
    <Action
      id="answer-send"
      label="把刚才选的送出去"
      state={{ status: sent.status === 'sending' ? 'sending' : 'ready' }}
      onTap={retry}
    />
  )
}
