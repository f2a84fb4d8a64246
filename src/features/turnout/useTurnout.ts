import { useState } from 'react'
import { bySilence } from '../../domain/deciding/ruleCard'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

type Served = 'all' | 'notAll'

/** Who has come to the open vote, door by door, and the one extension after a close without quorum. */
export function useTurnout(matter: string) {
  const { seen, reload } = useView('turnout', { matter })
  const [served, setServed] = useState<Served | null>(null)
  const { sent, send } = useCommand('extendVote', () => void reload())
  const vote = seen.status === 'done' ? seen.value.vote : null
  /** whether those affected were all told decides what may still stop the vote after the extension */
  const asksServed =
    vote !== null && !bySilence(vote.rule) && vote.rule.affected !== null && vote.affected > 0
  return {
    seen,
    reload,
    sent,
    asksServed,
    served,
    setServed: (next: Served) => setServed(next),
    offer: seen.status === 'done' ? seen.value.extension : null,
    missing: asksServed && served === null ? '先说受影响的住户是不是都通知到了。' : null,
    extend: () => vote && void send({ matter, vote: vote.id, affectedServed: served === 'all' })
  }
}
