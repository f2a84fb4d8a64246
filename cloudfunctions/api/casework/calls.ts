import { closeMatter, seeClosing } from './closing'
import { callGathering, callOffGathering, endGathering, noteTalk, openGathering } from './courtyardMeeting'
import { readAnswer, seeFeedback, takeBackTelling, tellAtDoor } from './feedback'
import { recordGathering, seeGatherings } from './gatherings'
import { answerMinutes, attendGathering, listNeighbour } from './presence'
import { dropReplyText, keepReplyText, seeReplyTexts } from './replyTexts'
import { seeGathering } from './seeGathering'
import { seeFigures } from './seeFigures'
import { seePacket } from './seePacket'
import { seeQueue } from './seeQueue'
import { seeRound } from './seeRound'
import { bringBack, sendOut } from './service'
import { accept, answer, askReopening, askReview, handUp, pauseMatter, returnMatter } from './steps'

/** Matters a desk opens with; a courtyard has few enough to show its head all of them. */
const NEAREST = 40
const ALL = 999

export const seeing = {
  workbench: seeQueue(['courtyardHead'], ALL),
  desk: seeQueue(['secretary', 'streetOfficer'], NEAREST),
  closing: seeClosing,
  figures: seeFigures,
  gatherings: seeGatherings,
  gathering: seeGathering,
  packet: seePacket,
  feedback: seeFeedback,
  feedbackRound: seeRound,
  replyTexts: seeReplyTexts
}

export const doing = {
  askReview,
  askReopening,
  pauseMatter,
  handUp,
  accept,
  returnMatter,
  answer,
  closeMatter,
  recordGathering,
  callGathering,
  callOffGathering,
  openGathering,
  attendGathering,
  listNeighbour,
  noteTalk,
  endGathering,
  answerMinutes,
  sendOut,
  bringBack,
  tellAtDoor,
  takeBackTelling,
  readAnswer,
  keepReplyText,
  dropReplyText
}
