import type { AssistedReceipt } from '../../../src/contract/views/ballot'
import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { enterPaper } from '../../../src/domain/channels/assisted'
import { standingCast } from '../../../src/domain/ballot/countedCast'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { answerAssisted as answer, DISPUTE_WINDOW } from '../../../src/domain/channels/dispute'
import { enterPaperObjection as enterObjection } from '../../../src/domain/channels/paperObjection'
import { voteOf } from '../../../src/domain/matter/matter'
import { dissentText } from '../../../src/domain/matter/text'
import { callBack, takePhone } from '../../../src/domain/channels/phone'
import { voterLabel } from '../../../src/domain/body/voterLabel'
import { asVoter, notTheirs } from '../../../src/domain/ownership'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { watchPhoto } from '../../photoCheck'
import { changeBallot, wordOf } from './changeBallot'
import { askForLook, readable } from './heldReason'

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
  const after = await changeBallot(call, input, ({ matter, record, actor, namings }) =>
    enterPaper(matter, record, actor, paper, call.now, namings)
  )
  if (isRefused(after)) return after
  await watchPhoto(call, { file: photo, kind: 'ballot', matter: input.matter })
  return slip(after, call)
}

/** Enters one household's objection from paper, once the platform has nothing against its words. May be repeated. */
export const enterPaperObjection = async (
  call: Call,
  input: CommandInput<'enterPaperObjection'>
): Promise<Done['enterPaperObjection'] | Refused> => {
  const reason = dissentText(input.reason)
  if (isRefused(reason)) return reason
  const found = await readable(call, reason)
  if (isRefused(found)) return found
  const { held, doubtful } = found
  const { vote, photo, enteredAtDoor } = input
  const witnesses = input.witnesses.map(({ who }) => who)
  const paper = { vote, reason, held, witnesses, photo, enteredAtDoor, request: call.request }
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    enterObjection(matter, record, actor, paper, call.now)
  )
  if (isRefused(after)) return after
  if (held) await askForLook(call, input.matter, after, doubtful)
  await watchPhoto(call, { file: photo, kind: 'ballot', matter: input.matter })
  return slip(after, call)
}

/** Takes a ballot on the telephone; it waits for the call-back. May be repeated. */
export const takePhoneBallot = async (
  call: Call,
  input: CommandInput<'takePhoneBallot'>
): Promise<Done['takePhoneBallot'] | Refused> => {
  const { vote, choice } = input
  const heard = { vote, choice, heardAt: call.now - (input.waited ?? 0), request: call.request }
  const after = await changeBallot(call, input, ({ matter, record, actor, namings }) =>
    takePhone(matter, record, actor, heard, call.now, namings)
  )
  return isRefused(after) ? after : slip(after, call)
}

/** What the household says to the second person; told is only whether it is the same. May be repeated. */
export const callBackBallot = async (
  call: Call,
  input: CommandInput<'callBackBallot'>
): Promise<Done['callBackBallot'] | Refused> => {
  const { vote, choice } = input
  const after = await changeBallot(call, input, ({ matter, record, actor }) =>
    callBack(matter, record, actor, { vote, choice, request: call.request }, call.now)
  )
  return isRefused(after) ? after : { door: after.door, agreed: wordOf(call, after).agreed }
}

/** The household's own word on a ballot entered for it. May be repeated. */
export const answerAssisted = async (
  call: Call,
  input: CommandInput<'answerAssisted'>
): Promise<Done['answerAssisted'] | Refused> => {
  const { cast, agreed } = input
  const after = await changeBallot(call, input, ({ matter, record, actor }) => {
    const vote = record && voteOf(matter, record.vote)
    const said = { cast, agreed, request: call.request }
    return vote
      ? (notTheirs(vote, record, actor) ?? answer(record, asVoter(vote, record, actor), said, call.now))
      : answer(record, actor, said, call.now)
  })
  return isRefused(after) ? after : { counted: standingCast(after)?.hash === cast }
}

/** What a ballot entered for a household leaves behind. */
export const slip = (record: BallotRecord, call: Call): AssistedReceipt => {
  const cast = record.casts.find(each => each.request === call.request && each.person === call.openid)
  if (!cast?.assisted) throw new Error('an assisted cast was just written')
  return {
    door: voterLabel(record),
    code: cast.hash,
    counted: standingCast(record)?.hash === cast.hash,
    late: cast.assisted.late,
    disputeUntil: cast.at + DISPUTE_WINDOW
  }
}
