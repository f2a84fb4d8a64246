import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { PrintFoot } from '../../../components/PrintFoot'
import { pageState } from '../../../components/states'
import type { MatterView } from '../../../contract/views/matter'
import { Posting } from '../../../features/posting/Posting'
import { printPage } from '../../../services/printPage'
import { useView } from '../../../services/useView'

export default function PostingPage() {
  const { matter = '' } = useRouter().params
  const { seen, reload } = useView('matter', { matter })
  if (seen.status !== 'done') return <Page id="posting-page" title="公示" state={pageState(seen, reload)} />
  const vote = seen.value.votes.filter(({ outcome }) => outcome !== null && outcome !== 'void').pop()
  return vote ? <WithResult view={seen.value} vote={vote.id} /> : <Printed view={seen.value} />
}

function WithResult({ view, vote }: { view: MatterView; vote: string }) {
  const { seen, reload } = useView('result', { matter: view.id, vote })
  return seen.status === 'done' ? (
    <Page id="posting-page" title="公示" foot={<PrintFoot id="posting" print={printPage} />}>
      <Posting matter={view} result={seen.value} />
    </Page>
  ) : (
    <Page id="posting-page" title="公示" state={pageState(seen, reload)} />
  )
}

function Printed({ view }: { view: MatterView }) {
  return (
    <Page id="posting-page" title="公示" foot={<PrintFoot id="posting" print={printPage} />}>
      <Posting matter={view} result={null} />
    </Page>
  )
}
