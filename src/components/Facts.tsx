import { View } from '@tarojs/components'
import './Facts.scss'

export interface Fact {
  term: string
  words: string
}

/** Terms with what they are: the rules of a vote, the lines of a receipt. */
export function Facts({ id, facts }: { id: string; facts: readonly Fact[] }) {
  return (
    <View id={id} className="facts">
      {facts.map(({ term, words }) => (
        <View key={term} className="facts__fact">
          <View className="facts__term">{term}</View>
          <View className="facts__words">{words}</View>
        </View>
      ))}
    </View>
  )
}
