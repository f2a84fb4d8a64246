import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { CopyCode } from '../../../features/verify/CopyCode'
import { HowChecked } from '../../../features/verify/HowChecked'
import { MyBallot } from '../../../features/verify/MyBallot'
import { NoticeCode } from '../../../features/verify/NoticeCode'
import { PublicFile } from '../../../features/verify/PublicFile'
import { useView } from '../../../services/useView'

export default function Verify() {
  const { matter = '', vote = '' } = useRouter().params
  const { seen, reload } = useView('proof', { matter, vote })
  if (seen.status !== 'done') return <Page id="verify" title="核验" state={pageState(seen, reload)} />
  const view = seen.value
  return (
    <Page id="verify" title={view.question} foot={<CopyCode root={view.root} />}>
      <Paragraph tone="quiet">{`议题：${view.title}`}</Paragraph>
      <MyBallot view={view} vote={vote} />
      <NoticeCode root={view.root} />
      {view.proof ? <HowChecked /> : null}
      <PublicFile matter={matter} vote={vote} />
    </Page>
  )
}
