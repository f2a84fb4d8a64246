import { Action } from '../../components/Action'
import { SendAction } from '../../components/SendAction'
import { sendState } from '../../components/states'
import type { MediationView } from '../../contract/views/mediation'
import type { TalkWork } from './useTalk'

/** The word of the viewer that is waited for: to sit down, or a name under the agreement. */
export function TalkFoot({ view, work }: { view: MediationView; work: TalkWork }) {
  const { answer, sign } = work
  if (view.status === 'asked')
    return (
      <Action
        id="mediation-agree"
        label={view.mine === 'neutral' ? '同意来听，两家都不偏' : '同意坐下来谈'}
        state={sendState(answer.sent, null)}
        onTap={answer.agree}
      />
    )
  return (
    <SendAction
      id="mediation-sign"
      button="mediation-sign"
      label="签字，照桌上的协议办"
      sent={sign.sent}
      onSend={sign.send}
    />
  )
}
