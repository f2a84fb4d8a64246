import { SendAction } from '../../components/SendAction'
import { offerReason } from '../../components/states'
import { askingWords } from '../../locale/asking'
import type { useOpening } from './useOpening'

/** First the notice; once it is out, the opening. */
export function OpenFoot({ opening }: { opening: ReturnType<typeof useOpening> }) {
  const { announcement } = opening
  const { noticeDays } = announcement.card
  if (opening.opening)
    return (
      <SendAction
        id="open"
        label={askingWords(opening.rule).open}
        sent={opening.opened}
        missing={offerReason(opening.opening)}
        onSend={opening.open}
      />
    )
  return (
    <SendAction
      id="announce"
      label={`${askingWords(announcement.card).announce}，${noticeDays === 0 ? '随时' : `${noticeDays}天后`}可以开始`}
      sent={announcement.sent}
      missing={offerReason(opening.announcing) ?? announcement.missing}
      onSend={announcement.send}
    />
  )
}
