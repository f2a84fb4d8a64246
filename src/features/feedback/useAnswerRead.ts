import { useEffect } from 'react'
import type { MatterView } from '../../contract/views/matter'
import { command } from '../../services/ask'
import { keep, recall } from '../../services/storage'

/** Tells the cloud, once a phone and answer, that the household has it before its eyes; if it never arrives, somebody comes to the door. */
export function useAnswerRead(view: MatterView | null) {
  const last = view?.answers[view.answers.length - 1]
  const matter = view !== null && view.viewer.household !== null && last ? view.id : null
  const at = last?.at ?? 0
  useEffect(() => {
    if (matter === null) return
    const key = `read:${matter}:${at}`
    if (recall(key) !== null) return
    void command('readAnswer', { matter }).then(({ status }) => {
      if (status === 'done') keep(key, 'told')
    })
  }, [matter, at])
}
