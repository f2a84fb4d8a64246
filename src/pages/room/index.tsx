import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../components/Action'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Paragraph } from '../../components/Paragraph'
import { pageState } from '../../components/states'
import { OfficeDoors } from '../../features/room/OfficeDoors'
import { OverduePromises } from '../../features/room/OverduePromises'
import { RoomMatters } from '../../features/room/RoomMatters'
import { Gatherings, MeetingsNow } from '../../features/gathering/Gatherings'
import { useGatherings } from '../../features/gathering/useGatherings'
import { RoomPeople } from '../../features/room/RoomPeople'
import { SuggestionBox } from '../../features/room/SuggestionBox'
import { useSuggest } from '../../features/room/useSuggest'
import { useLook } from '../../services/useLook'
import { printPage } from '../../services/printPage'
import { pathOf, useShareCard } from '../../services/shareCard'
import { useView } from '../../services/useView'

export default function Room() {
  const { room = '' } = useRouter().params
  const { seen, reload } = useView('room', { room })
  const view = seen.status === 'done' ? seen : null
  const go = (page: string, query: Record<string, string>) =>
    void Taro.navigateTo({ url: pathOf({ page, query }) })
  const openMatter = (matter: string) => go('pages/matter/index', { matter })
  const meetings = useGatherings(room)
  const openMeeting = (gathering: string) => go('packages/yard/meeting/index', { gathering })
  const suggestion = useSuggest(room, openMatter)
  useLook(
    room,
    view !== null &&
      meetings.settled &&
      (view.value.viewer.household !== null || view.value.viewer.offices.length > 0)
  )
  useShareCard({ room, matter: null, title: view?.value.room.title ?? '楼院议事' })
  const bound = view !== null && view.value.viewer.household !== null
  const suggest = () => {
    suggestion.suggest()
    void Taro.pageScrollTo({ selector: '#suggest', duration: 0 })
  }
  return (
    <Page
      id="room"
      title={view?.value.room.title ?? '议事厅'}
      state={pageState(seen, reload)}
      foot={
        suggestion.alike ? undefined : bound ? (
          <Action
            id="suggest-send"
            label={suggestion.text === '' ? '写一条小建议' : '提出这条小建议'}
            state={suggestion.sent.status === 'sending' ? { status: 'sending' } : { status: 'ready' }}
            onTap={suggest}
          />
        ) : (
          <Action
            id="room-join"
            label="我住这里，去确认住户"
            onTap={() => go('packages/join/enter/index', { room })}
          />
        )
      }
    >
      {view ? (
        <>
          <Paragraph tone="quiet">
            {view.value.room.community}，一共{view.value.room.households}户
          </Paragraph>
          {bound ? null : (
            <Notice id="room-guest" kind="note" title="欢迎来看看">
              这里的事谁都可以看。确认住户以后，才能提建议、联名和投票。
            </Notice>
          )}
          <OfficeDoors viewer={view.value.viewer} onOpen={page => go(page, { room })} />
          <MeetingsNow meetings={meetings} onOpen={openMeeting} />
          <OverduePromises promises={view.value.overduePromises} now={view.now} onOpen={openMatter} />
          <RoomMatters view={view.value} now={view.now} onOpen={openMatter} />
          {bound ? <SuggestionBox suggestion={suggestion} onOpen={openMatter} /> : null}
          <Gatherings
            room={room}
            meetings={meetings}
            onCall={() => go('packages/yard/call/index', { room })}
            onOpen={openMeeting}
          />
          <RoomPeople heads={view.value.heads} now={view.now} />
          <ListRow
            id="room-officials"
            title="谁在管，怎么换"
            detail="任期、推举依据、近亲属；有任职码的从这里接任"
            onTap={() => go('packages/desk/officials/index', { room })}
          />
          <ListRow
            id="room-figures"
            title="办得怎么样"
            detail="收到多少件，办成了多少，谁都可以看"
            onTap={() => go('packages/desk/figures/index', { room })}
          />
          {bound ? (
            <ListRow
              id="room-doorstep"
              title="本楼谁在申请确认住户"
              detail="认识的可以担保，不对的可以提出来"
              onTap={() => go('packages/join/doorstep/index', { room })}
            />
          ) : null}
          <ListRow
            id="room-poster"
            title={printPage ? '打印邀请海报' : '做一张邀请海报'}
            detail="带二维码，贴在楼道里，扫一下就能来看"
            onTap={() => go('packages/join/poster/index', { room })}
          />
          {process.env.TARO_ENV === 'weapp' ? (
            <Action id="room-share" label="发到微信群，请邻居来看" kind="quiet" opens="share" />
          ) : null}
        </>
      ) : null}
    </Page>
  )
}
