import type { ChoiceOption } from '../deciding/decideChoice'
import type { TurnoutRow } from '../deciding/turnout'
import type { Outcome, Verdict } from '../deciding/verdict'
import type { Card } from '../deciding/ruleCard'
import type { OfficeName } from '../office'
import type { OptionGap } from '../poll/optionGap'
import type { Settings } from '../settings'
import type { Instant } from '../time'
import type { PartyDiscussion } from './partyStep'
import type { Recusal } from '../recusal/recusal'
import type { ReservedBody } from './reserved'
import type { Envelopes } from '../channels/slip'
import type { Voided } from './voiding'

export const LEVELS = ['L1', 'L2', 'L3'] as const
export type Level = (typeof LEVELS)[number]

export const CATEGORIES = [
  'fireSafety',
  'publicService',
  'publicOrder',
  'environment',
  'selfGovernance'
] as const
export type Category = (typeof CATEGORIES)[number]

/** Why a matter leaves a level upward; typed, so that the level above knows what it is asked. */
export const HAND_UP_REASONS = [
  'quorum_twice',
  'affected_quorum',
  'blocked_twice',
  'contested',
  'no_winner',
  'vote_void',
  'outside_powers',
  'conflict',
  'recusals_imposed',
  'conflict_left_too_few',
  'review_asked',
  'reopened',
  'overdue'
] as const
export type HandUpReason = (typeof HAND_UP_REASONS)[number]

export const RETURN_CODES = ['packet_incomplete', 'within_powers', 'not_deliberated', 'wrong_unit'] as const
export type ReturnCode = (typeof RETURN_CODES)[number]

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

/** The office that has the matter, and for which unit. */
export interface Owner {
  office: OfficeName
  unit: string
}

/** A candidate site (候选点位) with its place in metres. */
export interface Option {
  id: string
  name: string
  x: number
  y: number
  /** fen */
  cost: number
  host: string | null
  /** households within the radius, computed from the place when it was added */
  affected: readonly string[]
  appraisal: { feasible: boolean; cause: AppraisalCause | null; note: string } | null
}

/** choice: which of all feasible sites, or none of these (择一) */
export const VOTE_ABOUT = ['need', 'site', 'choice', 'measure'] as const
export type VoteAbout = (typeof VOTE_ABOUT)[number]

/** An option as it freezes on the ballot of a choice vote, with the households that have standing in it. */
export interface BallotOption extends ChoiceOption {
  name: string
}

/** What is put to the vote, as announced; it freezes when the vote opens. */
export interface Announcement {
  vote: string
  about: VoteAbout
  question: string
  option: string | null
  card: string
  /** the community's own card as it stood when announced; built-in ones are known by their key */
  rule?: Card
  by: string
  announcedAt: Instant
  /** not before this instant: the end of the notice */
  opensFrom: Instant
  windowDays: number
  /** the law sets the notice: the level's clock stands still while it runs */
  statutory?: boolean
  /** fen; of what was to be done unless enough households object */
  cost?: number
  /** the room chose a secret vote (无记名) */
  secret?: boolean
}

/** A vote from opening to result. The ballots are kept apart, one record a household. */
export interface Vote {
  id: string
  /** the level it was opened at */
  level: Level
  about: VoteAbout
  question: string
  option: string | null
  /** what may be chosen; empty where the answer is yes or no */
  options: readonly BallotOption[]
  rule: Card
  rollHash: string
  onRoll: number
  eligible: number
  recused: readonly string[]
  affected: readonly string[]
  secret: boolean
  /** fen; of what was to be done unless enough households object */
  cost?: number
  openedBy: string
  openedAt: Instant
  closesAt: Instant
  /** until when the ordinary window ran, if it was extended */
  extendedFrom: Instant | null
  affectedServed: boolean
  /** until when the verdict waits for disputes of assisted ballots; null while none makes it wait */
  standsAt: Instant | null
  /** paper in sealed envelopes that had come by the close; absent when none had */
  envelopes?: Envelopes | null
  result: {
    verdict: Verdict
    root: string
    participants: number
    turnout: readonly TurnoutRow[]
    closedAt: Instant
  } | null
  certifiedAt: Instant | null
  /** it was annulled (作废): its verdict says so, and no longer how anyone voted */
  voided: Voided | null
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

export interface Answer {
  level: Level
  office: OfficeName
  kind: 'decision' | 'support' | 'refusal'
  text: string
  at: Instant
}

export interface HandUp {
  from: Level
  to: Level
  reason: HandUpReason
  ask: string
  auto: boolean
  at: Instant
  acceptedAt: Instant | null
  returned: { code: ReturnCode; reason: string; at: Instant } | null
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
  declared: readonly { household: string; ground: string; at: Instant }[]
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
  mergedInto: string | null
  level: Level
  owner: Owner | null
  /** the level's due day; null while nobody owes anything yet */
  dueAt: Instant | null
  /** since when an open vote or its aftermath suspends the level's clock */
  suspendedAt: Instant | null
  overdue: number
  /** when something was last added that a level above has not seen; guards against ping-pong */
  contentAt: Instant
  stage: Stage
}

export const openVoteOf = (matter: Matter): Vote | undefined =>
  'vote' in matter.stage ? voteOf(matter, matter.stage.vote) : undefined

export const voteOf = (matter: Matter, id: string): Vote | undefined =>
  matter.votes.find(vote => vote.id === id)

/** The hand-up that brought the matter to the level it is at; none at the first. */
export const arrivalOf = (matter: Matter): HandUp | undefined =>
  matter.handUps.filter(({ to, returned }) => to === matter.level && returned === null).pop()

/** Once extended, a second shortfall goes up: 参与不足 twice. */
export const wasExtended = (vote: Vote): boolean => vote.extendedFrom !== null

/**
 * When the verdict is due: at the close, or when the last dispute window of an assisted ballot has run, or when sealed
 * envelopes have been opened; until they are, the day by which the tellers open them.
 */
export const verdictDueAt = ({ standsAt, closesAt, envelopes }: Vote): Instant =>
  envelopes?.status === 'sealed' ? envelopes.until : (standsAt ?? closesAt)

/** The option a vote was or is about: the one asked, or the one that was ahead in a choice. */
export const subjectOf = (
  { option, result }: Vote,
  verdict: Verdict | null = result && result.verdict
): string | null => option ?? (verdict && 'option' in verdict ? (verdict.option ?? null) : null)

export const outcomeOf = (vote: Vote): Outcome | null => vote.result?.verdict.outcome ?? null
