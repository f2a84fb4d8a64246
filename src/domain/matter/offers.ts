import type { Actor } from '../office'
import { amongOwners } from '../ownership'
import { isRefused, refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Unit } from '../unit'
import { stakeInSites } from '../affected/affected'
import { stakeInJudging, unjudged, unstated } from '../affected/nobody'
import { takesBallots } from '../channels/assisted'
import { AUTHORITY, capacityFor, type Act } from './authority'
import { voterOf } from '../ballot/voter'
import { openVoteOf, type Matter } from './matter'
import { recusalsFor } from '../recusal/decidingRecusal'
import { feasibleOptions } from './options'
import { standingIn } from './standing'
import { owedPromises } from '../measure/promise'
import { unaskedAbout } from '../hearing/unheard'
import { mustSpeak } from '../recusal/proposingRecusal'
import { recusedHouseholds } from '../recusal/recusal'
import { partyStepOwed } from './partyStep'
import { mayUnsign, unseated } from '../jointRoom/joining'
import { isDeliberating } from '../levels/deliberating'
import { hasPaused } from '../levels/pause'
import { signable } from './petition'
import { canReopen } from '../levels/reopening'
import { stakeOf } from '../recusal/stake'
import { mayVoid, stakeInVoid, voidableVote } from './voiding'

/** One thing a page can offer; `refusal` says why not now. */
export interface Offer {
  action: Act
  refusal: Refused | null
}

const RECUSALS = [
  'declareInterest',
  'proposeRecusal',
  'answerRecusal',
  'appealRecusal',
  'decideRecusal'
] as const satisfies readonly Act[]

/** Who says whom a site concerns. */
const AFFECTED = ['addAffected', 'stateNobody', 'judgeNobody'] as const satisfies readonly Act[]

/** Steps of deliberating, wherever it goes on. */
const DELIBERATION = [
  'addOption',
  'appraise',
  'announceVote',
  'openHearing',
  ...AFFECTED,
  'proposeMeasure',
  'openPoll',
  ...RECUSALS,
  'recordPartyDiscussion',
  'joinMatters',
  'widenRoom',
  'settleOverlap',
  'inviteGuest',
  'recordGuest'
] as const satisfies readonly Act[]

/** What is done to a matter at each stage; a page offers nothing else. */
export const AT_STAGE: Readonly<Record<Matter['stage']['status'], readonly Act[]>> = {
  suggestion: ['startPetition', 'withdrawMatter'],
  collecting: ['sign', 'unsign', 'withdrawMatter'],
  triage: ['sign', 'unsign', 'triage', 'sendOut', 'handUp'],
  deliberating: ['sign', 'unsign', ...DELIBERATION, 'voidVote', 'handUp'],
  announced: [
    'sign',
    'unsign',
    'openVote',
    'withdrawAnnouncement',
    ...RECUSALS,
    'recordPartyDiscussion',
    'voidVote'
  ],
  voting: ['castBallot', 'openEnvelopes', 'recordPartyDiscussion'],
  extendable: ['extendVote', 'recordPartyDiscussion', 'handUp'],
  mitigating: [
    'announceVote',
    'proposeMeasure',
    'addOption',
    'appraise',
    'openHearing',
    ...AFFECTED,
    ...RECUSALS,
    'recordPartyDiscussion',
    'voidVote',
    'handUp'
  ],
  runoff: [
    'announceVote',
    'openHearing',
    ...AFFECTED,
    ...RECUSALS,
    'recordPartyDiscussion',
    'voidVote',
    'handUp'
  ],
  review: ['recordPartyDiscussion', 'voidVote'],
  certifying: ['certifyResult', 'recordPartyDiscussion', 'voidVote'],
  sentOut: ['bringBack'],
  handedUp: ['accept', 'returnMatter', 'sendOut', 'pauseMatter', 'voidVote'],
  accepted: [
    'unsign',
    'answer',
    'returnMatter',
    'sendOut',
    'pauseMatter',
    'handUp',
    ...DELIBERATION,
    'voidVote'
  ],
  decided: ['answer', 'proveMeasure', 'voidVote'],
  answered: ['closeMatter', 'proveMeasure', 'voidVote'],
  display: ['askReview', 'askReopening'],
  closed: []
}

/**
 * What this person may do with the matter now. An act of an office is offered to its holder only; an act of
 * households to everyone, with the reason when it is not theirs to do.
 */
