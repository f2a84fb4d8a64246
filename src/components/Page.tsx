import { useContext, type ReactNode } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { FOCUSED, useReturnedFocus } from '../services/keyboard'
import { Action } from './Action'
import { Heading } from './Heading'
import { LargeType } from './LargeType'
import { Notice } from './Notice'
import { Paragraph } from './Paragraph'
import { PrivacyGate } from './PrivacyGate'
import './Page.scss'

/** What a page has to show before, or instead of, its content. */
export type PageState =
  | { status: 'ready' }
  | { status: 'loading' }
  | { status: 'empty'; words: string }
  /** `retry` where the same page may open in a moment; otherwise the way out leads home */
  | { status: 'refused'; words: string; retry?: () => void }
  | { status: 'offline'; retry(): void }

interface Props {
  id: string
  title: string
  state?: PageState
  /** The one primary action, in the thumb's reach. */
  foot?: ReactNode
  /** Uses the whole of a wide window, for two panes. */
  wide?: boolean
  children?: ReactNode
}

export function Page({ id, title, state = { status: 'ready' }, foot, wide = false, children }: Props) {
  const { large } = useContext(LargeType)
  useReturnedFocus(id)
  const ready = state.status === 'ready'
  return (
    <View id={id} className={`page ${large ? 'page--large' : ''} ${wide ? 'page--wide' : ''}`} {...FOCUSED}>
      <View className="page__body">
        <Heading level={1}>{title}</Heading>
        {ready ? children : <Instead id={id} state={state} />}
      </View>
      {ready && foot ? <View className="page__foot">{foot}</View> : null}
      <PrivacyGate />
    </View>
  )
}

const goHome = () => void Taro.reLaunch({ url: '/pages/home/index' })

function Instead({ id, state }: { id: string; state: Exclude<PageState, { status: 'ready' }> }) {
  switch (state.status) {
    case 'loading':
      return <Paragraph id={`${id}-loading`}>正在打开……</Paragraph>
    case 'empty':
      return <Paragraph id={`${id}-empty`}>{state.words}</Paragraph>
    case 'refused':
      return (
        <Notice
          id={`${id}-refused`}
          kind="refused"
          title="这一页现在看不到"
          action={
            state.retry ? (
              <Action id={`${id}-retry`} label="重新打开" kind="quiet" onTap={state.retry} />
            ) : (
              <Action id={`${id}-home`} label="去首页" kind="quiet" onTap={goHome} />
            )
          }
        >
          {state.words}
        </Notice>
      )
    case 'offline':
      return (
        <Notice
          id={`${id}-offline`}
          kind="note"
          title="没有连上网络"
          action={<Action id={`${id}-retry`} label="重新打开" kind="quiet" onTap={state.retry} />}
        >
          内容暂时看不到，您写过的都还在。
        </Notice>
      )
  }
}
