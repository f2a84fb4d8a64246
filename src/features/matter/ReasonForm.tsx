import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { TextField } from '../../components/TextField'
import { REASON_MAX } from '../../domain/matter/text'
import type { Sent } from '../../services/useCommand'
import type { useReason } from './useReason'

interface Props {
  id: string
  title: string
  /** What follows from it, said before anything is typed. */
  consequence: string
  /** What to write. */
  label: string
  action: string
  reason: ReturnType<typeof useReason>
  sent: Sent<unknown>
  onSend(reason: string): void
}

/** A step of a household that needs its reason. */
export function ReasonForm({ id, title, consequence, label, action, reason, sent, onSend }: Props) {
  const send = () => reason.whenRight(onSend)
  return (
    <Section id={id} title={title}>
      <Paragraph>{consequence}</Paragraph>
      <TextField
        id={`${id}-text`}
        label={label}
        value={reason.text}
        onWrite={reason.write}
        max={REASON_MAX}
        lines="many"
        error={reason.error}
      />
      <SentNotice id={id} sent={sent} onRetry={send} />
      <Action id={`${id}-send`} label={action} kind="quiet" state={sendState(sent, null)} onTap={send} />
    </Section>
  )
}
