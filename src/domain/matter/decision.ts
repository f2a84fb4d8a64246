import { reopenedSince } from '../levels/reopening'
import { SETTLED_DAYS } from '../overlap/footprint'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import type { Matter } from './matter'
import { outcomeOf } from './vote'

/**
 * Until when what residents decided on the matter itself stands: 180 days from the certificate of its last vote, whoever
 * has the matter meanwhile. Null where nothing was decided, the vote was annulled, or the closing was opened again on a
 * promise not kept or a fault of procedure.
 */
export const decidedUntil = (matter: Matter, now: Instant): Instant | null => {
  const last = matter.votes[matter.votes.length - 1]
  const at = last?.certifiedAt ?? null
  if (!last || at === null || outcomeOf(last) === 'void' || reopenedSince(matter, at)) return null
  const until = at + SETTLED_DAYS * DAY
  return now < until ? until : null
}

/** Why nothing else is put to the vote while a decision stands (DUPLICATE). */
export const decisionBars = (matter: Matter, now: Instant): Refused | null => {
  const until = decidedUntil(matter, now)
  return until === null ? null : refuse('DUPLICATE', { decision: true, until })
}
