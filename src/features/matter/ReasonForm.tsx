import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { Sent } from '../../services/useCommand'

interface Props {
  id: string
  title: string
  /** What follows from it, said before anything is typed. */
  consequence: string
  /** What to write. */
  label: string
  hint?: string
  action: string
  draft: { text: string; write(text: string): void }
  sent: Sent<unknown>
  onSend(): void
}

/** A step of a household that needs its reason. */
export function ReasonForm({ id, title, consequence, label, hint, action, draft, sent, onSend }: Props) {
  return (
    <Section id={id} title={title}>
      <Paragraph>{consequence}</Paragraph>
      <ReasonField id={`${id}-text`} label={label} hint={hint} value={draft.text} onWrite={draft.write} />
      <SentNotice id={id} sent={sent} onRetry={onSend} />
      <Action
        id={`${id}-send`}
        label={action}
        kind="quiet"
        state={sendState(sent, reasonMissing(draft.text))}
        onTap={onSend}
      />
    </Section>
  )
}
