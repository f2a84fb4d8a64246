import type { WorkView } from '../../contract/views/desk'
import { useView } from '../../services/useView'

export type QueueMatter = WorkView['matters'][number]

/** The matters this office has, the nearest due day first; those with something to do now before those that wait. */
export function useQueue(room: string) {
  const { seen, reload } = useView('desk', { room })
  const work = seen.status === 'done' ? seen.value : null
  return {
    seen,
    reload,
    office: work?.viewer.offices.find(({ office }) => office === 'secretary' || office === 'streetOfficer'),
    todo: work?.matters.filter(({ tasks }) => tasks.length > 0) ?? [],
    waiting: work?.matters.filter(({ tasks }) => tasks.length === 0) ?? []
  }
}
