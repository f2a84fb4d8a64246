import { useState } from 'react'
import { useView } from '../../services/useView'
import { EVERYTHING, isNarrowed, narrowed, type Narrowing } from './narrowing'

/** A long queue is looked at in parts. */
const LONG = 8
const A_PAGE = 40
/** What is looked for is looked for among all there are. */
const ALL = 999

/** The matters this office has, the nearest due day first; those with something to do now before those that wait. */
export function useQueue(room: string) {
  const [most, setMost] = useState(A_PAGE)
  const [by, setBy] = useState<Narrowing>(EVERYTHING)
  const { seen, reload } = useView('desk', { room, most })
  const work = seen.status === 'done' ? seen.value : null
  const now = seen.status === 'done' ? seen.now : 0
  const all = work?.matters ?? []
  const shown = narrowed(all, by, now)
  return {
    seen,
    reload,
    office: work?.viewer.offices.find(({ office }) => office === 'secretary' || office === 'streetOfficer'),
    all,
    todo: shown.filter(({ tasks }) => tasks.length > 0),
    waiting: shown.filter(({ tasks }) => tasks.length === 0),
    isLong: all.length >= LONG,
    by,
    isNarrowed: isNarrowed(by),
    narrow: (next: Partial<Narrowing>) => {
      setBy({ ...by, ...next })
      if (work?.more) setMost(ALL)
    },
    widen: () => setBy(EVERYTHING),
    more: work?.more ? () => setMost(most + A_PAGE) : null
  }
}
