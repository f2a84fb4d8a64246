import { Action } from '../../components/Action'
import { ReasonField } from '../../components/ReasonField'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { Screenings } from './useScreenings'

/** Lets the chosen words be shown, or not, with a reason. */
export function ScreeningFoot({ screenings }: { screenings: Screenings }) {
  const { open, removing, remove, reason, missing, sent, decide, retry } = screenings
  if (!open) return null
  const own = open.mine ? '这句话是您自己写的，要请另一位负责人看。' : null
  return (
    <>
      <SentNotice id="screening" sent={sent} onRetry={retry} />
      {removing ? (
        <>
          <ReasonField
            id="screening-reason"
            label="不显示的理由"
            hint="写的人会看到，他可以请另一位负责人再看。"
            value={reason.text}
            onWrite={reason.write}
          />
          <Action
            id="screening-remove"
            label="不显示这句话"
            state={sendState(sent, own ?? missing)}
            onTap={() => decide(false)}
          />
        </>
      ) : (
        <>
          <Action
            id="screening-admit"
            label="没有问题，让它显示"
            state={sendState(sent, own)}
            onTap={() => decide(true)}
          />
          <Action id="screening-reasons" label="不该显示，去写理由" kind="quiet" onTap={remove} />
        </>
      )}
    </>
  )
}
