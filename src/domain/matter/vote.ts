import type { FrozenBody } from '../body/body'
import type { ChoiceOption } from '../deciding/decideChoice'
import type { TurnoutRow } from '../deciding/turnout'
import type { Outcome, Verdict } from '../deciding/verdict'
import type { Card } from '../deciding/ruleCard'
import type { Measure } from '../measure/measure'
import type { ObjectionCount } from '../hearing/printed'
import type { Instant } from '../time'
import type { Courtyard } from '../unit'
import type { Envelopes } from '../channels/slip'
import type { Voided } from './voiding'
import type { Level } from '../levels/level'

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
  /** what people call the courtyards of the room, as they were called when it opened */
  courtyards?: readonly Courtyard[]
  rule: Card
  /** whose members vote one by one; absent where households or owners do */
  body?: FrozenBody
  rollHash: string
  onRoll: number
  eligible: number
  recused: readonly string[]
  affected: readonly string[]
  secret: boolean
  /** what those affected wrote before it opened; absent where nobody did */
  objections?: ObjectionCount
  /** what comes with each option that is asked about; absent where nothing does */
  measures?: readonly Measure[]
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
    /** voters that were there, where some of them did not vote */
    attending?: number
    turnout: readonly TurnoutRow[]
    closedAt: Instant
  } | null
  certifiedAt: Instant | null
  /** it was annulled (作废): its verdict says so, and no longer how anyone voted */
  voided: Voided | null
}

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
