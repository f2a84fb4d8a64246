import type { Instant } from '../time'
import type { Helped } from '../channels/helper'
import { lastSecondWord, stands } from '../channels/dispute'
import { standingCast } from './countedCast'
import type { BallotRecord, Cast } from './ballot'

/** What a household keeps of its ballot (回执). */
export interface Receipt {
  vote: string
  household: string
  choice: string
  at: Instant
  hash: string
  replaced: number
  /** who helped with it */
  helped?: Helped['by']
  /** a newcomer's: kept, and counted once a second person knows them and the time to dispute is over */
  waits?: { until: Instant; known: boolean }
}

/** The receipt of the ballot that would count if nothing more were said; null where there is none. */
export const receiptOf = (record: BallotRecord): Receipt | null => {
  const last = standingCast(record)
  return last ? receiptFor(record, last) : null
}

/** The same for one of the household: what they sent last as a newcomer is theirs to see while it waits to be counted. */
export const ownReceipt = (record: BallotRecord, person: string, now: Instant): Receipt | null => {
  const words = record.words ?? []
  const last = record.casts[record.casts.length - 1]
  if (!last || last.person !== person || last.newcomerUntil === undefined || stands(last, words, now))
    return receiptOf(record)
  const known = lastSecondWord(last, words, now) === true
  return { ...receiptFor(record, last), waits: { until: last.newcomerUntil, known } }
}

const receiptFor = ({ vote, household, casts }: BallotRecord, cast: Cast): Receipt => ({
  vote,
  household,
  choice: cast.choice,
  at: cast.at,
  hash: cast.hash,
  replaced: casts.length - 1,
  ...(cast.helped && { helped: cast.helped.by })
})
