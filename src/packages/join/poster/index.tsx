import { useRouter } from '@tarojs/taro'
import { Action } from '../../../components/Action'
import { Page } from '../../../components/Page'
import { Paragraph } from '../../../components/Paragraph'
import { pageState, sendState } from '../../../components/states'
import { Poster } from '../../../features/poster/Poster'
import { usePoster } from '../../../features/poster/usePoster'
import { printPage } from '../../../services/printPage'

export default function PosterPage() {
  const { room = '', matter } = useRouter().params
  const poster = usePoster(room, matter ?? null)
  const { seen, reload, sent, picture } = poster
  const foot = printPage ? (
    <Action
      id="poster-print"
      label="打印海报，贴到楼道里"
      state={sendState(sent, picture ? null : '二维码还没有做好。请等一下，或者重新打开这一页。')}
      onTap={printPage}
    />
  ) : (
    <Paragraph id="poster-where">
      长按二维码，可以存到手机里，也可以发给会打印的人。打出来贴在楼道里，旁边写上是什么事。
    </Paragraph>
  )
  const title = seen.status === 'done' ? seen.value.room.title : '邀请海报'
  return (
    <Page id="poster-page" title={title} state={pageState(seen, reload)} foot={foot}>
      {seen.status === 'done' ? <Poster poster={poster} room={seen.value.room} /> : null}
    </Page>
  )
}
