import type { Instant } from '../time'
import { stands } from '../channels/dispute'
import type { Cast, BallotRecord } from './ballot'

/**
 * The cast that counts: of those that had come by the close and still stand at `until`, the one the household said
 * last. A ballot on paper speaks from when it was filled in, so it never replaces what the household sent later.
 */
export const countedCast = (
  record: BallotRecord,
  closesAt: Instant,
  until: Instant = closesAt
): Cast | undefined =>
  record.casts
    .filter(cast => cast.at <= closesAt && stands(cast, record.words ?? [], until))
    .reduce<Cast | undefined>((last, cast) => (last && saidAt(cast) < saidAt(last) ? last : cast), undefined)

const saidAt = (cast: Cast): Instant => cast.assisted?.saidAt ?? cast.at

/** The cast that would count if nothing more were said. */
export const standingCast = (record: BallotRecord): Cast | undefined => countedCast(record, Infinity)

/** Whether the papers reached the household: handed over at the door, or opened on its own telephone. */
export const wasServed = ({ visits = [] }: Pick<BallotRecord, 'visits'>): boolean =>
  visits.some(({ mark }) => mark === 'served' || mark === 'opened')

/** Whether the household has voted, openly or in secret; where silence decides, whether the notice reached it. */
export const hasVoted = (record: BallotRecord): boolean =>
  record.silence ? wasServed(record) : record.marked === true || standingCast(record) !== undefined
