import { useState } from 'react'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

const A_PAGE = 200

interface Line {
  matter: string
  household: string
}

/** Who asked and does not know, over all matters of a unit; ticking a door that was told, and taking a tick back. */
export function useRound(room: string) {
  const [most, setMost] = useState(A_PAGE)
  const { seen, reload } = useView('feedbackRound', { room, most })
  const [last, setLast] = useState<Line | null>(null)
  const again = () => void reload()
  const telling = useCommand('tellAtDoor', again)
  const undoing = useCommand('takeBackTelling', again)
  return {
    seen,
    reload,
    told: telling.sent,
    undone: undoing.sent,
    tell: ({ matter, household }: Line) => {
      setLast({ matter, household })
      void telling.send({ matter, household })
    },
    takeBack: ({ matter, household }: Line) => {
      setLast({ matter, household })
      void undoing.send({ matter, household })
    },
    tellAgain: () => last && void telling.send(last),
    takeBackAgain: () => last && void undoing.send(last),
    more: () => setMost(most + A_PAGE)
  }
}

export type Round = ReturnType<typeof useRound>
