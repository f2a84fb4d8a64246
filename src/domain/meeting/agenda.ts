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

export const isOverdue = ({ overdue, dueAt }: Matter, now: Instant): boolean =>
  overdue > 0 || (dueAt !== null && dueAt <= now)

/** The agenda makes itself: what is overdue first, the longest overdue before all, then the nearest day. */
export const byUrgency =
  (now: Instant) =>
  (a: Matter, b: Matter): number =>
    Number(isOverdue(b, now)) - Number(isOverdue(a, now)) ||
    b.overdue - a.overdue ||
    (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) ||
    (a.id < b.id ? -1 : 1)

/** Since when the street has it. */
export const atStreetSince = (matter: Matter): Instant => arrivalOf(matter)?.at ?? matter.suggestedAt
