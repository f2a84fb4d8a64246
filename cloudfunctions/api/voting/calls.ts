import { certifyResult, extendVote } from './afterClose'
import { announceVote, withdrawAnnouncement } from './announcement'
import {
  answerAssisted,
  callBackBallot,
  enterPaperBallot,
  enterPaperObjection,
  takePhoneBallot
} from './assisted'
import { seeCallBacks } from './callBacks'
import { castBallot } from './castBallot'
import { castSecret } from './castSecret'
import { checkIn } from './checkIn'
import { disagree } from './disagree'
import { markDoor, seeDoors } from './doors'
import { returnEnvelope, takeEnvelope } from './envelopes'
import { seeExport, takeExport } from './export'
import { giveReason } from './giveReason'
import { enterHand, seeHands } from './hands'
import { seeHeld } from './held'
import { openEnvelopes, seeEnvelopes } from './openEnvelopes'
import { openVote } from './openVote'
import { grantProxy, revokeProxy, seeProxies } from './proxies'
import { recheckBallot, seeBallotPhoto, seeRechecks } from './recheck'
import { seeBallot } from './seeBallot'
import { seeProof } from './seeProof'
import { seeRehearsal } from './seeRehearsal'
import { seeResult } from './seeResult'
import { seeTurnout } from './seeTurnout'
import { fileObjection, openNotice, takeBackObjection } from './silence'
import { voidVote } from './voidVote'

export const seeing = {
  ballot: seeBallot,
  result: seeResult,
  proof: seeProof,
  export: seeExport,
  turnout: seeTurnout,
  callBacks: seeCallBacks,
  rechecks: seeRechecks,
  ballotPhoto: seeBallotPhoto,
  rehearsal: seeRehearsal,
  proxies: seeProxies,
  held: seeHeld,
  doors: seeDoors,
  envelopes: seeEnvelopes,
  hands: seeHands
}

export const doing = {
  announceVote,
  withdrawAnnouncement,
  openVote,
  castBallot,
  checkIn,
  openNotice,
  fileObjection,
  disagree,
  takeBackObjection,
  giveReason,
  castSecret,
  enterPaperBallot,
  enterPaperObjection,
  takePhoneBallot,
  enterHand,
  callBackBallot,
  answerAssisted,
  recheckBallot,
  grantProxy,
  revokeProxy,
  markDoor,
  takeEnvelope,
  returnEnvelope,
  openEnvelopes,
  extendVote,
  certifyResult,
  voidVote,
  takeExport
}
