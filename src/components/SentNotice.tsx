import { refusalSentence } from '../locale/refusals'
import type { Sent } from '../services/useCommand'
import { Action } from './Action'
import { Notice } from './Notice'

/** What became of a command that was not done: refused with the reason, or kept, for want of an answer, to be sent again (留待重试). */
export function SentNotice({ id, sent, onRetry }: { id: string; sent: Sent<unknown>; onRetry(): void }) {
  if (sent.status === 'refused')
    return (
      <Notice id={`${id}-refused`} kind="refused">
        {refusalSentence(sent.refusal, sent.detail)}
      </Notice>
    )
  if (sent.status === 'offline')
    return (
      <Notice
        id={`${id}-kept`}
        kind="kept"
        title="留待重试"
        action={<Action id={`${id}-retry`} label="再送一次" kind="quiet" onTap={onRetry} />}
      >
        没有收到回音，可能没有送到。您写的和选的都留在这台手机里，再送一次不会重复算。
      </Notice>
    )
  return null
}
