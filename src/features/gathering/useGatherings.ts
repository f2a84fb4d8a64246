import { useView } from '../../services/useView'

/** The meetings of a room, for those who read it; nobody else is told of them. */
export function useGatherings(room: string) {
  const { seen, reload } = useView('gatherings', { room })
  return {
    settled: seen.status !== 'loading',
    view: seen.status === 'done' ? seen.value : null,
    now: seen.status === 'done' ? seen.now : 0,
    reload: () => void reload()
  }
}

export type RoomGatherings = ReturnType<typeof useGatherings>
