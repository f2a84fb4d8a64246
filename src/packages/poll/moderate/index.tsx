import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { ModerationFoot } from '../../../features/poll/ModerationFoot'
import { ModerationList } from '../../../features/poll/ModerationList'
import { useModeration } from '../../../features/poll/useModeration'

export default function ModeratePage() {
  const { matter = '' } = useRouter().params
  const moderation = useModeration(matter)
  const { seen, reload, statement } = moderation
  return (
    <Page
      id="moderation"
      title={seen.status === 'done' ? seen.value.title : '查看观点'}
      state={pageState(seen, reload)}
      foot={statement ? <ModerationFoot moderation={moderation} /> : null}
    >
      {seen.status === 'done' ? <ModerationList view={seen.value} moderation={moderation} /> : null}
    </Page>
  )
}
