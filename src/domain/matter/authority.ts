import { holdsOffice, unconfirmed, type Actor, type OfficeName } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { inUnit, type Unit } from '../unit'
import type { Capacity } from './event'
import { LEVELS, type Level } from '../levels/level'

/**
 * Everything that can be done to a matter, and whose it is: a household's of the unit, an office's, the office's of the
 * level that has it, or of any level above that one.
 */
export const AUTHORITY = {
  suggest: 'household',
  startPetition: 'household',
  sign: 'household',
  unsign: 'household',
  withdrawMatter: 'household',
  declareInterest: 'household',
  proposeRecusal: 'household',
  answerRecusal: 'household',
  appealRecusal: 'household',
  castBallot: 'household',
  askReview: 'household',
  askReopening: 'household',
  screenTitle: ['courtyardHead', 'secretary', 'streetOfficer'],
  askQuestion: 'household',
  noteReply: 'household',
  replyQuestion: ['courtyardHead', 'secretary', 'streetOfficer'],
  triage: ['courtyardHead'],
  addOption: 'level',
  openHearing: 'level',
  addAffected: ['courtyardHead', 'secretary'],
  stateNobody: ['courtyardHead', 'secretary'],
  judgeNobody: ['courtyardHead', 'secretary', 'streetOfficer'],
  raiseObjection: 'household',
  endObjection: 'household',
  answerObjection: ['courtyardHead', 'secretary'],
  proposeMeasure: 'level',
  dropMeasure: 'level',
  proveMeasure: ['courtyardHead', 'secretary', 'streetOfficer'],
  excuseMeasure: ['secretary', 'streetOfficer'],
  confirmMeasure: 'household',
  openPoll: 'level',
  moderateStatement: ['courtyardHead', 'secretary'],
  appraise: ['streetOfficer'],
  announceVote: 'level',
  withdrawAnnouncement: 'level',
  openVote: 'level',
  extendVote: 'level',
  openEnvelopes: ['courtyardHead', 'gridWorker', 'secretary', 'streetOfficer'],
  certifyResult: 'above',
  voidVote: ['secretary', 'streetOfficer'],
  recordPartyDiscussion: ['secretary'],
  decideRecusal: ['courtyardHead', 'secretary', 'streetOfficer'],
  handUp: 'level',
  sendOut: 'level',
  bringBack: ['secretary'],
  accept: 'level',
  returnMatter: 'level',
  pauseMatter: 'level',
  answer: 'level',
  resolveItem: ['streetOfficer'],
  deferItem: ['streetOfficer'],
  reportPromise: ['secretary', 'streetOfficer'],
  joinMatters: ['courtyardHead', 'secretary'],
  widenRoom: ['secretary'],
  inviteGuest: ['secretary'],
  recordGuest: ['secretary'],
  settleOverlap: ['secretary', 'streetOfficer'],
  closeMatter: ['secretary', 'streetOfficer'],
  takeExport: ['secretary', 'streetOfficer']
} as const satisfies Record<string, Whose>

type Whose = 'household' | 'level' | 'above' | readonly OfficeName[]
export type Act = keyof typeof AUTHORITY

/** The office that acts for a level. */
export const LEVEL_OFFICE: Readonly<Record<Level, OfficeName>> = {
  L1: 'courtyardHead',
  L2: 'secretary',
  L3: 'streetOfficer'
}

/**
 * In which capacity the actor does this, or why not: NOT_VERIFIED without a confirmed household, NOT_IN_UNIT with one
 * elsewhere, FORBIDDEN or MANDATE_EXPIRED without the office.
 */
export const capacityFor = (
  act: Act,
  actor: Actor,
  unit: Unit,
  level: Level,
  now: Instant
): Capacity | Refused => {
  const whose: Whose = AUTHORITY[act]
  if (whose === 'household') {
    if (!actor.household) return unconfirmed(actor)
    return inUnit(unit, actor.household.building) ? 'resident' : refuse('NOT_IN_UNIT')
  }
  const held = holdsOffice(actor, officesOf(act, whose, level), unit, now)
  return 'refused' in held ? held : held.office
}

const officesOf = (act: Act, whose: Exclude<Whose, 'household'>, level: Level): readonly OfficeName[] => {
  if (whose === 'level') return [act === 'answer' && level === 'L1' ? 'secretary' : LEVEL_OFFICE[level]]
  if (whose !== 'above') return whose
  return LEVELS.filter(each => each > level || each === 'L3').map(each => LEVEL_OFFICE[each])
}
