import { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page } from '../../../components/Page'
import { SentNotice } from '../../../components/SentNotice'
import { pageState, sendState } from '../../../components/states'
import { HandForm, HandsBoard } from '../../../features/courtyardMeeting/HandsBoard'
import { useHands } from '../../../features/courtyardMeeting/useHands'
import { castWords } from '../../../locale/ballots'

export default function HandsPage() {
  const { gathering = '', matter = '' } = useRouter().params
  const hands = useHands(decodeURIComponent(gathering), matter)
  const { seen, reload, here, said, sent, send } = hands
  const view = seen.status === 'done' ? seen.value : null
  return (
    <Page
      id="hands-page"
      title={here ? `记${here.door}的举手` : '一户一户记举手'}
      state={pageState(seen, reload)}
      foot={
        view && here && !here.own ? (
          <>
            <SentNotice id="hand" sent={sent} onRetry={() => void send()} />
            <Action
              id="hand-send"
              label={said ? `替${here.door}${castWords(said, view.options)}` : `记${here.door}的举手`}
              state={sendState(sent, hands.missing)}
              onTap={() => void send()}
            />
            <Action id="hand-back" label="回到名单" kind="quiet" onTap={() => hands.choose(null)} />
          </>
        ) : null
      }
    >
      {view && here && !here.own ? <HandForm view={view} hands={hands} /> : null}
      {view && (!here || here.own) ? <HandsBoard view={view} hands={hands} /> : null}
    </Page>
  )
}
