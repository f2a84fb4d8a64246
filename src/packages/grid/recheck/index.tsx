import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { AskDoor } from '../../../features/askAgain/AskDoor'
import { RecheckList } from '../../../features/askAgain/RecheckList'
import { useRechecks } from '../../../features/askAgain/useRechecks'

export default function Recheck() {
  const { matter = '' } = useRouter().params
  const rechecks = useRechecks(matter)
  const { seen, reload, list, asked, sent } = rechecks
  return (
    <Page
      id="recheck-page"
      title="抽查代录的票"
      state={pageState(seen, reload)}
      foot={
        list && asked && !asked.done ? (
          <AskDoor
            key={asked.household}
            name={`recheck:${list.vote}:${asked.household}`}
            door={asked.door}
            question={list.question}
            options={list.options}
            silence={list.silence}
            barred={asked.barred}
            sent={sent}
            onTell={rechecks.tell}
            onMissed={() => rechecks.tell(null)}
          />
        ) : undefined
      }
    >
      <RecheckList rechecks={rechecks} />
    </Page>
  )
}
