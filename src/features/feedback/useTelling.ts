import { useState } from 'react'
import { useCommand } from '../../services/useCommand'
import { useView } from '../../services/useView'

/** The doors that do not know the answer, and marking one where it was told. */
export function useTelling(matter: string) {
  const { seen, reload } = useView('feedback', { matter })
  const [last, setLast] = useState('')
  const { sent, send } = useCommand('tellAtDoor', () => void reload())
  return {
    seen,
    reload,
    sent,
    tell: (household: string) => (setLast(household), void send({ matter, household })),
    again: () => void send({ matter, household: last })
  }
}

export type Telling = ReturnType<typeof useTelling>
