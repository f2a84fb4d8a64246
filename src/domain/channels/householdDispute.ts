import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Naming } from '../representative'
import type { Instant } from '../time'
import { mayCast } from '../ballot/casting'
import { sentBy } from '../ballot/sender'
import type { BallotRecord } from '../ballot/ballot'
import type { Matter } from '../matter/matter'

/** One of a household wants something else than what another of them sent, and can no longer replace it. */
export interface Disagreement {
  person: string
  /** who sent it and alone may change it */
  to: string
  at: Instant
  request: string
}

/**
 * Tells the one who sent the household's ballot that another of them disagrees (HOUSEHOLD_DISPUTE), until the close;
 * the ballot stays as it is. Refused while the caller may still replace it (TOO_EARLY).
 */
export const disagree = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  { vote, request }: { vote: string; request: string },
  now: Instant,
  namings: readonly Naming[]
): BallotRecord | Refused => {
  const barred = mayCast(matter, record, actor, vote, now, namings)
  if (!barred) return refuse('TOO_EARLY', { dispute: true })
  if (!record || barred.refused !== 'HOUSEHOLD_DISPUTE') return barred
  const to = sentBy(record, now)
  if (to === undefined) return barred
  return { ...record, disagreement: { person: actor.person, to, at: now, request } }
}
