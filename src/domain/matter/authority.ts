import { holdsOffice, type Actor, type OfficeName } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { inUnit, type Unit } from '../unit'
import type { Capacity } from './event'
import type { Level } from '../levels/level'

/** Everything that can be done to a matter, and whose it is: a household's of the unit, or an office's. */
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
  triage: ['courtyardHead'],
  addOption: ['courtyardHead'],
  openPoll: ['courtyardHead'],
  moderateStatement: ['courtyardHead', 'secretary'],
  appraise: ['streetOfficer'],
  announceVote: ['courtyardHead'],
  withdrawAnnouncement: ['courtyardHead'],
  openVote: ['courtyardHead'],
  extendVote: ['courtyardHead'],
  openEnvelopes: ['courtyardHead', 'gridWorker', 'secretary', 'streetOfficer'],
  certifyResult: ['secretary', 'streetOfficer'],
  voidVote: ['secretary', 'streetOfficer'],
  recordPartyDiscussion: ['secretary'],
  decideRecusal: ['courtyardHead', 'secretary', 'streetOfficer'],
  handUp: 'level',
  accept: 'level',
  returnMatter: 'level',
  pauseMatter: 'level',
  answer: 'level',
  closeMatter: ['secretary', 'streetOfficer'],
  takeExport: ['secretary', 'streetOfficer']
} as const satisfies Record<string, 'household' | 'level' | readonly OfficeName[]>
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
  const whose: 'household' | 'level' | readonly OfficeName[] = AUTHORITY[act]
  if (whose === 'household') {
    if (!actor.household) return refuse(actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
    return inUnit(unit, actor.household.building) ? 'resident' : refuse('NOT_IN_UNIT')
  }
  const offices =
    whose === 'level' ? [act === 'answer' && level === 'L1' ? 'secretary' : LEVEL_OFFICE[level]] : whose
  const held = holdsOffice(actor, offices, unit, now)
  return 'refused' in held ? held : held.office
}
