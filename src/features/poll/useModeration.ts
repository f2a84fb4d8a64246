import { useState } from 'react'
import { reasonMissing } from '../../components/ReasonField'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** The statements of the running round, and the one that is being looked at. */
export function useModeration(matter: string) {
  const { seen, reload } = useView('moderation', { matter })
  const [chosen, choose] = useState<string | null>(null)
  const [removing, setRemoving] = useState(false)
  const [said, setSaid] = useState(true)
  const reason = useDraft(`moderation:${matter}`)
  const { sent, send, clear } = useCommand('moderateStatement', () => {
    choose(null)
    setRemoving(false)
    reason.drop()
    void reload()
  })
  const statement =
    seen.status === 'done' ? seen.value.statements.find(each => each.id === chosen) : undefined
  const decide = (admitted: boolean) => {
    setSaid(admitted)
    if (statement) void send({ matter, statement: statement.id, admitted, reason: reason.text })
  }
  return {
    seen,
    reload,
    sent,
    statement,
    choose: (id: string) => (clear(), setRemoving(false), choose(id)),
    /** whether the reason for taking it out is being written */
    removing,
    remove: () => setRemoving(true),
    reason,
    missing: reasonMissing(reason.text),
    decide,
    retry: () => decide(said)
  }
}

export type Moderation = ReturnType<typeof useModeration>
