import { useCallback, useState } from 'react'
import { forget, keep, recall } from './storage'

/** What was typed under this name, across closed pages, lost networks and refusals. Drop it once it has arrived. */
export function useDraft(name: string) {
  const key = `draft:${name}`
  const [text, setText] = useState(() => recall(key) ?? '')
  const write = useCallback((next: string) => (keep(key, next), setText(next)), [key])
  const drop = useCallback(() => (forget(key), setText('')), [key])
  return { text, write, drop }
}
