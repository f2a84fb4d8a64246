import type { Actor } from '../office'
import type { Instant } from '../time'
import type { Unit } from '../unit'
import { unjudged, unstated } from '../affected/nobody'
import { unaskedAbout } from '../hearing/unheard'
import { mayUnsign, unseated } from '../jointRoom/joining'
import { hasPaused } from '../levels/pause'
import { canReopen } from '../levels/reopening'
import { owedPromises } from '../measure/promise'
import { recusalsFor } from '../recusal/decidingRecusal'
import { mustSpeak } from '../recusal/proposingRecusal'
import { recusedFrom } from '../recusal/recusal'
import type { Act } from './authority'
import { openVoteOf, type Matter } from './matter'
import { feasibleOptions } from './options'
import { partyStepOwed } from './partyStep'
import { signable } from './petition'
import { mayVoid, voidableVote } from './voiding'

/** Whether this person, or their household, has signed. */
export interface Signed {
  signedByMe: boolean
  signedByHousehold: boolean
}

interface Asked {
  matter: Matter
  actor: Actor
  unit: Unit
  mine: Signed
  now: Instant
}

/**
 * When an act that its stage allows has something to act on: nobody is shown an act that could do nothing here.
 * An act that is not named has it at every such stage.
 */
const CONCERNS: Readonly<Partial<Record<Act, (asked: Asked) => boolean>>> = {
  sign: ({ matter, mine, now }) => !mine.signedByMe && signable(matter, now) === null,
  unsign: ({ matter, mine, now }) =>
    mine.signedByMe && (signable(matter, now) === null || mayUnsign(matter, now)),
  withdrawMatter: ({ matter, actor }) => matter.proposer.person === actor.person,
  askReview: ({ matter: { stage }, mine }) =>
    stage.status === 'display' && stage.outcome === 'out_of_scope' && mine.signedByHousehold,
  askReopening: ({ matter }) => canReopen(matter),
  pauseMatter: ({ matter }) => !hasPaused(matter),
  handUp: ({ matter }) => matter.level !== 'L3',
  sendOut: ({ matter }) => matter.level !== 'L3',

  addOption: ({ matter }) => matter.location,
  appraise: ({ matter }) => matter.options.some(option => option.appraisal === null),
  openHearing: ({ matter }) => feasibleOptions(matter).some(({ id }) => unaskedAbout(matter, id).length > 0),
  addAffected: ({ matter }) => matter.options.length > 0,
  stateNobody: ({ matter }) => unstated(matter).length > 0,
  judgeNobody: ({ matter }) => unjudged(matter).length > 0,
  proposeMeasure: ({ matter }) => feasibleOptions(matter).length > 0,
  proveMeasure: ({ matter }) => owedPromises(matter).length > 0,
  openPoll: ({ matter }) => !matter.polls.some(each => each.closed === null),
  recordPartyDiscussion: ({ matter }) => partyStepOwed(matter) !== null,

  joinMatters: ({ matter }) => matter.options.length > 0,
  settleOverlap: ({ matter }) => matter.options.length > 0,
  widenRoom: ({ matter, unit }) => unseated(matter.options, unit.courtyards).length > 0,
  inviteGuest: ({ matter }) => matter.level === 'L2',
  recordGuest: ({ matter }) => (matter.jointRoom?.guests.length ?? 0) > 0,

  declareInterest: ({ matter, actor }) => !recusedFrom(matter, []).includes(actor.household?.id ?? ''),
  answerRecusal: ({ matter, actor }) => mustSpeak(matter, actor),
  appealRecusal: ({ matter, actor }) =>
    matter.recusals.some(
      ({ household, standing }) =>
        household === actor.household?.id && standing.status === 'imposed' && !standing.final
    ),
  decideRecusal: ({ matter, actor, unit, now }) => recusalsFor(matter, actor, unit, now).length > 0,

  openEnvelopes: ({ matter }) => openVoteOf(matter)?.envelopes?.status === 'sealed',
  voidVote: ({ matter, actor, unit, now }) => {
    const vote = voidableVote(matter, now)
    return vote !== undefined && mayVoid(vote, actor, unit, now)
  }
}

export const concerns = (action: Act, asked: Asked): boolean => CONCERNS[action]?.(asked) ?? true
