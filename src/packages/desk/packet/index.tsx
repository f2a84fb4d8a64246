import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { PrintFoot } from '../../../components/PrintFoot'
import { pageState } from '../../../components/states'
import { PacketSheet } from '../../../features/packet/PacketSheet'
import { printPage } from '../../../services/printPage'
import { pathOf } from '../../../services/shareCard'
import { useView } from '../../../services/useView'

export default function PacketPage() {
  const { matter = '' } = useRouter().params
  const { seen, reload } = useView('packet', { matter })
  const write = () =>
    void Taro.navigateTo({ url: pathOf({ page: 'packages/place/hearing/index', query: { matter } }) })
  return seen.status === 'done' ? (
    <Page
      id="packet-page"
      title={seen.value.title}
      foot={<PrintFoot id="packet" print={printPage} label="打印这份材料" />}
    >
      <PacketSheet view={seen.value} now={seen.now} onWrite={write} />
    </Page>
  ) : (
    <Page id="packet-page" title="材料" state={pageState(seen, reload)} />
  )
}
