import { useState } from 'react'
import { reasonMissing } from '../../components/ReasonField'
import { useCommand } from '../../services/useCommand'
import { useDraft } from '../../services/useDraft'
import { useView } from '../../services/useView'

/** The words that wait for this office, and the ones that are being looked at. */
export function useScreenings(room: string) {
  const { seen, reload } = useView('screenings', { room })
  const [chosen, choose] = useState<string | null>(null)
  const [removing, setRemoving] = useState(false)
  const [said, setSaid] = useState(true)
  const reason = useDraft(`look:${room}`)
  const { sent, send, clear } = useCommand('lookAtWords', () => {
    choose(null)
    setRemoving(false)
    reason.drop()
    void reload()
  })
  const words = seen.status === 'done' ? seen.value.words : []
  const open = words.find(({ id }) => id === chosen) ?? (words.length === 1 ? words[0] : undefined)
  const decide = (admitted: boolean) => {
    setSaid(admitted)
    if (open) void send({ room, screening: open.id, admitted, reason: reason.text })
  }
  return {
    seen,
    reload,
    sent,
    open,
    choose: (id: string) => (clear(), setRemoving(false), choose(id)),
    /** whether the reason for not showing them is being written */
    removing,
    remove: () => setRemoving(true),
    reason,
    missing: reasonMissing(reason.text),
    decide,
    retry: () => decide(said)
  }
}

export type Screenings = ReturnType<typeof useScreenings>
