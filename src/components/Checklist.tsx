import { View } from '@tarojs/components'
import { accessible } from './accessible'
import './Checklist.scss'

export interface CheckLine {
  id: string
  ready: boolean
  /** Another word than 还缺 for what does not stand in the way. */
  state?: string
  words: string
}

/** What has to be true before a step: a word and a mark for each, never colour alone. */
export function Checklist({ id, lines }: { id: string; lines: readonly CheckLine[] }) {
  return (
    <View id={id} className="checklist">
      {lines.map(({ id: line, ready, state = ready ? '齐了' : '还缺', words }) => (
        <View
          key={line}
          id={`${id}-${line}`}
          className={`checklist__line ${ready ? 'checklist__line--ready' : ''}`}
          {...accessible('status', `${state}：${words}`)}
        >
          <View className="checklist__mark" />
          <View className="checklist__state">{state}</View>
          <View className="checklist__words">{words}</View>
        </View>
      ))}
    </View>
  )
}
