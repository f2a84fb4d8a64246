import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { HearingView } from '../../contract/views/hearing'
import type { Hearing } from './useHearing'

/** The one thing this person can do for a site now: answer what was chosen, open the seven days, or write. */
export function HearingFoot({
  view,
  hearing,
  writes
}: {
  view: HearingView
  hearing: Hearing
  writes: boolean
}) {
  const { site, objection } = hearing
  if (!site) return null
  if (view.answers && objection)
    return (
      <>
        <SentNotice id="reply" sent={hearing.answered} onRetry={hearing.answer} />
        <Action
          id="reply-send"
          label="送出书面答复"
          state={sendState(hearing.answered, hearing.replyMissing)}
          onTap={hearing.answer}
        />
      </>
    )
  if (view.opens && site.unasked > 0)
    return (
      <>
        <SentNotice id="hearing-open" sent={hearing.opened} onRetry={hearing.open} />
        <Action
          id="hearing-open"
          label={`请近处${site.unasked}户来说，一共七天`}
          state={sendState(hearing.opened, null)}
          onTap={hearing.open}
        />
      </>
    )
  if (!writes) return null
  return (
    <>
      <SentNotice id="objection" sent={hearing.raised} onRetry={hearing.raise} />
      <Action
        id="objection-send"
        label={site.mine ? '写下异议，请院长书面答复' : '留下意见'}
        state={sendState(hearing.raised, hearing.missing)}
        onTap={hearing.raise}
      />
    </>
  )
}
