import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { GiveProxy } from '../../../features/proxy/GiveProxy'
import { ProxyFoot } from '../../../features/proxy/ProxyFoot'
import { useProxies } from '../../../features/proxy/useProxies'

export default function Proxy() {
  const { room = '' } = useRouter().params
  const proxies = useProxies(room)
  const { seen, reload } = proxies
  const view = seen.status === 'done' ? seen.value : null
  return (
    <Page
      id="proxy-page"
      title="委托投票"
      state={pageState(seen, reload)}
      foot={view ? <ProxyFoot view={view} proxies={proxies} /> : null}
    >
      {view ? (
        <>
          <Paragraph tone="quiet">{view.room.title}</Paragraph>
          <GiveProxy view={view} proxies={proxies} />
        </>
      ) : null}
    </Page>
  )
}
