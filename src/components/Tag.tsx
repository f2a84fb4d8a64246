import { View } from '@tarojs/components'
import './Tag.scss'

/** A word of state beside a title; `alarm` only for overdue or refused. */
export function Tag({ word, alarm = false }: { word: string; alarm?: boolean }) {
  return <View className={`tag ${alarm ? 'tag--alarm' : ''}`}>{word}</View>
}
