import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import './Notice.scss'

const TITLES = { refused: '没有办成', kept: '先替您留着', done: '已经办成', note: '' } as const

interface Props {
  id: string
  kind: keyof typeof TITLES
  /** Instead of the kind's own words. */
  title?: string
  children: ReactNode
  /** What to do next. */
  action?: ReactNode
}

/** What became of something: refused, kept for later, done; or a note worth reading first. */
export function Notice({ id, kind, title = TITLES[kind], children, action }: Props) {
  return (
    <View
      id={id}
      className={`notice notice--${kind}`}
      {...accessible(kind === 'refused' ? 'alert' : 'status')}
    >
      {title ? <View className="notice__title">{title}</View> : null}
      <View>{children}</View>
      {action}
    </View>
  )
}
