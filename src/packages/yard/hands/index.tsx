import { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { HandForm, HandsBoard } from '../../../features/courtyardMeeting/HandsBoard'
import { useHands } from '../../../features/courtyardMeeting/useHands'
import { castWords } from '../../../locale/ballots'

export default function HandsPage() {
  const { gathering = '', matter = '' } = useRouter().params
  const hands = useHands(decodeURIComponent(gathering), matter)
  const { seen, reload, view, here, said, missing } = hands
  return (
    <Page
      id="hands-page"
      title={here ? `记${here.door}的举手` : '一户一户记举手'}
      state={view ? { status: 'ready' } : pageState(seen, reload)}
      foot={
        view && here && !here.own ? (
          <>
            <Action
              id="hand-send"
              label={said ? `替${here.door}${castWords(said, view.options)}` : `记${here.door}的举手`}
              state={missing ? { status: 'closed', reason: missing } : { status: 'ready' }}
              onTap={hands.send}
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
