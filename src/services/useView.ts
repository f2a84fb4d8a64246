import { useCallback, useEffect, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { ViewOf } from '../contract/replies'
import type { ViewInput, ViewName } from '../contract/requests'
import { see, type Answered } from './ask'

export type Seen<T> = { status: 'loading' } | Answered<T>

/** A view kept fresh: read when the page opens, when it is shown again, and after a command through `reload`. */
export function useView<N extends ViewName>(name: N, input: ViewInput<N>) {
  const [seen, setSeen] = useState<Seen<ViewOf<N>>>({ status: 'loading' })
  const asked = JSON.stringify(input)
  const reload = useCallback(async () => {
    const answer = await see(name, JSON.parse(asked) as ViewInput<N>)
    setSeen(before => (answer.status === 'offline' && before.status === 'done' ? before : answer))
  }, [name, asked])
  useEffect(() => void reload(), [reload])
  useDidShow(() => void reload())
  return { seen, reload }
}
