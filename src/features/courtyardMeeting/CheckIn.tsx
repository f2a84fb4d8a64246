import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import { TextField } from '../../components/TextField'
import type { GatheringView } from '../../contract/views/gathering'
import { momentWords } from '../../locale/days'
import type { Meeting } from './useMeeting'

/** A neighbour checks in on the spot; being there is neither a vote nor a consent. */
export function CheckIn({ view, meeting: { checkIn } }: { view: GatheringView; meeting: Meeting }) {
  if (view.present)
    return (
      <Notice id="checked-in" kind="done" title="您家签到了">
        一家来几个人都算一户。签到不是投票，也不算同意什么。
      </Notice>
    )
  if (!view.lives) return <Paragraph id="check-in-not">签到的是院里确认过的住户，您可以在这里看。</Paragraph>
  if (view.state === 'called')
    return <Paragraph id="check-in-later">到了会场再签到，那时候召集人的手机上有六个数字。</Paragraph>
  return view.may ? null : (
    <TextField
      id="check-in-code"
      label="签到码，六个数字"
      hint={`看召集人的手机，或者请他念给您听。${view.endsAt ? `${momentWords(view.endsAt)}以前有效。` : ''}`}
      value={checkIn.code}
      onWrite={checkIn.write}
    />
  )
}

export function CheckInFoot({ view, meeting: { checkIn } }: { view: GatheringView; meeting: Meeting }) {
  return (
    <>
      <SentNotice id="check-in" sent={checkIn.sent} onRetry={() => checkIn.send()} />
      {view.present ? null : (
        <Action
          id="check-in-send"
          label="签到：我家有人到会"
          state={sendState(checkIn.sent, checkIn.missing)}
          onTap={() => checkIn.send()}
        />
      )}
    </>
  )
}
