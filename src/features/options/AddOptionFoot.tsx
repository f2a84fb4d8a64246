import { SendAction } from '../../components/SendAction'
import { offerReason } from '../../components/states'
import type { useAddOption } from './useAddOption'

export function AddOptionFoot({ add }: { add: ReturnType<typeof useAddOption> }) {
  const { offer, missing, sent, send } = add
  return (
    <SendAction
      id="option"
      label="加上这个点位，请街道论证"
      sent={sent}
      missing={offerReason(offer) ?? missing}
      onSend={send}
    />
  )
}
