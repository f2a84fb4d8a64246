import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { ViewOf } from '../contract/replies'
import type { ViewInput, ViewName } from '../contract/requests'
import { see, type Answered } from './ask'

export type Seen<T> = { status: 'loading' } | Answered<T>

/**
 * A view kept fresh: read when the page opens, when it is shown again, and after a command through
 * `reload`. A page that opens is shown too, and asks once.
 */
export function useView<N extends ViewName>(name: N, input: ViewInput<N>) {
  const [seen, setSeen] = useState<Seen<ViewOf<N>>>({ status: 'loading' })
  const asked = JSON.stringify(input)
  const reading = useRef<string | null>(null)
  const reload = useCallback(async () => {
    reading.current = asked
    const answer = await see(name, JSON.parse(asked) as ViewInput<N>)
    if (reading.current === asked) reading.current = null
    setSeen(before => (answer.status === 'offline' && before.status === 'done' ? before : answer))
  }, [name, asked])
  const fresh = useCallback(() => void (reading.current === asked ? null : reload()), [reload, asked])
  useEffect(fresh, [fresh])
  useDidShow(fresh)
  return { seen, reload }
}
