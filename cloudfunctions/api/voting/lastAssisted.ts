import type { AssistedBallot } from '../../../src/contract/views/ballot'
import { standingCast } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { DISPUTE_WINDOW, isDisputed, saysItself, stands } from '../../../src/domain/channels/dispute'
import { awaitsCallBack } from '../../../src/domain/channels/phone'

/** The last ballot somebody entered for this household, for the household alone to see. */
export const lastAssisted = (record: BallotRecord): AssistedBallot | null => {
  const cast = record.casts.filter(each => each.assisted).pop()
  if (!cast?.assisted) return null
  const words = record.words ?? []
  const counted = stands(cast, words, Infinity)
  const standing = standingCast(record)
  return {
    cast: cast.hash,
    channel: cast.channel,
    choice: cast.choice,
    saidAt: cast.assisted.saidAt,
    enteredAt: cast.at,
    disputeUntil: cast.at + DISPUTE_WINDOW,
    late: cast.assisted.late,
    counted,
    disputed: isDisputed(cast, words, Infinity),
    answered: saysItself(record, cast),
    awaitsCall: awaitsCallBack(record)?.hash === cast.hash,
    replaced: counted && standing !== undefined && standing.hash !== cast.hash
  }
}
