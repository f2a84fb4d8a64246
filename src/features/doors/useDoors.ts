import { useCallback, useState } from 'react'
import type { DoorMark } from '../../domain/channels/doors'
import { useKeptView } from '../../services/useKeptView'
import { useOutbox } from '../../services/useOutbox'
import { usePhoto } from '../../services/usePhoto'

/** The board of doors: the last one this phone has seen stays readable without signal, and what was entered waits for it. */
export function useDoors(matter: string) {
  const { seen, reload, view: board, remembered } = useKeptView('doors', { matter }, `doors:${matter}`)
  const [chosen, setChosen] = useState<string | null>(null)
  const arrived = useCallback(() => void reload(), [reload])
  const camera = usePhoto()
  const outbox = useOutbox(matter, arrived)
  const door = board?.doors.find(each => each.household === chosen) ?? null
  const mark = async (what: DoorMark) => {
    if (!board || !door) return
    const kept = what === 'served' ? await camera.take() : null
    if (what === 'served' && kept === null) return
    const input = { matter, vote: board.vote.id, household: door.household, mark: what, photo: null }
    outbox.put({ name: 'markDoor', door: door.door, input, kept })
    setChosen(null)
  }
  return {
    seen,
    reload,
    board,
    remembered,
    door,
    choose: setChosen,
    mark: (what: DoorMark) => void mark(what),
    barred: camera.barred,
    outbox
  }
}
