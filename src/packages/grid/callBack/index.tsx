import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { AskDoor } from '../../../features/askAgain/AskDoor'
import { CallBackList } from '../../../features/askAgain/CallBackList'
import { useCallBacks } from '../../../features/askAgain/useCallBacks'

export default function CallBack() {
  const { matter = '' } = useRouter().params
  const calls = useCallBacks(matter)
  const { seen, reload, list, asked, sent } = calls
  return (
    <Page
      id="call-back-page"
      title="待回拨的电话票"
      state={pageState(seen, reload)}
      foot={
        list && asked ? (
          <AskDoor
            key={asked.household}
            name={`call-back:${list.vote}:${asked.household}`}
            door={asked.door}
            question={list.question}
            options={list.options}
            barred={asked.barred}
            sent={sent}
            onTell={calls.tell}
          />
        ) : undefined
      }
    >
      <CallBackList calls={calls} />
    </Page>
  )
}
