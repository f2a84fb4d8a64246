import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { offerReason, sendState } from '../../components/states'
import type { Level } from '../../domain/levels/level'
import { LEVEL_WORDS } from '../../locale/stages'
import type { useHandUp } from './useHandUp'

/** Primary on a page of its own, quiet where it is one way among others. */
export function HandUpAction({
  form,
  level,
  kind
}: {
  form: ReturnType<typeof useHandUp>
  level: Level
  kind: 'primary' | 'quiet'
}) {
  const to = level === 'L1' ? LEVEL_WORDS.L2 : LEVEL_WORDS.L3
  return (
    <>
      <SentNotice id="hand-up" sent={form.sent} onRetry={form.send} />
      <Action
        id="hand-up-send"
        label={`连同材料上交到${to}`}
        kind={kind}
        state={sendState(form.sent, offerReason(form.offer) ?? form.missing)}
        onTap={form.send}
      />
    </>
  )
}
