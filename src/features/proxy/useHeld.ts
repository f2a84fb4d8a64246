import { useState } from 'react'
import { choicesOn } from '../../domain/deciding/ballot'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** The households that gave their vote, one after the other: the first that has none yet, or the one that was tapped. */
export function useHeld(matter: string) {
  const { seen, reload } = useView('held', { matter })
  const [tapped, setTapped] = useState<string | null>(null)
  const view = seen.status === 'done' ? seen.value : null
  const open = view?.held.filter(each => each.barred === null) ?? []
  const now = open.find(each => each.household === tapped) ?? open.find(each => each.choice === null) ?? null
  const draft = useDraft(`held:${matter}`)
  const [drafted = '', choice = ''] = draft.text.split(' ')
  const chosen =
    drafted === now?.household ? (choicesOn(view?.options ?? []).find(each => each === choice) ?? null) : null
  const { sent, send, clear } = useCommand('castBallot', () => {
    draft.drop()
    setTapped(null)
    void reload()
  })
  return {
    seen,
    reload,
    view,
    now,
    chosen,
    turnTo: (household: string) => (clear(), setTapped(household)),
    choose: (next: string) => {
      if (now) draft.write(`${now.household} ${next}`)
    },
    sent,
    cast: () => {
      if (view && now && chosen)
        void send({ matter, vote: view.vote.id, household: now.household, choice: chosen, helper: null })
    }
  }
}

export type Held = ReturnType<typeof useHeld>
