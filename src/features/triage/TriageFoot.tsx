import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { offerReason, sendState } from '../../components/states'
import type { useTriage } from './useTriage'

/** The one thing to do here, with what it leads to. */
export function TriageFoot({ triage }: { triage: ReturnType<typeof useTriage> }) {
  const { form, offer, sent } = triage
  return (
    <>
      <SentNotice id="triage" sent={sent} onRetry={triage.send} />
      <Action
        id="triage-send"
        label={form.choice === 'refuse' ? '不予受理，公开理由' : '受理，开始协商'}
        state={sendState(sent, offerReason(offer) ?? triage.missing)}
        onTap={triage.send}
      />
    </>
  )
}
