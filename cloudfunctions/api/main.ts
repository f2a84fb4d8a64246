import {
  COMMANDS,
  VIEWS,
  type CommandInput,
  type CommandName,
  type ViewInput,
  type ViewName
} from '../../src/contract/requests'
import type { DoneOf, ViewOf } from '../../src/contract/replies'
import { id as idField, parse } from '../../src/contract/parse'
import { isRefused, refuse, type Refused } from '../../src/domain/refusal'
import { endpoint, type Call } from '../endpoint'
import { handUp, accept, answer, askReopening, askReview, pauseMatter, returnMatter } from './casework/steps'
import { closeMatter, seeClosing } from './casework/closing'
import { seeFigures } from './casework/seeFigures'
import { seeQueue } from './casework/seeQueue'
import { addOption } from './deliberation/addOption'
import { sign, startPetition, unsign, withdrawMatter } from './deliberation/petition'
import { answerObjection, endObjection, openHearing, raiseObjection } from './deliberation/hearing'
import {
  confirmMeasure,
  dropMeasure,
  excuseMeasure,
  proposeMeasure,
  proveMeasure
} from './deliberation/measures'
import { seeMeasures } from './deliberation/seeMeasures'
import { seeHearing } from './deliberation/seeHearing'
import { seeMyRights, seeRights } from './deliberation/seeRights'
import { seeMatter } from './deliberation/seeMatter'
import { appraise, declareInterest, recordPartyDiscussion, triage } from './deliberation/steps'
import { answerRecusal, appealRecusal, decideRecusal, proposeRecusal } from './deliberation/recusals'
import { joinMatters, widenRoom } from './deliberation/joining'
import { inviteGuest, recordGuest, settleOverlap } from './deliberation/jointRoom'
import { askQuestion, noteReply, replyQuestion } from './deliberation/questions'
import { suggest } from './deliberation/suggest'
import { appointOfficial, endMandate, takeOffice } from './offices/appointments'
import { seeOfficials } from './offices/seeOfficials'
import { keepStation } from './offices/station'
import { decideRelative, declareRelative, pointOutRelative } from './offices/relatives'
import { seeRelatives } from './offices/seeRelatives'
import { addStatement } from './polling/addStatement'
import { answerStatement } from './polling/answerStatement'
import { moderateStatement, seeModeration } from './polling/moderation'
import { listNeutral, strikeNeutral } from './mediation/neutrals'
import { seeMediation, seeMediations, seeNeutrals } from './mediation/see'
import {
  answerMediation,
  askMediation,
  leaveMediation,
  sayInMediation,
  signAgreement,
  wordAgreement
} from './mediation/talk'
import { openPoll } from './polling/openPoll'
import { seeConsensus } from './polling/seeConsensus'
import { seePoll } from './polling/seePoll'
import { recordGathering, seeGatherings } from './casework/gatherings'
import { bringBack, sendOut } from './casework/service'
import { conveneMeeting, endMeeting, seeMeeting } from './street/meetings'
import { deferItem, reportPromise, resolveItem } from './street/resolving'
import { seeBoard } from './street/seeBoard'
import { seeMonthEnd } from './street/seeMonthEnd'
import { enter } from './registry/enter'
import { makeInvitation, revokeInvitation, seeInvitations } from './registry/invitations'
import { followMatter } from './registry/follow'
import { look } from './registry/look'
import { bindByCode } from './registry/bindByCode'
import { importBody, seeBodies, seeBody } from './registry/bodies'
import { takeSeat } from './registry/takeSeat'
import { claimHousehold, confirmClaim, seeClaims, seeGuesses } from './registry/claims'
import { answerDispute, appealDispute, decideDispute, disputeClaim } from './registry/contests'
import { leaveHousehold, reportDeparture, reportDoorLeft, stayInHousehold } from './registry/departures'
import { seeDoorstep } from './registry/seeDoorstep'
import { vouchFor } from './registry/vouching'
import { addCard, seeCards } from './registry/cards'
import { nameRepresentative, seeHousehold } from './registry/representative'
import { importRoll, seeRoll } from './registry/roll'
import { seeHome } from './registry/seeHome'
import { seeRoom } from './registry/seeRoom'
import { appealScreening } from './moderation/appealScreening'
import { lookAtWords } from './moderation/lookAtWords'
import { reportWords } from './moderation/reportWords'
import { seeOwnWords, seeScreenings } from './moderation/seeScreenings'
import { certifyResult, extendVote } from './voting/afterClose'
import { announceVote, withdrawAnnouncement } from './voting/announcement'
import {
  answerAssisted,
  callBackBallot,
  enterPaperBallot,
  enterPaperObjection,
  takePhoneBallot
} from './voting/assisted'
import { seeCallBacks } from './voting/callBacks'
import { castSecret } from './voting/castSecret'
import { checkIn } from './voting/checkIn'
import { castBallot } from './voting/castBallot'
import { disagree } from './voting/disagree'
import { markDoor, seeDoors } from './voting/doors'
import { returnEnvelope, takeEnvelope } from './voting/envelopes'
import { openEnvelopes, seeEnvelopes } from './voting/openEnvelopes'
import { giveReason } from './voting/giveReason'
import { openVote } from './voting/openVote'
import { recheckBallot, seeRechecks } from './voting/recheck'
import { seeHeld } from './voting/held'
import { grantProxy, revokeProxy, seeProxies } from './voting/proxies'
import { fileObjection, openNotice, takeBackObjection } from './voting/silence'
import { seeBallot } from './voting/seeBallot'
import { seeExport, takeExport } from './voting/export'
import { seeProof } from './voting/seeProof'
import { seeRehearsal } from './voting/seeRehearsal'
import { seeResult } from './voting/seeResult'
import { seeTurnout } from './voting/seeTurnout'
import { voidVote } from './voting/voidVote'

