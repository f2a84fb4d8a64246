import type { ReactNode } from 'react'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField, reasonMissing } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
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
  /** What is asked before the reason, and what of it is missing. */
  before?: ReactNode
  missing?: string | null
  onSend(): void
}

/** A step of a household that needs its reason. */
export function ReasonForm({
  id,
  title,
  consequence,
  label,
  hint,
  action,
  draft,
  sent,
  before,
  missing = null,
  onSend
}: Props) {
  return (
    <Section id={id} title={title}>
      <Paragraph>{consequence}</Paragraph>
      {before}
      <ReasonField id={`${id}-text`} label={label} hint={hint} value={draft.text} onWrite={draft.write} />
      <SendAction
        id={id}
        label={action}
        kind="quiet"
        sent={sent}
        missing={missing ?? reasonMissing(draft.text)}
        onSend={onSend}
      />
    </Section>
  )
}
