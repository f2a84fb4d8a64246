import { DAY, type Instant } from '../time'
import type { Level, Owner } from './level'
import type { Matter } from '../matter/matter'

/** Who owns a matter of this room at each level (自议 · 共议 · 商议). */
export type Ladder = Readonly<Record<Level, Owner>>

export const above = (level: Level): Level | null => (level === 'L1' ? 'L2' : level === 'L2' ? 'L3' : null)

/**
 * The day by which a level must have acted, counted from when the matter reaches it. The street acts by its next joint
 * meeting or in thirty days, whichever comes first; what reaches it on the day of a meeting is for the one after.
 */
export const levelDue = (matter: Matter, level: Level, from: Instant): Instant => {
  const { levelDays, jointMeetings } = matter.settings
  if (level === 'L3') {
    const limit = from + levelDays.L3 * DAY
    return Math.min(limit, jointMeetings.find(end => end - DAY > from) ?? limit)
  }
  return from + levelDays[level][matter.location ? 'location' : 'ordinary'] * DAY
}
