import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { useClaims } from './useClaims'

export function ClaimFoot({ claims }: { claims: ReturnType<typeof useClaims> }) {
  const { claim, sent, decide, retry } = claims
  const missing = claim ? null : '先在上面选一户。'
  return (
    <>
      <SentNotice id="claims" sent={sent} onRetry={retry} />
      <Action
        id="claim-accept"
        label={
          claim ? `${claim.standing === 'alone' ? '我也确认' : '确认'}住在${claim.door}` : '确认住在这户'
        }
        state={sendState(sent, missing)}
        onTap={() => decide(true)}
      />
      {claim && claim.standing !== 'alone' ? (
        <Action
          id="claim-reject"
          label="不是这户的，回绝"
          kind="quiet"
          state={sendState(sent, null)}
          onTap={() => decide(false)}
        />
      ) : null}
    </>
  )
}
