import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SendAction } from '../../components/SendAction'
import type { GatheringView } from '../../contract/views/gathering'
import { HOUR } from '../../domain/time'
import { momentWords } from '../../locale/days'
import type { Meeting } from './useMeeting'

/** What the keeper does next: open it, or end it with its minutes. */
export function KeeperFoot({
  view,
  meeting: { open, end },
  now
}: {
  view: GatheringView
  meeting: Meeting
  now: number
}) {
  if (view.state === 'called') {
    const from = view.at - HOUR
    return (
      <SendAction
        id="open"
        label="现在开会，请大家签到"
        sent={open.sent}
        missing={now < from ? `${momentWords(from)}以后可以开。` : null}
        onSend={open.send}
      />
    )
  }
  return (
    <SendAction
      id="end"
      label="散会，把纪要给大家看"
      sent={end.sent}
      missing={view.came === 0 ? '还没有一户签到，写不了纪要。请先签到，或者取消这次会。' : end.missing}
      onSend={end.send}
    />
  )
}

/** What was agreed beside the items, in the keeper's words. */
export function Decision({ view, meeting: { end } }: { view: GatheringView; meeting: Meeting }) {
  return (
    <>
      {view.state === 'over' ? (
        <Paragraph id="meeting-over" tone="alarm">
          签到的时间过了，纪要还没有写。写了才算开过这次会。
        </Paragraph>
      ) : null}
      <ReasonField
        id="end-decision"
        label="散会以前，写说定了什么"
        hint="到会几户、每件事怎么举手，纪要里自己会有。"
        value={end.text}
        onWrite={end.write}
      />
    </>
  )
}

export function CallOff({ meeting: { callOff } }: { meeting: Meeting }) {
  return (
    <Section id="call-off" title="开不成了，取消这次会" summary="要写理由，院里都看得到">
      <ReasonField id="call-off-reason" label="为什么取消" value={callOff.text} onWrite={callOff.write} />
      <SendAction
        id="call-off"
        label="取消这次会，公开理由"
        kind="quiet"
        sent={callOff.sent}
        missing={callOff.missing}
        onSend={callOff.send}
      />
    </Section>
  )
}
