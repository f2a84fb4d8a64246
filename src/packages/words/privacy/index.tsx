import { useState } from 'react'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { Consents } from '../../../features/privacy/Consents'
import { Deletion, Gone } from '../../../features/privacy/Deletion'
import { Looks, MyData } from '../../../features/privacy/MyData'
import { useView } from '../../../services/useView'

export default function PrivacyPage() {
  const { seen, reload } = useView('privacy', {})
  const [gone, setGone] = useState(false)
  /** the text is another one now than they agreed to: that comes first */
  const asked = seen.status === 'done' && seen.value.consents.some(({ changed }) => changed)
  return (
    <Page id="privacy" title="我的资料" state={pageState(seen, () => void reload())}>
      {gone ? (
        <Gone />
      ) : seen.status === 'done' ? (
        <>
          {asked ? <Consents view={seen.value} reload={() => void reload()} /> : null}
          <MyData />
          {asked ? null : <Consents view={seen.value} reload={() => void reload()} />}
          <Looks looks={seen.value.looks} />
          <Deletion onGone={() => setGone(true)} />
        </>
      ) : null}
    </Page>
  )
}
