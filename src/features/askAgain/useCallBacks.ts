import { useState } from 'react'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** The telephone ballots that wait for a second person, and the one that is being called now. */
export function useCallBacks(matter: string) {
  const { seen, reload } = useView('callBacks', { matter })
  const [household, setHousehold] = useState<string | null>(null)
  const { sent, send, clear } = useCommand('callBackBallot', () => (setHousehold(null), void reload()))
  const list = seen.status === 'done' ? seen.value : null
  return {
    seen,
    reload,
    list,
    asked: list?.waiting.find(each => each.household === household) ?? null,
    ask: (next: string) => (clear(), setHousehold(next)),
    sent,
    tell: (choice: string) => {
      if (list && household) void send({ matter, vote: list.vote, household, choice })
    }
  }
}
