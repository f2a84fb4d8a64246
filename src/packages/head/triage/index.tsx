import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { MatterStanding } from '../../../components/MatterStanding'
import { NotThisStep } from '../../../components/NotThisStep'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { TriageFoot } from '../../../features/triage/TriageFoot'
import { TriageForm } from '../../../features/triage/TriageForm'
import { useTriage } from '../../../features/triage/useTriage'
import { textsFrom } from '../../../features/replyTexts/ReplyTexts'
import { SendOut } from '../../../features/service/SendOut'
import { replyFacts } from '../../../locale/replyFacts'
import { TASK_WORDS } from '../../../locale/stages'
import { pageState } from '../../../components/states'

export default function Triage() {
  const { matter = '' } = useRouter().params
  const triage = useTriage(matter)
  const { seen, reload, offer, sent } = triage
  const to = (page: string) => void Taro.navigateTo({ url: `/${page}/index?matter=${matter}` })
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
          {sent.status === 'done' ? (
            <Notice
              id="triage-done"
              kind="done"
              action={
                seen.value.status === 'deliberating' ? (
                  <Action
                    id="triage-next"
                    label={TASK_WORDS.announce}
                    kind="quiet"
                    onTap={() => to('packages/head/open')}
                  />
                ) : null
              }
            >
              您的决定和理由已经公开。
            </Notice>
          ) : null}
          {offer ? (
            <TriageForm
              matter={seen.value}
              triage={triage}
              texts={textsFrom(seen.value.room.id, replyFacts(seen.value, seen.now))}
            />
          ) : null}
          <SendOut matter={matter} offers={seen.value.offers} changed={() => void reload()} />
          {offer || sent.status === 'done' ? null : (
            <NotThisStep id="triage" status={seen.value.status} onOpen={() => to('pages/matter')} />
          )}
        </>
      ) : null}
    </Page>
  )
}
