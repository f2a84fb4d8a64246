import type { AssistedReceipt, Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { enterPaper } from '../../../src/domain/matter/assisted'
import { standingCast, type BallotRecord } from '../../../src/domain/matter/ballot'
import { DISPUTE_WINDOW } from '../../../src/domain/matter/dispute'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { changeBallot } from './changeBallot'

/**
 * Enters one household's paper ballot; a batch from a place without signal is so many of these, each under the
 * request it was given at the door. May be repeated.
 */
export const enterPaperBallot = async (
  call: Call,
  input: CommandInput<'enterPaperBallot'>
): Promise<Done['enterPaperBallot'] | Refused> => {
  const { vote, choice, photo, enteredAtDoor } = input
  const witnesses = input.witnesses.map(({ who }) => who)
  const paper = { vote, choice, witnesses, photo, enteredAtDoor, request: call.request }
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    enterPaper(matter, record, actor, paper, call.now)
  )
  return isRefused(after) ? after : slip(after, call)
}

const slip = (record: BallotRecord, call: Call): AssistedReceipt => {
  const cast = record.casts.find(each => each.request === call.request && each.person === call.openid)
  if (!cast?.assisted) throw new Error('an assisted cast was just written')
  return {
    door: record.door,
    code: cast.hash,
    counted: standingCast(record)?.hash === cast.hash,
    late: cast.assisted.late,
    disputeUntil: cast.at + DISPUTE_WINDOW
  }
}
