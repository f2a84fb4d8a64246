import { Action } from '../../components/Action'
import { offerReason, sendState } from '../../components/states'
import type { useAddOption } from './useAddOption'

export function AddOptionFoot({ add }: { add: ReturnType<typeof useAddOption> }) {
  const { offer, missing, sent, send } = add
  return (
    <Action
      id="option-send"
      label="加上这个点位，请街道论证"
      state={sendState(sent, offerReason(offer) ?? missing)}
      onTap={send}
    />
  )
}
