import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { TellerFoot } from '../../../features/tellers/TellerFoot'
import { TellerSheet } from '../../../features/tellers/TellerSheet'
import { useTelling } from '../../../features/tellers/useTelling'

export default function Envelopes() {
  const { matter = '' } = useRouter().params
  const telling = useTelling(matter)
  const { seen, reload, sheet } = telling
  const opened = telling.sent.status === 'done' && telling.sent.value.opened
  const toMatter = () => void Taro.redirectTo({ url: `/pages/matter/index?matter=${matter}` })
  return (
    <Page
      id="envelopes-page"
      title={sheet?.title ?? '点信封里的票'}
      state={opened ? { status: 'ready' } : pageState(seen, reload)}
      foot={<TellerFoot telling={telling} onMatter={toMatter} />}
    >
      {sheet && !opened ? <TellerSheet sheet={sheet} telling={telling} /> : null}
    </Page>
  )
}
