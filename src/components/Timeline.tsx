import { View } from '@tarojs/components'
import './Timeline.scss'

export interface TimelineEntry {
  id: string
  /** In words: 6月3日 20:00. */
  when: string
  what: string
  /** In which office: 东院院长. */
  who?: string
}

export function Timeline({ id, entries }: { id: string; entries: readonly TimelineEntry[] }) {
  return (
    <View id={id} className="timeline">
      {entries.map(entry => (
        <View key={entry.id} className="timeline__entry">
          <View className="timeline__when">{entry.who ? `${entry.when} · ${entry.who}` : entry.when}</View>
          <View>{entry.what}</View>
        </View>
      ))}
    </View>
  )
}
