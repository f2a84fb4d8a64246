import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { HouseholdView } from '../../contract/views/roll'
import { momentWords } from '../../locale/days'
import { useCommand } from '../../services/useCommand'

/** How one says oneself that one has moved out or has not. */
export function Leaving({ view, reload }: { view: HouseholdView; reload(): void }) {
  const { household, adults } = view
  const me = adults.find(({ mine }) => mine)
  const leave = useCommand('leaveHousehold', reload)
  const stay = useCommand('stayInHousehold', reload)
  const sendLeave = () => void leave.send({ household })
  const sendStay = () => void stay.send({ household })
  return (
    <>
      {me && me.leavingAt !== null ? (
        <Notice
          id="leaving-said"
          kind="note"
          title="有人说您已经搬走"
          action={
            <Action
              id="leaving-stay"
              label="我还住在这里"
              state={sendState(stay.sent, null)}
              onTap={sendStay}
            />
          }
        >
          {momentWords(me.leavingAt)}以前您没有说还住这里，您就不再算这户的人。
        </Notice>
      ) : null}
      <SentNotice id="leaving-stay" sent={stay.sent} onRetry={sendStay} />
      <Section id="leaving" title="搬走了" summary="不再算这户的人，已经投的票还是这户的">
        <SendAction
          id="leaving-leave"
          button="leaving-leave"
          label="我已经搬走，退出这户"
          kind="quiet"
          sent={leave.sent}
          onSend={sendLeave}
        />
      </Section>
    </>
  )
}
