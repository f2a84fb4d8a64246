import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { offerReason, sendState } from '../../components/states'
import type { useAddOption } from './useAddOption'

export function AddOptionFoot({ add }: { add: ReturnType<typeof useAddOption> }) {
  const { offer, missing, sent, send } = add
  return (
    <>
      <SentNotice id="option" sent={sent} onRetry={send} />
      <Action
        id="option-send"
        label="加上这个点位，请街道论证"
        state={sendState(sent, offerReason(offer) ?? missing)}
        onTap={send}
      />
    </>
  )
}
