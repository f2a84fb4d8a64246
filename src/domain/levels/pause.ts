import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { reasonText } from '../matter/text'

/** Why the law lets an office wait: an appraisal, a procedure with days of its own, a court, a disaster. */
export const PAUSE_GROUNDS = ['appraisal', 'procedure', 'court', 'disaster'] as const
export type PauseGround = (typeof PAUSE_GROUNDS)[number]

export const LONGEST_PAUSE_DAYS = 30

/**
 * An official pause (暂停计时) moves the level's day by as many days: on a ground the law knows, at most thirty days,
 * once per level (LIMIT_REACHED). Only what was handed up waits so; a vote suspends its clock by itself (WRONG_STAGE).
 */
export const pauseMatter = (
  matter: Matter,
  input: { ground: PauseGround; days: number; reason: string },
  now: Instant
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  if ((status !== 'handedUp' && status !== 'accepted') || matter.dueAt === null)
    return refuse('WRONG_STAGE', { status })
  if (hasPaused(matter)) return refuse('LIMIT_REACHED', { pause: true })
  if (input.days < 1 || input.days > LONGEST_PAUSE_DAYS)
    return refuse('LIMIT_REACHED', { pauseDays: LONGEST_PAUSE_DAYS })
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  const { ground, days } = input
  return [
    {
      type: 'Paused',
      level: matter.level,
      ground,
      reason,
      until: now + days * DAY,
      due: matter.dueAt + days * DAY
    }
  ]
}

/** Whether the level the matter is at has had its one pause. */
export const hasPaused = ({ pauses, level }: Matter): boolean => pauses.some(each => each.level === level)
