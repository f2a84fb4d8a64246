import { useState } from 'react'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** The assisted ballots that were drawn to be asked again, and the one that is being asked now. */
export function useRechecks(matter: string) {
  const { seen, reload } = useView('rechecks', { matter })
  const [household, setHousehold] = useState<string | null>(null)
  const { sent, send, clear } = useCommand('recheckBallot', () => (setHousehold(null), void reload()))
  const list = seen.status === 'done' ? seen.value : null
  return {
    seen,
    reload,
    list,
    asked: list?.drawn.find(each => each.household === household) ?? null,
    ask: (next: string) => (clear(), setHousehold(next)),
    sent,
    /** what the household says now, or null when nobody was found */
    tell: (choice: string | null) => {
      if (list && household) void send({ matter, vote: list.vote, household, choice })
    }
  }
}
