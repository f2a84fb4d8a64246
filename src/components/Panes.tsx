import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './Panes.scss'

/** Queue left, matter right in a wide window; one below the other on a phone. */
export function Panes({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <View className="panes">
      <View className="panes__left">{left}</View>
      <View className="panes__right">{right}</View>
    </View>
  )
}
