import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import './Heading.scss'

/** 1 names the page, 2 a part of it. */
export function Heading({ level, id, children }: { level: 1 | 2; id?: string; children: ReactNode }) {
  return (
    <View id={id} className={`heading heading--${level}`} {...accessible('heading')}>
      {children}
    </View>
  )
}
