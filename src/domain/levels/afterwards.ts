import { nameText } from '../matter/text'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'

/** Who looks after it once a matter is closed, and by which day they look at it again (后续). */
export interface Afterwards {
  who: string
  by: Instant
}

/**
 * What a closing says of afterwards: an owner with a day to come, or none. Half of it says nothing (EVIDENCE_MISSING).
 */
export const afterwardsOf = (
  { who, by }: { who: string | null; by: Instant | null },
  now: Instant
): Afterwards | null | Refused => {
  if (who === null && by === null) return null
  if (who === null || by === null || by <= now) return refuse('EVIDENCE_MISSING', { afterwards: true })
  const owner = nameText(who)
  return typeof owner === 'string' ? { who: owner, by } : owner
}
