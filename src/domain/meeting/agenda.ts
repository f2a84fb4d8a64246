import type { Matter } from '../matter/matter'
import { arrivalOf } from '../matter/matter'
import type { Instant } from '../time'

/** A matter on the agenda (议程), as the minutes name it. */
export interface AgendaItem {
  matter: string
  community: string
  title: string
}

/** Whether only the street can move the matter on: it is at the third level and not yet answered. */
export const needsStreet = ({ level, stage }: Matter): boolean =>
  level === 'L3' && (stage.status === 'handedUp' || stage.status === 'accepted')

/**
 * Whether its owner let the day pass and has not moved it on since. Of a matter as it truly stands: the clock has counted
 * what is past, and an open vote or a display is waited for by everyone.
 */
export const isOverdue = ({ overdue }: Pick<Matter, 'overdue'>): boolean => overdue > 0

/** The agenda makes itself: what is overdue first, the longest overdue before all, then the nearest day. */
export const byUrgency = (a: Matter, b: Matter): number =>
  b.overdue - a.overdue || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || (a.id < b.id ? -1 : 1)

/** Since when the street has it. */
export const atStreetSince = (matter: Matter): Instant => arrivalOf(matter)?.at ?? matter.suggestedAt
