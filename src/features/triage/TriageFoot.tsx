import { SendAction } from '../../components/SendAction'
import { offerReason } from '../../components/states'
import type { useTriage } from './useTriage'

/** The one thing to do here, with what it leads to. */
export function TriageFoot({ triage }: { triage: ReturnType<typeof useTriage> }) {
  const { form, offer, sent } = triage
  return (
    <SendAction
      id="triage"
      label={form.choice === 'refuse' ? '不予受理，公开理由' : '受理，开始协商'}
      sent={sent}
      missing={offerReason(offer) ?? triage.missing}
      onSend={triage.send}
    />
  )
}
