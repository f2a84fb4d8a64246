import { Action } from '../../components/Action'
import { Paragraph } from '../../components/Paragraph'
import { ReasonField } from '../../components/ReasonField'
import { Section } from '../../components/Section'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
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
      <>
        <SentNotice id="open" sent={open.sent} onRetry={open.send} />
        <Action
          id="open-send"
          label="现在开会，请大家签到"
          state={sendState(open.sent, now < from ? `${momentWords(from)}以后可以开。` : null)}
          onTap={open.send}
        />
      </>
    )
  }
  return (
    <>
      <SentNotice id="end" sent={end.sent} onRetry={end.send} />
      <Action
        id="end-send"
        label="散会，把纪要给大家看"
        state={sendState(
          end.sent,
          view.came === 0 ? '还没有一户签到，写不了纪要。请先签到，或者取消这次会。' : end.missing
        )}
        onTap={end.send}
      />
    </>
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
      <SentNotice id="call-off" sent={callOff.sent} onRetry={callOff.send} />
      <Action
        id="call-off-send"
        label="取消这次会，公开理由"
        kind="quiet"
        state={sendState(callOff.sent, callOff.missing)}
        onTap={callOff.send}
      />
    </Section>
  )
}
