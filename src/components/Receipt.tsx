import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Facts, type Fact } from './Facts'
import './Receipt.scss'

/** Proof that something arrived; `code` is what a person reads out to check it. */
export function Receipt({
  id,
  title,
  code,
  facts
}: {
  id: string
  title: string
  code: string
  facts: readonly Fact[]
}) {
  return (
    <View id={id} className="receipt" {...accessible('status')}>
      <View className="receipt__title">{title}</View>
      <Facts id={`${id}-facts`} facts={facts} />
      <View className="receipt__label">回执号</View>
      <View id={`${id}-code`} className="receipt__code">
        {code}
      </View>
    </View>
  )
}
