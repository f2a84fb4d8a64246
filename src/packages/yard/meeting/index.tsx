import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState } from '../../../components/states'
import { AgendaItems } from '../../../features/courtyardMeeting/AgendaItems'
import { CheckIn, CheckInFoot } from '../../../features/courtyardMeeting/CheckIn'
import { CallOff, Decision, KeeperFoot } from '../../../features/courtyardMeeting/KeeperFoot'
import { MeetingHead } from '../../../features/courtyardMeeting/MeetingHead'
import { Minutes, ObjectionForm, WordFoot } from '../../../features/courtyardMeeting/Minutes'
import { ShownCode } from '../../../features/courtyardMeeting/ShownCode'
import { useMeeting, type Meeting } from '../../../features/courtyardMeeting/useMeeting'
import type { GatheringView } from '../../../contract/views/gathering'
import { MEETING_STATE_WORDS } from '../../../locale/gatherings'
import { pathOf } from '../../../services/shareCard'

/** One meeting of a courtyard: its call, its check-in, its hands and its minutes. */
export default function CourtyardMeeting() {
  const { gathering = '', code = '' } = useRouter().params
  const meeting = useMeeting(decodeURIComponent(gathering), code)
  const { seen, reload } = meeting
  const view = seen.status === 'done' ? seen.value : null
  const go = (page: string, query: Record<string, string>) =>
    void Taro.navigateTo({ url: pathOf({ page, query }) })
  const read = (matter: string) => go('pages/matter/index', { matter })
  return (
    <Page
      id="meeting-page"
      title={view ? `院落会议：${MEETING_STATE_WORDS[view.state]}` : '院落会议'}
      state={pageState(seen, reload)}
      foot={seen.status === 'done' ? footOf(seen.value, meeting, seen.now) : null}
    >
      {view ? (
        <>
          <MeetingHead view={view} />
          {view.state === 'called' || view.state === 'open' ? (
            <CheckIn view={view} meeting={meeting} />
          ) : null}
          <ShownCode view={view} meeting={meeting} />
          {view.minutes ? (
            <>
              <Minutes minutes={view.minutes} onRead={read} />
              {view.present && seen.status === 'done' && seen.now <= view.minutes.until ? (
                <ObjectionForm minutes={view.minutes} meeting={meeting} />
              ) : null}
            </>
          ) : (
            <AgendaItems
              view={view}
              onRead={read}
              onHands={matter => go('packages/yard/hands/index', { gathering: view.id, matter })}
              reload={reload}
            />
          )}
          {view.may && (view.state === 'open' || view.state === 'over') ? (
            <Decision view={view} meeting={meeting} />
          ) : null}
          {view.may && (view.state === 'called' || (view.state === 'open' && view.came === 0)) ? (
            <CallOff meeting={meeting} />
          ) : null}
        </>
      ) : null}
    </Page>
  )
}

function footOf(view: GatheringView, meeting: Meeting, now: number) {
  const { state, may, present, lives, minutes } = view
  if (minutes)
    return present ? (
      <WordFoot minutes={minutes} meeting={meeting} now={now} />
    ) : (
      <Paragraph tone="quiet">纪要由到会的住户确认。您家没有签到，可以看。</Paragraph>
    )
  if (may && ['called', 'open', 'over'].includes(state))
    return <KeeperFoot view={view} meeting={meeting} now={now} />
  if (state === 'over') return <Paragraph tone="quiet">散会了，纪要还没有写，请再等一等。</Paragraph>
  return state === 'open' && lives ? <CheckInFoot view={view} meeting={meeting} /> : null
}
