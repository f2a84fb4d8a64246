import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './Sheet.scss'

/** What is printed and posted: black on white, no button on it, parts that are not torn apart between two sheets. */
export function Sheet({ id, children }: { id: string; children: ReactNode }) {
  return (
    <View id={id} className="sheet">
      {children}
    </View>
  )
}
