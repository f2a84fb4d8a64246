import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import './ListRow.scss'

interface Props {
  id: string
  title: string
  detail?: string
  tag?: ReactNode
  /** What is tapped changes here and opens no page: no arrow. */
  stays?: boolean
  /** The tag stands at the end of the line: a long list of doors is read down its states. */
  beside?: boolean
  onTap(): void
}

/** One thing in a list that is tapped; an arrow says that a page opens. */
export function ListRow({ id, title, detail, tag, beside = false, stays = false, onTap }: Props) {
  return (
    <View
      id={id}
      className="row"
      hoverClass="row--pressed"
      onClick={onTap}
      {...accessible('button', detail ? `${title}，${detail}` : title)}
    >
      <View className="row__words">
        {beside ? null : tag}
        <View className="row__title">{title}</View>
        {detail ? <View className="row__detail">{detail}</View> : null}
      </View>
      {beside && tag ? <View className="row__state">{tag}</View> : null}
      {stays ? null : <View className="row__chevron" />}
    </View>
  )
}
