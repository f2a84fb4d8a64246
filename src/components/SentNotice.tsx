import { refusalSentence } from '../locale/refusals'
import type { Sent } from '../services/useCommand'
import { Action } from './Action'
import { Notice } from './Notice'

/** What became of a command that was not done: refused with the reason, or kept until the network is back. */
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
        action={<Action id={`${id}-retry`} label="再送一次" kind="quiet" onTap={onRetry} />}
      >
        网络没有连上，还没有送到。您写的和选的都留在这台手机里，再送一次不会重复。
      </Notice>
    )
  return null
}
