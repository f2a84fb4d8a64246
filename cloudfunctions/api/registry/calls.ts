import { bindByCode } from './bindByCode'
import { importBody, seeBodies, seeBody } from './bodies'
import { addCard, seeCards, seeRuleDocument } from './cards'
import { claimHousehold, confirmClaim, seeClaims, seeGuesses } from './claims'
import { answerDispute, appealDispute, decideDispute, disputeClaim } from './contests'
import { endOwnership, leaveHousehold, reportDeparture, reportDoorLeft, stayInHousehold } from './departures'
import { enter } from './enter'
import { followMatter } from './follow'
import { makeInvitation, revokeInvitation, seeInvitations } from './invitations'
import { look } from './look'
import { nameRepresentative, seeHousehold } from './representative'
import { importRoll, seeRoll } from './roll'
import { seeCardCode } from './seeCardCode'
import { seeDoorstep } from './seeDoorstep'
import { seeHome } from './seeHome'
import { seeRoom } from './seeRoom'
import { takeSeat } from './takeSeat'
import { vouchFor } from './vouching'

export const seeing = {
  home: seeHome,
  room: seeRoom,
  claims: seeClaims,
  guesses: seeGuesses,
  doorstep: seeDoorstep,
  roll: seeRoll,
  household: seeHousehold,
  bodies: seeBodies,
  body: seeBody,
  cards: seeCards,
  ruleDocument: seeRuleDocument,
  invitations: seeInvitations,
  cardCode: seeCardCode
}

export const doing = {
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
  endOwnership,
  reportDeparture,
  reportDoorLeft,
  stayInHousehold,
  importRoll,
  importBody,
  takeSeat,
  nameRepresentative,
  addCard
}
