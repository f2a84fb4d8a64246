import type { Answer } from '../levels/level'
import type { Matter } from '../matter/matter'
import type { Instant } from '../time'
import { needsStreet, type AgendaItem } from './agenda'

/** How an item left the meeting. `elsewhere`: it was answered or returned outside of it. */
export type Left =
  | { how: 'resolved'; kind: Answer['kind']; department: string; text: string; by: Instant | null }
  | { how: 'deferred'; reason: string; count: number }
  | { how: 'elsewhere' }
  | { how: 'waiting' }

export interface MinutesLine extends AgendaItem {
  left: Left
}

/** The minutes (纪要) write themselves: each item of the agenda with what became of it in this meeting. */
export const minutesOf = (
  meeting: string,
  agenda: readonly AgendaItem[],
  matters: readonly Matter[]
): MinutesLine[] =>
  agenda.map(item => {
    const matter = matters.find(({ id }) => id === item.matter)
    return { ...item, left: matter ? leftWith(matter, meeting) : { how: 'elsewhere' } }
  })

const leftWith = (matter: Matter, meeting: string): Left => {
  const { resolutions, deferrals } = matter.joint
  const resolution = resolutions.find(each => each.meeting === meeting)
  if (resolution) {
    const { kind, department, text, by } = resolution
    return { how: 'resolved', kind, department, text, by }
  }
  const at = deferrals.findIndex(each => each.meeting === meeting)
  const deferral = deferrals[at]
  if (deferral) return { how: 'deferred', reason: deferral.reason, count: at + 1 }
  return needsStreet(matter) ? { how: 'waiting' } : { how: 'elsewhere' }
}
