import { View } from '@tarojs/components'
import { accessible } from './accessible'
import './Choice.scss'

interface Props {
  id: string
  word: string
  detail?: string
  chosen: boolean
  /** Picks it, or takes it back. */
  onTap(): void
}

/** One of several that can be picked together; it looks like an answer, not like a page that opens. */
export function Tick({ id, word, detail, chosen, onTap }: Props) {
  return (
    <View
      id={id}
      className={`choice__option ${chosen ? 'choice__option--chosen' : ''}`}
      hoverClass="choice__option--pressed"
      onClick={onTap}
      {...accessible('checkbox', detail ? `${word}，${detail}` : word, { ariaChecked: chosen })}
    >
      <View className="choice__words">
        <View className="choice__word">{word}</View>
        {detail ? <View className="choice__detail">{detail}</View> : null}
      </View>
      {chosen ? <View className="choice__mark">已选</View> : null}
    </View>
  )
}
