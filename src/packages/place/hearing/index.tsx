import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import type { HearingView, SiteHearingView } from '../../../contract/views/hearing'
import { HearingFoot } from '../../../features/objection/HearingFoot'
import { HearingState } from '../../../features/objection/HearingState'
import { ObjectionForm } from '../../../features/objection/ObjectionForm'
import { Said } from '../../../features/objection/Said'
import { useHearing } from '../../../features/objection/useHearing'
import { textsFrom } from '../../../features/replyTexts/ReplyTexts'
import { replyFacts } from '../../../locale/replyFacts'

/** The head has the answers first, then the secretary. */
const knownOf = ({ title }: HearingView, { name, headBy, secretaryBy }: SiteHearingView, now: number) => ({
  title,
  site: name,
  deadline: headBy !== null && now < headBy ? headBy : secretaryBy
})

export default function HearingPage() {
  const { matter = '' } = useRouter().params
  const hearing = useHearing(matter)
  const { seen, reload, site } = hearing
  const view = seen.status === 'done' ? seen.value : null
  const replied = site?.said.some(each => each.mine && each.reply !== null) ?? false
  const writes = view?.viewer.household !== null && site?.until !== null && !site?.heardBefore && !replied
  return (
    <Page
      id="hearing"
      title={view?.title ?? '异议与条件'}
      state={pageState(seen, reload)}
      foot={view ? <HearingFoot view={view} hearing={hearing} writes={writes} /> : null}
    >
      {seen.status === 'done' ? (
        <>
          <HearingState view={seen.value} hearing={hearing} now={seen.now} />
          {site ? (
            <Said
              site={site}
              answers={seen.value.answers}
              hearing={hearing}
              texts={textsFrom(seen.value.room, replyFacts(knownOf(seen.value, site, seen.now), seen.now))}
            />
          ) : null}
          {site && writes ? <ObjectionForm site={site} hearing={hearing} /> : null}
        </>
      ) : null}
    </Page>
  )
}
