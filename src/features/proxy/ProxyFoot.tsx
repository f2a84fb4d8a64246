import { SendAction } from '../../components/SendAction'
import type { ProxiesView } from '../../contract/views/ballot'
import type { Proxies } from './useProxies'

/** Gives the vote, or takes it back. */
export function ProxyFoot({ view, proxies }: { view: ProxiesView; proxies: Proxies }) {
  const { granted, revoked, door } = proxies
  if (view.given)
    return (
      <SendAction
        id="proxy-back"
        button="proxy-revoke"
        label={`收回委托，不再由${view.given.door}替我家投`}
        sent={revoked}
        onSend={proxies.revoke}
      />
    )
  const named = door.text.trim()
  return (
    <SendAction
      id="proxy"
      button="proxy-grant"
      label={named === '' ? '委托邻居替我家投票' : `委托${named}替我家投票`}
      sent={granted}
      missing={named === '' ? '先写上邻居的门牌。' : null}
      onSend={proxies.grant}
    />
  )
}
