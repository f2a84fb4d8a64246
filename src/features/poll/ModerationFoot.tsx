import { Action } from '../../components/Action'
import { ReasonField } from '../../components/ReasonField'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { Moderation } from './useModeration'

/** Lets the chosen statement in, or takes it out with a reason. */
export function ModerationFoot({ moderation }: { moderation: Moderation }) {
  const { statement, removing, remove, reason, missing, sent, decide, retry } = moderation
  if (!statement) return null
  return (
    <>
      <SentNotice id="moderate" sent={sent} onRetry={retry} />
      {removing ? (
        <>
          <ReasonField
            id="moderate-reason"
            label="拿下的理由"
            hint="写的人会看到，也写进过程留痕。"
            value={reason.text}
            onWrite={reason.write}
          />
          <Action
            id="moderate-remove"
            label="拿下这条观点"
            state={sendState(sent, missing)}
            onTap={() => decide(false)}
          />
        </>
      ) : (
        <>
          {statement.standing.status === 'shown' ? null : (
            <Action
              id="moderate-admit"
              label="放进征询"
              state={sendState(sent, null)}
              onTap={() => decide(true)}
            />
          )}
          {statement.standing.status === 'hidden' ? null : (
            <Action id="moderate-reasons" label="要拿下，去写理由" kind="quiet" onTap={remove} />
          )}
        </>
      )}
    </>
  )
}
