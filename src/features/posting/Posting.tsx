import { Image, View } from '@tarojs/components'
import { Sheet } from '../../components/Sheet'
import type { MatterView } from '../../contract/views/matter'
import type { ResultView } from '../../contract/views/result'
import { postingOf } from '../../locale/posting'
import { pageLink, qrPicture } from '../../services/qr'
import './Posting.scss'

interface Props {
  matter: MatterView
  /** its last counted vote, if there was one */
  result: ResultView | null
}

/** The notice for the wall: large what passers-by read, smaller what they come near for, and a code that leads to all of it. */
export function Posting({ matter, result }: Props) {
  const { outcome, days, far, near, code } = postingOf(matter, result)
  const link = pageLink(`/pages/matter/index?matter=${matter.id}`)
  const picture = link && qrPicture(link)
  return (
    <Sheet id="posting">
      <View className="posting__where">{matter.room.title}</View>
      <View id="posting-title" className="posting__title">
        {matter.title}
      </View>
      <View id="posting-outcome" className="posting__outcome">
        {outcome}
      </View>
      {far.map((line, at) => (
        <View key={at} className="posting__far">
          {line}
        </View>
      ))}
      {days ? (
        <View id="posting-days" className="posting__far">
          {days}
        </View>
      ) : null}
      {near.map(({ id, title, lines }) => (
        <View key={id} id={`posting-${id}`} className="posting__part">
          <View className="posting__heading">{title}</View>
          {lines.map((line, at) => (
            <View key={at}>{line}</View>
          ))}
        </View>
      ))}
      <View className="posting__codes">
        {picture ? <Image id="posting-qr" className="posting__qr" src={picture} /> : null}
        <View className="posting__code">
          {picture ? <View>扫码看全过程，也可以自己核验。</View> : null}
          {code ? (
            <>
              <View>公告编码（有一张票被改过，就对不上）：</View>
              <View id="posting-code">{code}</View>
            </>
          ) : null}
        </View>
      </View>
    </Sheet>
  )
}
