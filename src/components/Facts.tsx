import { View } from '@tarojs/components'
import './Facts.scss'

export interface Fact {
  term: string
  words: string
}

interface Props {
  id: string
  facts: readonly Fact[]
  /** Each on one line, in two columns: short words that are read down, like counts. */
  lines?: boolean
}

/** Terms with what they are: the rules of a vote, the lines of a receipt. */
export function Facts({ id, facts, lines = false }: Props) {
  return (
    <View id={id} className={`facts ${lines ? 'facts--lines' : ''}`}>
      {facts.map(({ term, words }) => (
        <View key={term} className="facts__fact">
          <View className="facts__term">{term}</View>
          <View className="facts__words">{words}</View>
        </View>
      ))}
    </View>
  )
}
