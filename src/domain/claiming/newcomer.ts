import type { Binding } from '../claim'
import type { Actor } from '../office'
import { HOUR, type Instant } from '../time'

/** A second word for somebody whom one office confirmed: of another office, of the household, or of a neighbour. */
export interface Second {
  by: string
  at: Instant
}

/** As much of a person's tie to a household as says whether their ballots count already. */
export type Tie = Pick<Binding, 'since' | 'how' | 'second' | 'contested'>

/** How long those of a dwelling and of its building may dispute one who has been confirmed there. */
export const OPEN_TO_DISPUTE = 48 * HOUR

/** Somebody confirmed after a vote opened (开启后确认): from when their ballots may count, and who else knew them. */
export interface Newcomer {
  until: Instant
  second: Second | null
}

/**
 * Whom one office confirmed after a vote had opened needs a second person's word and 48 hours open to dispute before a
 * ballot of theirs counts in it. The code lay behind the door before, and two neighbours' words have waited their 48 hours.
 */
export const newcomerIn = (
  { openedAt }: { openedAt: Instant },
  { household }: Actor,
  now: Instant
): Newcomer | null => {
  const tie = household?.tie
  if (!tie || tie.how !== 'confirmed' || tie.since <= openedAt) return null
  const until = tie.since + OPEN_TO_DISPUTE
  const second = tie.contested ? null : (tie.second ?? null)
  return second && now > until ? null : { until, second }
}
