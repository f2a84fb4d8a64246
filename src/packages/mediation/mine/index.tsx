import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { MyMediations } from '../../../features/mediation/MyMediations'
import { pathOf } from '../../../services/shareCard'
import { useView } from '../../../services/useView'

export default function Mine() {
  const { place = '' } = useRouter().params
  const { seen, reload } = useView('mediations', { place })
  const go = (page: string, query: Record<string, string>) =>
    void Taro.navigateTo({ url: pathOf({ page: `packages/mediation/${page}/index`, query }) })
  return (
    <Page
      id="mediations"
      title="邻里调解"
      state={pageState(seen, () => void reload())}
      foot={
        seen.status === 'done' && seen.value.household ? (
          <Action id="mediations-ask" label="请一户邻居坐下来谈" onTap={() => go('ask', { place })} />
        ) : undefined
      }
    >
      {seen.status === 'done' ? (
        <MyMediations view={seen.value} now={seen.now} onOpen={mediation => go('talk', { mediation })} />
      ) : null}
    </Page>
  )
}
