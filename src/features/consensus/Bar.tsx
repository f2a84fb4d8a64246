import { View } from '@tarojs/components'
import './Bar.scss'

interface Props {
  name: string
  /** The same as a sentence: what a screen reader says and what stays when colours are not printed. */
  words: string
  /** 0 to 1; none where there is nothing to draw */
  share: number | null
}

export function Bar({ name, words, share }: Props) {
  return (
    <View className="bar">
      <View className="bar__words">
        <View className="bar__name">{name}</View>
        <View>{words}</View>
      </View>
      {share === null ? null : (
        <View className="bar__track">
          <View className="bar__fill" style={{ width: `${Math.round(share * 100)}%` }} />
        </View>
      )}
    </View>
  )
}
