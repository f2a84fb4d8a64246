import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { accessible } from './accessible'
import './Section.scss'

interface Props {
  id: string
  title: string
  /** The one line worth knowing while it is shut. */
  summary?: string
  open?: boolean
  children: ReactNode
}

/** A part of a page that opens at a tap. */
export function Section({ id, title, summary, open: openAtFirst = false, children }: Props) {
  const [open, setOpen] = useState(openAtFirst)
  return (
    <View className="section">
      <View
        id={id}
        className="section__head"
        hoverClass="section__head--pressed"
        onClick={() => setOpen(!open)}
        {...accessible('button', title, { ariaExpanded: open })}
      >
        <View className="section__words">
          <View className="section__title">{title}</View>
          {summary ? <View className="section__summary">{summary}</View> : null}
        </View>
        <View className="section__toggle">{open ? '收起' : '展开'}</View>
      </View>
      {open ? (
        <View id={`${id}-content`} className="section__content">
          {children}
        </View>
      ) : null}
    </View>
  )
}
