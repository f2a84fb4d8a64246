import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { PrintFoot } from '../../../components/PrintFoot'
import { pageState } from '../../../components/states'
import { PrintedSheet } from '../../../features/consensus/PrintedSheet'
import { printPage } from '../../../services/printPage'
import { useView } from '../../../services/useView'

export default function PrintPage() {
  const { poll = '' } = useRouter().params
  const { seen, reload } = useView('consensus', { poll })
  return seen.status === 'done' ? (
    <Page id="sheet-page" title={seen.value.title} foot={<PrintFoot id="sheet" print={printPage} />}>
      <PrintedSheet view={seen.value} />
    </Page>
  ) : (
    <Page id="sheet-page" title="征询结果" state={pageState(seen, reload)} />
  )
}
