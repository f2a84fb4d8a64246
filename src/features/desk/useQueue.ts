import { useState } from 'react'
import type { WorkView } from '../../contract/views/desk'
import { URGENCIES, urgencyOf as nearness, type Urgency } from '../../domain/levels/urgency'
import { useView } from '../../services/useView'

export type QueueMatter = WorkView['matters'][number]

/** A long queue is looked at by urgency. */
const LONG = 8
const A_PAGE = 40

/** The matters this office has, the nearest due day first; those with something to do now before those that wait. */
export function useQueue(room: string) {
  const [most, setMost] = useState(A_PAGE)
  const [only, setOnly] = useState<Urgency | null>(null)
  const { seen, reload } = useView('desk', { room, most })
  const work = seen.status === 'done' ? seen.value : null
  const now = seen.status === 'done' ? seen.now : 0
  const all = work?.matters ?? []
  const shown = all.filter(matter => only === null || urgencyOf(matter, now) === only)
  return {
    seen,
    reload,
    office: work?.viewer.offices.find(({ office }) => office === 'secretary' || office === 'streetOfficer'),
    todo: shown.filter(({ tasks }) => tasks.length > 0),
    waiting: shown.filter(({ tasks }) => tasks.length === 0),
    counts:
      all.length < LONG
        ? null
        : URGENCIES.map(urgency => ({
            urgency,
            matters: all.filter(matter => urgencyOf(matter, now) === urgency).length
          })),
    only,
    show: (urgency: Urgency) => setOnly(only === urgency ? null : urgency),
    more: work?.more ? () => setMost(most + A_PAGE) : null
  }
}

/** The first of the days a line of the queue is about. */
const firstDay = ({ deadline, partyStepBy, appraiseBy, replyBy }: QueueMatter): number =>
  Math.min(...[deadline, partyStepBy, appraiseBy, replyBy].map(day => day ?? Infinity))

export const urgencyOf = (matter: QueueMatter, now: number): Urgency =>
  nearness({ day: firstDay(matter), overdue: matter.overdue }, now)
