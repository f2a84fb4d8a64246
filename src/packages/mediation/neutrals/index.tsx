import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { Neutrals, NeutralsFoot } from '../../../features/mediation/Neutrals'
import { useNeutrals } from '../../../features/mediation/useNeutrals'

export default function NeutralsPage() {
  const { room = '' } = useRouter().params
  const work = useNeutrals(room)
  const { seen, reload } = work
  return (
    <Page
      id="neutrals"
      title="调解人名单"
      state={pageState(seen, () => void reload())}
      foot={<NeutralsFoot work={work} />}
    >
      {seen.status === 'done' ? <Neutrals view={seen.value} work={work} /> : null}
    </Page>
  )
}