export const offersFor = (
  matter: Matter,
  actor: Actor,
  unit: Unit,
  mine: { signedByMe: boolean; signedByHousehold: boolean },
  now: Instant
): Offer[] =>
  actsNow(matter).flatMap(action => {
    if (action === 'castBallot' && !isBeingCast(matter, now)) return []
    const voter = action === 'castBallot' ? amongOwners(openVoteOf(matter), actor, unit) : actor
    const capacity = capacityFor(action, voter, unit, matter.level, now)
    if (isRefused(capacity)) {
      const forAll = AUTHORITY[action] === 'household' && !OWN_ACTS.includes(action)
      return forAll || capacity.refused === 'MANDATE_EXPIRED' ? [{ action, refusal: capacity }] : []
    }
    return relevant(matter, actor, unit, action, mine, now)
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

const relevant = (
  matter: Matter,
  actor: Actor,
  unit: Unit,
  action: Act,
  mine: { signedByMe: boolean; signedByHousehold: boolean },
  now: Instant
): boolean => {
  if (action === 'sign') return !mine.signedByMe && signable(matter, now) === null
  if (action === 'unsign')
    return mine.signedByMe && (signable(matter, now) === null || mayUnsign(matter, now))
  if (action === 'withdrawMatter') return matter.proposer.person === actor.person
  if (action === 'askReview') {
    return (
      matter.stage.status === 'display' && matter.stage.outcome === 'out_of_scope' && mine.signedByHousehold
    )
  }
  if (action === 'declareInterest') return !recusedHouseholds(matter).includes(actor.household?.id ?? '')
  if (action === 'answerRecusal') return mustSpeak(matter, actor)
  if (action === 'appealRecusal')
    return matter.recusals.some(
      ({ household, standing }) =>
        household === actor.household?.id && standing.status === 'imposed' && !standing.final
    )
  if (action === 'decideRecusal') return recusalsFor(matter, actor, unit, now).length > 0
  if (action === 'recordPartyDiscussion') return partyStepOwed(matter) !== null
  if (action === 'askReopening') return canReopen(matter)
  if (action === 'pauseMatter') return !hasPaused(matter)
  if (action === 'addOption') return matter.location
  if (action === 'proposeMeasure') return feasibleOptions(matter).length > 0
  if (action === 'proveMeasure') return owedPromises(matter).length > 0
  if (action === 'openHearing')
    return feasibleOptions(matter).some(({ id }) => unaskedAbout(matter, id).length > 0)
  if (action === 'addAffected') return matter.options.length > 0
  if (action === 'stateNobody') return unstated(matter).length > 0
  if (action === 'judgeNobody') return unjudged(matter).length > 0
  if (action === 'joinMatters' || action === 'settleOverlap') return matter.options.length > 0
  if (action === 'widenRoom') return unseated(matter.options, unit.courtyards).length > 0
  if (action === 'inviteGuest') return matter.level === 'L2'
  if (action === 'recordGuest') return (matter.jointRoom?.guests.length ?? 0) > 0
  if (action === 'openPoll') return !matter.polls.some(each => each.closed === null)
  if (action === 'appraise') return matter.options.some(option => option.appraisal === null)
  if (action === 'openEnvelopes') return openVoteOf(matter)?.envelopes?.status === 'sealed'
  if (action === 'handUp' || action === 'sendOut') return matter.level !== 'L3'
  if (action === 'voidVote') {
    const vote = voidableVote(matter, now)
    return vote !== undefined && mayVoid(vote, actor, unit, now)
  }
  return true
}

const notNow = (matter: Matter, actor: Actor, action: Act, now: Instant): Refused | null => {
  const { stage } = matter
  if (action === 'openVote' && stage.status === 'announced') {
    const stake = stakeOf(matter, actor, standingIn(matter, stage.announcement))
    if (stake) return refuse('PROCESS_RECUSAL', { stake })
    const { opensFrom } = stage.announcement
    return now < opensFrom ? refuse('TOO_EARLY', { from: opensFrom }) : null
  }
  if (action === 'addAffected' || action === 'stateNobody') {
    const stake = stakeInSites(matter, actor)
    return stake ? refuse('PROCESS_RECUSAL', { stake }) : null
  }
  if (action === 'judgeNobody') {
    const stakes = unjudged(matter).map(site => stakeInJudging(matter, site, actor))
    const [stake] = stakes
    return stake && !stakes.includes(null) ? refuse('PROCESS_RECUSAL', { stake }) : null
  }
  if (action === 'voidVote') {
    const vote = voidableVote(matter, now)
    const stake = vote ? stakeInVoid(matter, vote, actor) : null
    return stake ? refuse('PROCESS_RECUSAL', { stake }) : null
  }
  if (action === 'openEnvelopes') {
    const stake = stakeOf(matter, actor, openVoteOf(matter)?.affected ?? [])
    return stake ? refuse('PROCESS_RECUSAL', { stake }) : null
  }
  if (action === 'closeMatter' && stage.status === 'answered') {
    if (now < stage.closableFrom) return refuse('TOO_EARLY', { from: stage.closableFrom })
    return matter.proposer.person === actor.person ? refuse('SELF_CLOSE') : null
  }
  if (action === 'castBallot' && stage.status === 'voting') {
    const vote = matter.votes.find(each => each.id === stage.vote)
    const recused = vote?.rule.class === 'consult' && vote.recused.includes(actor.household?.id ?? '')
    if (vote && now > vote.closesAt) return refuse('VOTE_CLOSED')
    if (vote?.body && voterOf(vote, actor) === null)
      return refuse('NOT_ELIGIBLE', { body: vote.body.kind, another: false })
    return recused ? refuse('RECUSED') : null
  }
  return null
}
