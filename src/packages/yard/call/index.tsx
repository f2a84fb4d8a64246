import Taro, { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { SendAction } from '../../../components/SendAction'
import { pageState } from '../../../components/states'
import { CallForm } from '../../../features/courtyardMeeting/CallForm'
import { useCall } from '../../../features/courtyardMeeting/useCall'
import { pathOf } from '../../../services/shareCard'

export default function Call() {
  const { room = '' } = useRouter().params
  const call = useCall(
    room,
    gathering =>
      void Taro.redirectTo({ url: pathOf({ page: 'packages/yard/meeting/index', query: { gathering } }) })
  )
  return (
    <Page
      id="call-page"
      title="召集院落会议"
      state={pageState(call.seen, () => void call.reload())}
      foot={
        <SendAction
          id="call"
          label="召集这次会，告诉院里"
          sent={call.sent}
          missing={call.missing}
          onSend={call.send}
        />
      }
    >
      <CallForm call={call} />
    </Page>
  )
}
