import { useEffect } from 'react'
import type { ViewOf } from '../contract/replies'
import type { ViewInput, ViewName } from '../contract/requests'
import { keep, recall } from './storage'
import { useView } from './useView'

/** A view whose last answer this phone keeps under a name of its own, so that it stays readable without signal. */
export function useKeptView<N extends ViewName>(name: N, input: ViewInput<N>, key: string) {
  const { seen, reload } = useView(name, input)
  useEffect(() => {
    if (seen.status === 'done') keep(key, JSON.stringify(seen.value))
  }, [seen, key])
  const view = seen.status === 'done' ? seen.value : seen.status === 'offline' ? kept<ViewOf<N>>(key) : null
  /** `remembered`: what is shown was kept on this phone */
  return { seen, reload, view, remembered: seen.status === 'offline' && view !== null }
}

function kept<T>(key: string): T | null {
  const text = recall(key)
  return text === null ? null : (JSON.parse(text) as T)
}
