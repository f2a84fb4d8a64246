import type { Act } from './authority'
import type { Matter } from './matter'

const RECUSALS = [
  'declareInterest',
  'proposeRecusal',
  'answerRecusal',
  'appealRecusal',
  'decideRecusal'
] as const satisfies readonly Act[]

/** What may still be said of a recusal once the vote is open. */
const APPEALS = ['appealRecusal', 'decideRecusal'] as const satisfies readonly Act[]

/** Who says whom a site concerns. */
const AFFECTED = ['addAffected', 'stateNobody', 'judgeNobody'] as const satisfies readonly Act[]

/** Steps of deliberating, wherever it goes on. */
export const DELIBERATION = [
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
  voting: ['castBallot', 'openEnvelopes', ...APPEALS, 'recordPartyDiscussion'],
  extendable: ['extendVote', ...APPEALS, 'recordPartyDiscussion', 'handUp'],
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
  review: [...APPEALS, 'recordPartyDiscussion', 'voidVote'],
  certifying: ['certifyResult', ...APPEALS, 'recordPartyDiscussion', 'voidVote'],
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
