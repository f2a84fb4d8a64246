import { addAffected, judgeNobody, stateNobody } from './affected'
import { addOption } from './addOption'
import { answerObjection, endObjection, openHearing, raiseObjection } from './hearing'
import { joinMatters, widenRoom } from './joining'
import { inviteGuest, recordGuest, settleOverlap } from './jointRoom'
import { confirmMeasure, dropMeasure, excuseMeasure, proposeMeasure, proveMeasure } from './measures'
import { sign, startPetition, unsign, withdrawMatter } from './petition'
import { askQuestion, noteReply, replyQuestion } from './questions'
import { answerRecusal, appealRecusal, decideRecusal, proposeRecusal } from './recusals'
import { seeHearing } from './seeHearing'
import { seeMatter } from './seeMatter'
import { seeMeasures, seeProofPhoto } from './seeMeasures'
import { seeMyRights, seeRights } from './seeRights'
import { appraise, declareInterest, recordPartyDiscussion, triage } from './steps'
import { suggest } from './suggest'

export const seeing = {
  matter: seeMatter,
  rights: seeRights,
  myRights: seeMyRights,
  hearing: seeHearing,
  measures: seeMeasures,
  proofPhoto: seeProofPhoto
}

export const doing = {
  suggest,
  startPetition,
  sign,
  unsign,
  withdrawMatter,
  triage,
  addOption,
  appraise,
  addAffected,
  stateNobody,
  judgeNobody,
  joinMatters,
  widenRoom,
  inviteGuest,
  recordGuest,
  settleOverlap,
  proposeMeasure,
  dropMeasure,
  proveMeasure,
  excuseMeasure,
  confirmMeasure,
  openHearing,
  raiseObjection,
  endObjection,
  answerObjection,
  declareInterest,
  proposeRecusal,
  answerRecusal,
  appealRecusal,
  decideRecusal,
  recordPartyDiscussion,
  askQuestion,
  replyQuestion,
  noteReply
}
