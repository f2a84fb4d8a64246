import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { ReplyTextFoot, ReplyTextForm } from '../../../features/desk/ReplyTextForm'
import { useReplyTexts } from '../../../features/desk/useReplyTexts'

export default function Texts() {
  const { room = '' } = useRouter().params
  const work = useReplyTexts(room)
  const { seen, reload } = work
  return (
    <Page
      id="reply-texts"
      title="回复模板"
      state={pageState(seen, () => void reload())}
      foot={<ReplyTextFoot work={work} />}
    >
      {seen.status === 'done' ? <ReplyTextForm texts={seen.value.texts} work={work} /> : null}
    </Page>
  )
}
