import { reopenedSince } from '../levels/reopening'
import { SETTLED_DAYS } from '../overlap/footprint'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import type { Matter } from './matter'
import { outcomeOf } from './vote'

/**
 * Until when somebody who suggests the like is told of the matter: null as long as it is open, 180 days from what was
 * decided on it once closed, 0 where it ended without a decision or became one with another.
 */
export const likeUntil = (matter: Matter): Instant | null => {
  const { stage } = matter
  if (stage.status !== 'closed') return null
  const at = stage.outcome === 'merged' ? null : decidedAt(matter)
  return at === null ? 0 : at + SETTLED_DAYS * DAY
}

/** When residents decided on the matter itself, as far as that still counts. */
const decidedAt = (matter: Matter): Instant | null => {
  const last = matter.votes[matter.votes.length - 1]
  const at = last?.certifiedAt ?? null
  return !last || at === null || outcomeOf(last) === 'void' || reopenedSince(matter, at) ? null : at
}

/**
 * Until when what residents decided on the matter itself stands: 180 days from the certificate of its last vote, whoever
 * has the matter meanwhile. Null where nothing was decided, the vote was annulled, or the closing was opened again on a
 * promise not kept or a fault of procedure.
 */
export const decidedUntil = (matter: Matter, now: Instant): Instant | null => {
  const at = decidedAt(matter)
  if (at === null) return null
  const until = at + SETTLED_DAYS * DAY
  return now < until ? until : null
}

/** Why nothing else is put to the vote while a decision stands (DUPLICATE). */
export const decisionBars = (matter: Matter, now: Instant): Refused | null => {
  const until = decidedUntil(matter, now)
  return until === null ? null : refuse('DUPLICATE', { decision: true, until })
}
