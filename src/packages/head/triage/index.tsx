import Taro, { useRouter } from '@tarojs/taro'
import { MatterStanding } from '../../../components/MatterStanding'
import { NotThisStep } from '../../../components/NotThisStep'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { SentNotice } from '../../../components/SentNotice'
import { TriageFoot } from '../../../features/triage/TriageFoot'
import { TriageForm } from '../../../features/triage/TriageForm'
import { useTriage } from '../../../features/triage/useTriage'
import { pageState } from '../../../components/states'

export default function Triage() {
  const { matter = '' } = useRouter().params
  const triage = useTriage(matter)
  const { seen, reload, offer, sent, send } = triage
  return (
    <Page
      id="triage-page"
      title={seen.status === 'done' ? seen.value.title : '受理'}
      state={pageState(seen, reload)}
      foot={offer ? <TriageFoot triage={triage} /> : null}
    >
      {seen.status === 'done' ? (
        <>
          <MatterStanding id="triage-standing" matter={seen.value} now={seen.now} />
          <SentNotice id="triage" sent={sent} onRetry={send} />
          {sent.status === 'done' ? (
            <Notice id="triage-done" kind="done">
              您的决定和理由已经公开。
            </Notice>
          ) : null}
          {offer ? (
            <TriageForm matter={seen.value} triage={triage} />
          ) : (
            <NotThisStep
              id="triage"
              status={seen.value.status}
              onOpen={() => void Taro.navigateTo({ url: `/pages/matter/index?matter=${matter}` })}
            />
          )}
        </>
      ) : null}
    </Page>
  )
}
