import type { Sent } from '../services/useCommand'
import { Action } from './Action'
import { SentNotice } from './SentNotice'
import { sendState } from './states'

interface Props {
  /** Of what is sent; its notices are named after it. */
  id: string
  button?: string
  /** A verb with its consequence. */
  label: string
  kind?: 'primary' | 'quiet'
  sent: Sent<unknown>
  /** What is still to be written or chosen, or why it cannot be sent at all. */
  missing?: string | null
  onSend(): void
}

/** The button that sends, below what became of the last try. */
export function SendAction({ id, button = `${id}-send`, label, kind, sent, missing = null, onSend }: Props) {
  return (
    <>
      <SentNotice id={id} sent={sent} onRetry={onSend} />
      <Action id={button} label={label} kind={kind} state={sendState(sent, missing)} onTap={onSend} />
    </>
  )
}
