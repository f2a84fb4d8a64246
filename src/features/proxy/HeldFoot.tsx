import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { castWords, choiceWords } from '../../locale/ballots'
import type { Held } from './useHeld'

/** Casts for the household whose turn it is; back to the own ballot when all have been cast. */
export function HeldFoot({ held, onBack }: { held: Held; onBack(): void }) {
  const { view, now, chosen, sent, cast } = held
  if (!now) return <Action id="held-back" label="回到我家的选票" onTap={onBack} />
  return (
    <>
      <SentNotice id="held" sent={sent} onRetry={cast} />
      {chosen ? (
        <Paragraph id="held-words">
          替{now.door}这一户选“{choiceWords(chosen, view?.options ?? [])}”。截止以前还可以改。
        </Paragraph>
      ) : null}
      <Action
        id="held-cast"
        label={chosen ? `替${now.door}${castWords(chosen, view?.options ?? [])}` : `替${now.door}投票`}
        state={sendState(sent, chosen ? null : '请先在上面选一项。')}
        onTap={cast}
      />
    </>
  )
}
