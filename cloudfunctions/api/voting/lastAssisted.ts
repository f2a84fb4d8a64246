import type { AssistedBallot } from '../../../src/contract/replies'
import type { BallotRecord } from '../../../src/domain/matter/ballot'
import { DISPUTE_WINDOW, isDisputed, stands } from '../../../src/domain/matter/dispute'

/** The last ballot somebody entered for this household, for the household alone to see. */
export const lastAssisted = (record: BallotRecord): AssistedBallot | null => {
  const cast = record.casts.filter(each => each.assisted).pop()
  if (!cast?.assisted) return null
  const words = record.words ?? []
  return {
    cast: cast.hash,
    channel: cast.channel,
    choice: cast.choice,
    saidAt: cast.assisted.saidAt,
    enteredAt: cast.at,
    disputeUntil: cast.at + DISPUTE_WINDOW,
    late: cast.assisted.late,
    counted: stands(cast, words, Infinity),
    disputed: isDisputed(cast, words, Infinity)
  }
}