const seeing: { [N in ViewName]: (call: Call, input: ViewInput<N>) => Promise<ViewOf<N> | Refused> } = {
  home: seeHome,
  mediations: seeMediations,
  mediation: seeMediation,
  neutrals: seeNeutrals,
  room: seeRoom,
  matter: seeMatter,
  rights: seeRights,
  myRights: seeMyRights,
  hearing: seeHearing,
  measures: seeMeasures,
  ballot: seeBallot,
  result: seeResult,
  proof: seeProof,
  export: seeExport,
  claims: seeClaims,
  guesses: seeGuesses,
  doorstep: seeDoorstep,
  roll: seeRoll,
  household: seeHousehold,
  bodies: seeBodies,
  body: seeBody,
  turnout: seeTurnout,
  callBacks: seeCallBacks,
  rechecks: seeRechecks,
  rehearsal: seeRehearsal,
  cards: seeCards,
  invitations: seeInvitations,
  proxies: seeProxies,
  held: seeHeld,
  doors: seeDoors,
  envelopes: seeEnvelopes,
  poll: seePoll,
  consensus: seeConsensus,
  moderation: seeModeration,
  screenings: seeScreenings,
  ownWords: seeOwnWords,
  workbench: seeQueue(['courtyardHead'], 999),
  desk: seeQueue(['secretary', 'streetOfficer'], 40),
  closing: seeClosing,
  figures: seeFigures,
  relatives: seeRelatives,
  board: seeBoard,
  meeting: seeMeeting,
  monthEnd: seeMonthEnd,
  gatherings: seeGatherings,
  officials: seeOfficials
}

const doing: { [N in CommandName]: (call: Call, input: CommandInput<N>) => Promise<DoneOf<N> | Refused> } = {
  makeInvitation,
  enter,
  revokeInvitation,
  bindByCode,
  followMatter,
  look,
  claimHousehold,
  confirmClaim,
  vouchFor,
  disputeClaim,
  answerDispute,
  decideDispute,
  appealDispute,
  leaveHousehold,
  reportDeparture,
  reportDoorLeft,
  stayInHousehold,
  suggest,
  startPetition,
  sign,
  unsign,
  withdrawMatter,
  reportWords,
  lookAtWords,
  appealScreening,
  triage,
  askReview,
  askReopening,
  pauseMatter,
  addOption,
  appraise,
  joinMatters,
  widenRoom,
  inviteGuest,
  recordGuest,
  settleOverlap,
  askMediation,
  answerMediation,
  sayInMediation,
  wordAgreement,
  signAgreement,
  leaveMediation,
  listNeutral,
  strikeNeutral,
  importRoll,
  importBody,
  takeSeat,
  nameRepresentative,
  addCard,
  appointOfficial,
  takeOffice,
  endMandate,
  keepStation,
  declareRelative,
  pointOutRelative,
  decideRelative,
  announceVote,
  withdrawAnnouncement,
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
  callBackBallot,
  answerAssisted,
  recheckBallot,
  grantProxy,
  revokeProxy,
  markDoor,
  takeEnvelope,
  returnEnvelope,
  openEnvelopes,
  openPoll,
  answerStatement,
  addStatement,
  moderateStatement,
  extendVote,
  certifyResult,
  voidVote,
  handUp,
  accept,
  returnMatter,
  answer,
  closeMatter,
  askQuestion,
  replyQuestion,
  noteReply,
  recordGathering,
  sendOut,
  bringBack,
  conveneMeeting,
  resolveItem,
  deferItem,
  reportPromise,
  endMeeting,
  takeExport
}

/** Every call a person makes: `{ see, … }` to read, `{ do, request, … }` to act. Who calls, the platform says. */
export const main = endpoint(async (call, event): Promise<unknown> => {
  if (call.openid === '') return refuse('NOT_VERIFIED')
  const { see, do: act } = (event ?? {}) as { see?: unknown; do?: unknown }
  if (isKey(VIEWS, see)) return run(VIEWS[see], seeing[see], call, event)
  if (!isKey(COMMANDS, act)) return refuse('INVALID_EVENT', { field: 'do' })
  if (idField(call.request) !== call.request || call.request.length < 8)
    return refuse('INVALID_EVENT', { field: 'request' })
  return run(COMMANDS[act], doing[act], call, event)
})

/** Parses the fields this name takes and hands them on; what else the event carries is never looked at. */
const run = async (
  fields: Parameters<typeof parse>[0],
  handle: (call: Call, input: never) => Promise<unknown>,
  call: Call,
  event: unknown
): Promise<unknown> => {
  const input = parse(fields, event)
  return isRefused(input) ? input : handle(call, input as never)
}

const isKey = <T extends object>(table: T, name: unknown): name is keyof T & string =>
  typeof name === 'string' && Object.prototype.hasOwnProperty.call(table, name)
