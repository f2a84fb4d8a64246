import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { Consents } from '../../../features/privacy/Consents'
import { Deletion } from '../../../features/privacy/Deletion'
import { Looks, MyData } from '../../../features/privacy/MyData'
import { useView } from '../../../services/useView'

export default function PrivacyPage() {
  const { seen, reload } = useView('privacy', {})
  return (
    <Page id="privacy" title="我的资料" state={pageState(seen, () => void reload())}>
      {seen.status === 'done' ? (
        <>
          <MyData />
          <Consents view={seen.value} reload={() => void reload()} />
          <Looks looks={seen.value.looks} />
          <Deletion />
        </>
      ) : null}
    </Page>
  )
}
