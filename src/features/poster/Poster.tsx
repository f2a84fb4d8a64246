import { Image, View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { Notice } from '../../components/Notice'
import { Paragraph } from '../../components/Paragraph'
import { SentNotice } from '../../components/SentNotice'
import type { RoomHead } from '../../contract/views/people'
import { dateWords } from '../../locale/days'
import './Poster.scss'
import type { usePoster } from './usePoster'

/** One sheet for the wall: whose room it is, what it is about, the code. No stance, no count, no door. */
export function Poster({ poster, room }: { poster: ReturnType<typeof usePoster>; room: RoomHead }) {
  const { about, picture, missing, sent, make } = poster
  return (
    <View id="poster" className="poster">
      <Paragraph>{room.community}的邻居正在商量</Paragraph>
      <View id="poster-about" className="poster__matter">
        {about ?? '咱们院里的事，大家一起定'}
      </View>
      {picture ? (
        <Image
          id="poster-code"
          className="poster__code"
          src={picture}
          mode="scaleToFill"
          showMenuByLongpress
        />
      ) : null}
      {missing ? (
        <Notice
          id="poster-no-code"
          kind="kept"
          title="二维码还没有拿到"
          action={<Action id="poster-again" label="再取一次" kind="quiet" onTap={make} />}
        >
          海报上的话都在，只差这个码。过一会儿再取；急用的，先把议事厅发到微信群。
        </Notice>
      ) : null}
      <Paragraph>用手机扫一扫，先看看是什么事。</Paragraph>
      <Paragraph>住在这里的，确认是哪一户以后，就能提建议、联名和投票。一户只算一票。</Paragraph>
      <Paragraph tone="quiet">不用手机的，请找网格员，可以投纸质票。</Paragraph>
      {sent.status === 'done' ? (
        <Paragraph tone="quiet">这张二维码用到{dateWords(sent.value.until)}。</Paragraph>
      ) : null}
      <SentNotice id="poster" sent={sent} onRetry={make} />
    </View>
  )
}
