import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { offerReason, sendState } from '../../components/states'
import { askingWords } from '../../locale/asking'
import type { useOpening } from './useOpening'

/** First the notice; once it is out, the opening. */
export function OpenFoot({ opening }: { opening: ReturnType<typeof useOpening> }) {
  const { announcement } = opening
  const { noticeDays } = announcement.card
  if (opening.opening)
    return (
      <>
        <SentNotice id="open" sent={opening.opened} onRetry={opening.open} />
        <Action
          id="open-send"
          label={askingWords(opening.rule).open}
          state={sendState(opening.opened, offerReason(opening.opening))}
          onTap={opening.open}
        />
      </>
    )
  return (
    <>
      <SentNotice id="announce" sent={announcement.sent} onRetry={announcement.send} />
      <Action
        id="announce-send"
        label={`${askingWords(announcement.card).announce}，${noticeDays === 0 ? '随时' : `${noticeDays}天后`}可以开始`}
        state={sendState(announcement.sent, offerReason(opening.announcing) ?? announcement.missing)}
        onTap={announcement.send}
      />
    </>
  )
}
