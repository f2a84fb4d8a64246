import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import './Paragraph.scss'

/** `quiet` is the secondary size; `alarm` says that something is overdue or refused. */
export function Paragraph({
  id,
  tone = 'plain',
  children
}: {
  id?: string
  tone?: 'plain' | 'quiet' | 'alarm'
  children: ReactNode
}) {
  return (
    <View id={id} className={`paragraph paragraph--${tone}`}>
      {children}
    </View>
  )
}
