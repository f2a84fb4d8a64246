import { SendAction } from '../../components/SendAction'
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
      <SendAction
        id="reply"
        label="送出书面答复"
        sent={hearing.answered}
        missing={hearing.replyMissing}
        onSend={hearing.answer}
      />
    )
  if (view.opens && site.unasked > 0)
    return (
      <SendAction
        id="hearing-open"
        button="hearing-open"
        label={`请近处${site.unasked}户来说，一共七天`}
        sent={hearing.opened}
        onSend={hearing.open}
      />
    )
  if (!writes) return null
  return (
    <SendAction
      id="objection"
      label={site.mine ? '写下异议，请院长书面答复' : '留下意见'}
      sent={hearing.raised}
      missing={hearing.missing}
      onSend={hearing.raise}
    />
  )
}
