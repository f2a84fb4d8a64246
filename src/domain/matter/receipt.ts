import type { Instant } from '../time'
import { standingCast, type BallotRecord } from './ballot'

/** What a household keeps of its ballot (回执). */
export interface Receipt {
  vote: string
  household: string
  choice: string
  at: Instant
  hash: string
  replaced: number
}

/** The receipt of the ballot that would count if nothing more were said; null where there is none. */
export const receiptOf = (record: BallotRecord): Receipt | null => {
  const last = standingCast(record)
  return last
    ? {
        vote: record.vote,
        household: record.household,
        choice: last.choice,
        at: last.at,
        hash: last.hash,
        replaced: record.casts.length - 1
      }
    : null
}
