import type { AddedByHand, NobodyAffected } from '../affected/affected'
import type { Joint } from '../meeting/joint'
import type { Measures } from '../measure/measure'
import type { Hearings } from '../hearing/hearing'
import type { JointRoom } from '../jointRoom/jointRoom'
import type { SettledOverlap } from '../overlap/overlap'
import type { OptionGap } from '../poll/optionGap'
import type { Trip } from '../service/trip'
import type { Settings } from '../settings'
import type { Instant } from '../time'
import type { PartyDiscussion } from './partyStep'
import type { Declared, Recusal } from '../recusal/recusal'
import type { ReservedBody } from './reserved'
import type { Announcement, Vote } from './vote'
import type { Level, Owner, Answer, HandUp } from '../levels/level'

export const CATEGORIES = [
  'fireSafety',
  'publicService',
  'publicOrder',
  'environment',
  'selfGovernance'
] as const

export type Category = (typeof CATEGORIES)[number]

/** How a matter ended; every closed matter has one. */
export const CLOSING_OUTCOMES = [
  'done',
  'answered',
  'refused',
  'rejected_by_vote',
  'not_reached',
  'out_of_scope',
  'withdrawn',
  'merged'
] as const

export type ClosingOutcome = (typeof CLOSING_OUTCOMES)[number]

export const APPRAISAL_CAUSES = ['pipes', 'river', 'tenure', 'fire', 'budget', 'other'] as const

export type AppraisalCause = (typeof APPRAISAL_CAUSES)[number]

/** A candidate site (候选点位) with its place in metres. */
export interface Option {
  id: string
  name: string
  x: number
  y: number
  /** fen */
  cost: number
  host: string | null
  /** households within the radius, computed from the place when it was added, and those added by hand */
  affected: readonly string[]
  byHand?: readonly AddedByHand[]
  /** why it concerns nobody, where it does */
  nobody?: NobodyAffected
  /** metres, where it was enlarged beyond that of the place */
  radius?: number
  /** the site it is, some metres on */
  movedFrom?: string
  appraisal: { feasible: boolean; cause: AppraisalCause | null; note: string } | null
  /** courtyards of the place that host it or live within its radius */
  reaches?: readonly string[]
  addedAt: Instant
}

/** A round of consensus polling (共识征询) as the matter keeps it; statements and answers are kept apart. */
export interface PollRound {
  id: string
  round: number
  beside: string | null
  /** what comes with that option when it is asked about: the conditions of those near it (附加条件) */
  measures: readonly string[]
  /** statements it began with */
  statements: number
  openedAt: Instant
  until: Instant
  /** what later steps use of it; null while it runs */
  closed: PollFinding | null
}

export interface PollFinding {
  households: number
  answered: number
  /** 最大公约数, the best shared first */
  commonGround: readonly { statement: string; text: string }[]
  gaps: readonly OptionGap[]
  hash: string
}

/** Where the matter stands: each stage carries what exists only there. */
export type Stage =
  | { status: 'suggestion'; until: Instant }
  | { status: 'collecting'; until: Instant }
  | { status: 'triage'; signUntil: Instant }
  | { status: 'deliberating' }
  | { status: 'announced'; announcement: Announcement }
  | { status: 'voting'; vote: string }
  | { status: 'extendable'; vote: string; until: Instant }
  | { status: 'mitigating'; vote: string; until: Instant }
  | { status: 'runoff'; vote: string; until: Instant }
  | { status: 'review'; vote: string; until: Instant }
  | { status: 'certifying'; vote: string }
  | { status: 'handedUp' }
  | { status: 'accepted' }
  | { status: 'sentOut' }
  | { status: 'decided'; vote: string }
  | { status: 'answered'; closableFrom: Instant }
  | { status: 'display'; outcome: ClosingOutcome; until: Instant }
  | { status: 'closed'; outcome: ClosingOutcome; at: Instant }

export const STATUSES = [
  'suggestion',
  'collecting',
  'triage',
  'deliberating',
  'announced',
  'voting',
  'extendable',
  'mitigating',
  'runoff',
  'review',
  'certifying',
  'handedUp',
  'accepted',
  'sentOut',
  'decided',
  'answered',
  'display',
  'closed'
] as const satisfies readonly Stage['status'][]

export type Status = (typeof STATUSES)[number]

/** One thread with one id from the first suggestion to the answer (议题). */
export interface Matter {
  id: string
  room: string
  place: string
  title: string
  proposer: { person: string; household: string }
  /** who proposed the matters that became one with this; absent for none */
  alsoProposedBy?: readonly string[]
  suggestedAt: Instant
  settings: Settings
  petition: {
    threshold: number
    of: number
    startedAt: Instant
    metAt: Instant | null
    /** households under it when the vote that is open took it over; names are counted one by one otherwise */
    households?: number
    signUntil: Instant | null
  } | null
  category: Category | null
  location: boolean
  /** the body the law keeps the decision for; a vote among neighbours then only advises it */
  reservedTo: ReservedBody | null
  /** until when an important matter needs the record of the party discussion; null where triage found none needed */
  partyStepBy: Instant | null
  needConfirmedAt: Instant | null
  options: readonly Option[]
  hearing: Hearings
  measure: Measures
  declared: readonly Declared[]
  recusals: readonly Recusal[]
  partyDiscussion: PartyDiscussion | null
  polls: readonly PollRound[]
  votes: readonly Vote[]
  handUps: readonly HandUp[]
  /** official pauses of a level's clock, one a level */
  pauses: readonly { level: Level; until: Instant }[]
  /** households that ask for it to be looked at again, while its closing is on display */
  reopening: readonly string[]
  answers: readonly Answer[]
  /** what joint meetings of the street decided on it */
  joint: Joint
  /** every time it was with a work station */
  service: readonly Trip[]
  mergedInto: string | null
  /** where courtyards came together over it (共议厅) */
  jointRoom: JointRoom | null
  /** overlaps with other matters that were settled without joining them */
  overlap: readonly SettledOverlap[]
  level: Level
  owner: Owner | null
  /** the level's due day; null while nobody owes anything yet */
  dueAt: Instant | null
  /** since when an open vote or its aftermath suspends the level's clock */
  suspendedAt: Instant | null
  /** how often its owner let the day pass, since somebody last moved it on */
  overdue: number
  /** when something was last added that a level above has not seen; guards against ping-pong */
  contentAt: Instant
  stage: Stage
}

/** Whether somebody proposed it, or a matter that became one with it: they neither open, certify nor close it. */
export const isProposer = (
  { proposer, alsoProposedBy = [] }: Pick<Matter, 'proposer' | 'alsoProposedBy'>,
  person: string
): boolean => proposer.person === person || alsoProposedBy.includes(person)

export const openVoteOf = (matter: Matter): Vote | undefined =>
  'vote' in matter.stage ? voteOf(matter, matter.stage.vote) : undefined

export const voteOf = (matter: Matter, id: string): Vote | undefined =>
  matter.votes.find(vote => vote.id === id)

/** The hand-up that brought the matter to the level it is at; none at the first. */
export const arrivalOf = (matter: Matter): HandUp | undefined =>
  matter.handUps.filter(({ to, returned }) => to === matter.level && returned === null).pop()
