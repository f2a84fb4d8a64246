import { Action } from '../../components/Action'
import { SentNotice } from '../../components/SentNotice'
import { sendState } from '../../components/states'
import type { ProxiesView } from '../../contract/views/ballot'
import type { Proxies } from './useProxies'

/** Gives the vote, or takes it back. */
export function ProxyFoot({ view, proxies }: { view: ProxiesView; proxies: Proxies }) {
  const { granted, revoked, door } = proxies
  if (view.given)
    return (
      <>
        <SentNotice id="proxy-back" sent={revoked} onRetry={proxies.revoke} />
        <Action
          id="proxy-revoke"
          label={`收回委托，不再由${view.given.door}替我家投`}
          state={sendState(revoked, null)}
          onTap={proxies.revoke}
        />
      </>
    )
  const named = door.text.trim()
  return (
    <>
      <SentNotice id="proxy" sent={granted} onRetry={proxies.grant} />
      <Action
        id="proxy-grant"
        label={named === '' ? '委托邻居替我家投票' : `委托${named}替我家投票`}
        state={sendState(granted, named === '' ? '先写上邻居的门牌。' : null)}
        onTap={proxies.grant}
      />
    </>
  )
}
