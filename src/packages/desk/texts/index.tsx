import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/Page'
import { pageState } from '../../../components/states'
import { ReplyTextFoot, ReplyTextForm } from '../../../features/replyTexts/ReplyTextForm'
import { useReplyTexts } from '../../../features/replyTexts/useReplyTexts'

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
      {seen.status === 'done' ? <ReplyTextForm work={work} /> : null}
    </Page>
  )
}
