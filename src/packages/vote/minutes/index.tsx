import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { PrintFoot } from '../../../components/PrintFoot'
import { pageState } from '../../../components/states'
import { Minutes } from '../../../features/result/Minutes'
import { printPage } from '../../../services/printPage'
import { useView } from '../../../services/useView'

export default function MinutesPage() {
  const { matter = '', vote = '' } = useRouter().params
  const { seen, reload } = useView('result', { matter, vote })
  return seen.status === 'done' ? (
    <Page id="minutes-page" title="表决记录" foot={<PrintFoot id="minutes" print={printPage} />}>
      <Minutes view={seen.value} />
    </Page>
  ) : (
    <Page id="minutes-page" title="表决记录" state={pageState(seen, reload)} />
  )
}
