import Taro, { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { SendAction } from '../../../components/SendAction'
import { pageState } from '../../../components/states'
import { JoinForm } from '../../../features/join/JoinForm'
import { OwnerForm } from '../../../features/join/OwnerForm'
import { useJoin } from '../../../features/join/useJoin'
import { pathOf } from '../../../services/shareCard'
import { useView } from '../../../services/useView'

export default function Enter() {
  const { room = '', code = '', door = '', as = '' } = useRouter().params
  const { seen, reload } = useView('room', { room })
  const owning = as === 'owner'
  const join = useJoin(room, { code, door, owning })
  const view = seen.status === 'done' ? seen.value : null
  const bound = join.bound.status === 'done' ? join.bound.value : null
  const mine = bound ? bound.household : owning ? null : (view?.viewer.household ?? null)
  return (
    <Page
      id="join"
      title={mine ? (bound?.owned ? '已经认领产权' : '已经确认住户') : owning ? '认领产权' : '我住哪一户'}
      state={withoutCard(seen) ? { status: 'ready' } : pageState(seen, reload)}
      foot={
        mine ? (
          <Action id="join-done" label="好，回去看议题" onTap={() => leave(room)} />
        ) : (
          <SendAction
            id="bind"
            label={owning ? '同意说明，用业主码认领' : '同意说明，用邀请码确认'}
            sent={join.bound}
            onSend={join.bind}
          />
        )
      }
    >
      {view ? <Paragraph tone="quiet">{view.room.title}</Paragraph> : null}
      {mine && bound?.owned ? (
        <Notice id="join-owned" kind="done" title={`您是${mine.door}的业主`}>
          业主表决的时候，算您的票。日常的事由住在那里的人定，您可以看。
        </Notice>
      ) : mine ? (
        <Notice id="join-bound" kind="done" title={`您家是${mine.door}`}>
          现在可以提建议、联名和投票了。
        </Notice>
      ) : owning ? (
        <OwnerForm join={join} />
      ) : (
        <>
          <JoinForm join={join} />
          {join.askedFor === null ? null : (
            <ListRow
              id="join-doorstep"
              title="我的申请到哪一步了"
              detail="也可以请本楼两户邻居担保"
              onTap={() =>
                void Taro.navigateTo({
                  url: pathOf({ page: 'packages/join/doorstep/index', query: { room } })
                })
              }
            />
          )}
        </>
      )}
    </Page>
  )
}

/** Who lives here needs no card to say so; only the name of the room is missing then. */
const withoutCard = (seen: { status: string; refusal?: string }): boolean =>
  seen.status === 'refused' && (seen.refusal === 'NOT_VERIFIED' || seen.refusal === 'CARD_EXPIRED')

/** Back to where one came from; from a scanned door list, on to the room. */
function leave(room: string) {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: pathOf({ page: 'pages/room/index', query: { room } }) })
}
