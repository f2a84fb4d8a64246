import { Action } from '../../components/Action'
import { Choice } from '../../components/Choice'
import { Heading } from '../../components/Heading'
import { SendAction } from '../../components/SendAction'
import { offerReason } from '../../components/states'
import type { useTurnout } from './useTurnout'

const SERVED = [
  { value: 'all', word: '每户都通知到了', detail: '延长以后，不再因为他们没来而不算' },
  { value: 'notAll', word: '还有没通知到的', detail: '延长以后，他们来得不够仍然不算' }
] as const

/** Whether all who are affected were told (送达): if so, the vote no longer waits for them after the extension. */
export function ServedChoice({ turnout }: { turnout: ReturnType<typeof useTurnout> }) {
  return (
    <>
      <Heading level={2}>受影响的住户都通知到了吗</Heading>
      <Choice
        id="served"
        name="受影响的住户都通知到了吗"
        options={SERVED}
        chosen={turnout.served}
        onChoose={turnout.setServed}
      />
    </>
  )
}

export function ExtensionFoot({
  turnout,
  days,
  onHandUp
}: {
  turnout: ReturnType<typeof useTurnout>
  days: number
  onHandUp(): void
}) {
  const { offer, missing, sent, extend } = turnout
  return (
    <>
      <SendAction
        id="extend"
        label={`延长${days}天，只能延长一次`}
        sent={sent}
        missing={offerReason(offer ?? undefined) ?? missing}
        onSend={extend}
      />
      <Action id="extend-hand-up" label="不延长，写明要求上交" kind="quiet" onTap={onHandUp} />
    </>
  )
}
