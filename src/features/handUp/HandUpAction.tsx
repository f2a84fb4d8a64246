import { SendAction } from '../../components/SendAction'
import { offerReason } from '../../components/states'
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
    <SendAction
      id="hand-up"
      label={`连同材料上交到${to}`}
      kind={kind}
      sent={form.sent}
      missing={offerReason(form.offer) ?? form.missing}
      onSend={form.send}
    />
  )
}
