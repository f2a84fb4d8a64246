import type { Actor } from '../office'
import { amongOwners } from '../ownership'
import { isRefused, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Unit } from '../unit'
import { takesBallots } from '../channels/assisted'
import { isDeliberating } from '../levels/deliberating'
import { AUTHORITY, capacityFor, type Act } from './authority'
import { openVoteOf, type Matter } from './matter'
import { notNow } from './notNow'
import { concerns, type Signed } from './concerns'
import { AT_STAGE, DELIBERATION } from './stageActs'

/** One thing a page can offer; `refusal` says why not now. */
export interface Offer {
  action: Act
  refusal: Refused | null
}

/**
 * What this person may do with the matter now. An act of an office is offered to its holder only; an act of
 * households to everyone, with the reason when it is not theirs to do.
 */
export const offersFor = (matter: Matter, actor: Actor, unit: Unit, mine: Signed, now: Instant): Offer[] =>
  actsNow(matter).flatMap(action => {
    if (action === 'castBallot' && !isBeingCast(matter, now)) return []
    const voter = action === 'castBallot' ? amongOwners(openVoteOf(matter), actor, unit) : actor
    const capacity = capacityFor(action, voter, unit, matter.level, now)
    if (isRefused(capacity)) {
      const forAll = AUTHORITY[action] === 'household' && !OWN_ACTS.includes(action)
      return forAll || capacity.refused === 'MANDATE_EXPIRED' ? [{ action, refusal: capacity }] : []
    }
    return concerns(action, { matter, actor, unit, mine, now })
      ? [{ action, refusal: notNow(matter, actor, action, now) }]
      : []
  })

/** What was accepted at the top, or before its triage, is answered and not deliberated. */
const actsNow = (matter: Matter): readonly Act[] => {
  const acts = AT_STAGE[matter.stage.status]
  return matter.stage.status === 'accepted' && !isDeliberating(matter)
    ? acts.filter(act => !DELIBERATION.some(each => each === act))
    : acts
}

/** Not after the close, also while the verdict still waits for disputes of entered ballots. */
const isBeingCast = (matter: Matter, now: Instant): boolean => {
  const vote = openVoteOf(matter)
  return vote !== undefined && takesBallots(matter, vote, now)
}

/** What a stranger is not told that it could be done. */
const OWN_ACTS: readonly Act[] = ['withdrawMatter', 'unsign', 'answerRecusal', 'appealRecusal']
