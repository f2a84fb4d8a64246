import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { OwnWords } from '../../../features/screening/OwnWords'
import { useView } from '../../../services/useView'

export default function MinePage() {
  const { seen, reload } = useView('ownWords', {})
  return (
    <Page id="own-words" title="我写的话" state={pageState(seen, () => void reload())}>
      {seen.status === 'done' ? (
        <OwnWords words={seen.value} now={seen.now} reload={() => void reload()} />
      ) : null}
    </Page>
  )
}
