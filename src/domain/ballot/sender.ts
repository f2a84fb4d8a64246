import { hasLeft, representativeAt, type Naming } from '../representative'
import { DAY, type Instant } from '../time'
import { stands } from '../channels/dispute'
import type { Vote } from '../matter/vote'
import type { BallotRecord } from './ballot'

/** Who of the household sent its last ballot, as far as it counts at an instant; undefined when none of them did. */
export const sentBy = (record: BallotRecord, now: Instant): string | undefined =>
  record.casts.filter(cast => cast.channel === 'online' && stands(cast, record.words ?? [], now)).pop()
    ?.person

/** Whether the household's last ballot was sent by the one it named to act for it. */
export const representativeSent = (
  vote: Pick<Vote, 'closesAt'>,
  record: BallotRecord,
  namings: readonly Naming[],
  now: Instant
): boolean => {
  const sender = sentBy(record, now)
  return sender !== undefined && sender === representativeIn(vote, namings, now)
}

/**
 * Who acts for a household in a vote: in its last 24 hours whoever did when they began, so that no member ends a
 * disagreement by naming or dismissing one; nobody from the instant at which that one moved out.
 */
export const representativeIn = (
  vote: Pick<Vote, 'closesAt'>,
  namings: readonly Naming[],
  now: Instant
): string | null => {
  const from = Math.min(now, lastDayOf(vote))
  const acting = representativeAt(namings, from)
  const gone = namings.some(each => each.at > from && each.at <= now && hasLeft(each, acting ?? ''))
  return gone ? null : acting
}

export const lastDayOf = ({ closesAt }: Pick<Vote, 'closesAt'>): Instant => closesAt - DAY

export const PREVAILS = { representative: true } as const
