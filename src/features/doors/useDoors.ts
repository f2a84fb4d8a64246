import { useCallback, useEffect, useState } from 'react'
import type { DoorsView } from '../../contract/views/doors'
import type { DoorMark } from '../../domain/channels/doors'
import { keep, recall } from '../../services/storage'
import { useOutbox } from '../../services/useOutbox'
import { usePhoto } from '../../services/usePhoto'
import { useView } from '../../services/useView'

/** The board of doors: the last one this phone has seen stays readable without signal, and what was entered waits for it. */
export function useDoors(matter: string) {
  const { seen, reload } = useView('doors', { matter })
  const [chosen, setChosen] = useState<string | null>(null)
  const arrived = useCallback(() => void reload(), [reload])
  const camera = usePhoto()
  const outbox = useOutbox(matter, arrived)
  const key = `doors:${matter}`
  useEffect(() => {
    if (seen.status === 'done') keep(key, JSON.stringify(seen.value))
  }, [seen, key])
  const board = seen.status === 'done' ? seen.value : seen.status === 'offline' ? remembered(key) : null
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
    /** what is shown was kept on this phone */
    remembered: seen.status === 'offline' && board !== null,
    door,
    choose: setChosen,
    mark: (what: DoorMark) => void mark(what),
    barred: camera.barred,
    outbox
  }
}

const remembered = (key: string): DoorsView | null => {
  const kept = recall(key)
  return kept === null ? null : (JSON.parse(kept) as DoorsView)
}
