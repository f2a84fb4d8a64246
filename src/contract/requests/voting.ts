import { DOOR_MARKS } from '../../domain/channels/doors'
import { VOTE_ABOUT } from '../../domain/matter/vote'
import { VOID_GROUNDS } from '../../domain/matter/voiding'
import { flag, id, list, oneOf, orNull, spoken, text, whole } from '../parse'

export const VOTING_VIEWS = {
  /** `household`: which of their dwellings, where they own several */
  ballot: { matter: id, household: orNull(id) },
  result: { matter: id, vote: id },
  proof: { matter: id, vote: id },
  export: { matter: id, vote: id },
  turnout: { matter: id },
  callBacks: { matter: id },
  rechecks: { matter: id },
  ballotPhoto: { matter: id, vote: id, household: id },
  rehearsal: { matter: id },
  proxies: { room: id },
  held: { matter: id },
  doors: { matter: id },
  envelopes: { matter: id }
} as const

export const VOTING_COMMANDS = {
  announceVote: {
    matter: id,
    about: oneOf(VOTE_ABOUT),
    question: spoken,
    option: orNull(id),
    card: id,
    windowDays: whole(1, 60),
    secret: orNull(flag),
    /** fen; with `undoable` only where silence decides */
    cost: orNull(whole(0, 1e12)),
    undoable: orNull(flag)
  },
  withdrawAnnouncement: { matter: id, reason: spoken },
  openVote: { matter: id },
  giveReason: { matter: id, vote: id, household: id, text },
  openNotice: { matter: id, vote: id, household: id },
  fileObjection: { matter: id, vote: id, household: id, reason: text },
  takeBackObjection: { matter: id, vote: id, household: id },
  /** `helper`: who helped at the telephone, `family` or a neighbour's door */
  castBallot: { matter: id, vote: id, household: id, choice: id, helper: orNull(id) },
  checkIn: { matter: id, vote: id, household: id },
  disagree: { matter: id, vote: id, household: id },
  enterPaperBallot: {
    matter: id,
    vote: id,
    household: id,
    choice: id,
    witnesses: list({ who: text }, 4),
    photo: text,
    enteredAtDoor: whole(0, 9e15)
  },
  enterPaperObjection: {
    matter: id,
    vote: id,
    household: id,
    reason: text,
    witnesses: list({ who: text }, 4),
    photo: text,
    enteredAtDoor: whole(0, 9e15)
  },
  /** `waited`: milliseconds since it was heard, where the phone had no signal */
  takePhoneBallot: { matter: id, vote: id, household: id, choice: id, waited: orNull(whole(0, 9e12)) },
  callBackBallot: { matter: id, vote: id, household: id, choice: id },
  answerAssisted: { matter: id, vote: id, household: id, cast: id, agreed: flag },
  recheckBallot: { matter: id, vote: id, household: id, choice: orNull(id) },
  markDoor: { matter: id, vote: id, household: id, mark: oneOf(DOOR_MARKS), photo: orNull(text) },
  grantProxy: { room: id, door: text },
  revokeProxy: { room: id },
  takeEnvelope: {
    matter: id,
    vote: id,
    household: id,
    number: whole(1, 999_999),
    witnesses: list({ who: text }, 4)
  },
  returnEnvelope: { matter: id, vote: id, household: id, witnesses: list({ who: text }, 4) },
  openEnvelopes: {
    matter: id,
    vote: id,
    counts: list({ cell: text, choice: id, count: whole(0, 100_000) }, 400)
  },
  castSecret: { matter: id, vote: id, household: id, choice: id, token: id, helper: orNull(id) },
  extendVote: { matter: id, vote: id, affectedServed: flag },
  certifyResult: { matter: id },
  voidVote: {
    matter: id,
    vote: id,
    ground: oneOf(VOID_GROUNDS),
    evidence: spoken,
    reason: spoken,
    touched: list({ door: text }, 5000)
  },
  takeExport: { matter: id, vote: id }
} as const
