import { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { PrintedSheet } from '../../../features/consensus/PrintedSheet'
import { printPage } from '../../../services/printPage'
import { useView } from '../../../services/useView'

export default function PrintPage() {
  const { poll = '' } = useRouter().params
  const { seen, reload } = useView('consensus', { poll })
  const foot = printPage ? (
    <Action id="sheet-print" label="打印，贴到公告栏" onTap={printPage} />
  ) : (
    <Paragraph id="sheet-where">手机上不能打印。请在电脑上的微信里打开这一页再打印。</Paragraph>
  )
  return seen.status === 'done' ? (
    <Page id="sheet-page" title={seen.value.title} foot={foot}>
      <PrintedSheet view={seen.value} />
    </Page>
  ) : (
    <Page id="sheet-page" title="征询结果" state={pageState(seen, reload)} />
  )
}
