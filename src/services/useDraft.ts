import { useCallback, useState } from 'react'
import { forget, keep, recall } from './storage'

/**
 * What was typed under this name, across closed pages, lost networks and refusals. Drop it once it has arrived. Another
 * name is another text: what was written about one thing is never shown under the next.
 */
export function useDraft(name: string) {
  const key = `draft:${name}`
  const [typed, setTyped] = useState(() => ({ key, text: recall(key) ?? '' }))
  const text = typed.key === key ? typed.text : (recall(key) ?? '')
  const write = useCallback((next: string) => (keep(key, next), setTyped({ key, text: next })), [key])
  const drop = useCallback(() => (forget(key), setTyped({ key, text: '' })), [key])
  return { text, write, drop }
}
