import { View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import type { MatterView } from '../../contract/views/matter'
import { useView } from '../../services/useView'
import { readiness } from './readiness'
import './Checklist.scss'

/** What has to be true before the vote can open: a word and a mark for each, never colour alone. */
export function Checklist({ matter, now }: { matter: MatterView; now: number }) {
  const { seen } = useView('room', { room: matter.room.id })
  const households = seen.status === 'done' ? seen.value.room.households : null
  return (
    <View id="checklist" className="checklist">
      {readiness(matter, households, now).map(({ id, ready, words }) => (
        <View
          key={id}
          id={`checklist-${id}`}
          className={`checklist__line ${ready ? 'checklist__line--ready' : ''}`}
          {...accessible('status', `${ready ? '齐了' : '还缺'}：${words}`)}
        >
          <View className="checklist__mark" />
          <View className="checklist__state">{ready ? '齐了' : '还缺'}</View>
          <View className="checklist__words">{words}</View>
        </View>
      ))}
    </View>
  )
}
