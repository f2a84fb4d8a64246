import Taro, { useRouter } from '@tarojs/taro'
import { Page, type PageState } from '../../../components/Page'
import { pageState } from '../../../components/states'
import type { MediationsView } from '../../../contract/views/mediation'
import { AskFoot, AskForm } from '../../../features/mediation/AskForm'
import { useAsk } from '../../../features/mediation/useAsk'
import { refusalSentence } from '../../../locale/refusals'
import { pathOf } from '../../../services/shareCard'
import { useView } from '../../../services/useView'

export default function Ask() {
  const { place = '' } = useRouter().params
  const { seen, reload } = useView('mediations', { place })
  const asking = useAsk(
    place,
    mediation =>
      void Taro.redirectTo({ url: pathOf({ page: 'packages/mediation/talk/index', query: { mediation } }) })
  )
  const state = seen.status === 'done' ? whetherOne(seen.value) : pageState(seen, () => void reload())
  return (
    <Page id="mediation-ask" title="请一户邻居坐下来谈" state={state} foot={<AskFoot asking={asking} />}>
      {seen.status === 'done' ? <AskForm neutrals={seen.value.neutrals} asking={asking} /> : null}
    </Page>
  )
}

/** Only a household asks, and only where somebody is there to listen. */
const whetherOne = ({ household, neutrals }: MediationsView): PageState => {
  if (!household) return { status: 'refused', words: refusalSentence('NOT_VERIFIED') }
  return neutrals.length > 0
    ? { status: 'ready' }
    : {
        status: 'empty',
        words: '社区还没有列出您家能请的调解人。请告诉社区书记，请他在名单上加一位。'
      }
}
