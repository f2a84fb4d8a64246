import type { Afterwards } from '../levels/afterwards'
import type { FrozenBody } from '../body/body'
import type { AffectedEvent } from '../affected/event'
import type { MeasureEvent } from '../measure/event'
import type { Measure } from '../measure/measure'
import type { HearingEvent } from '../hearing/event'
import type { TurnoutRow } from '../deciding/turnout'
import type { Verdict } from '../deciding/verdict'
import type { Card } from '../deciding/ruleCard'
import type { JointRoomEvent } from '../jointRoom/event'
import type { OfficeName } from '../office'
import type { JointEvent } from '../meeting/event'
import type { ServiceEvent } from '../service/event'
import type { Settings } from '../settings'
import type { Instant } from '../time'
import type { Courtyard } from '../unit'
import type { PartyDiscussion } from './partyStep'
import type { Recusal, RecusalGround } from '../recusal/recusal'
import type { ReservedBody } from './reserved'
import type { PauseGround } from '../levels/pause'
import type { ReopeningGround } from '../levels/reopening'
import type { VoidGround } from './voiding'
import type { Announcement, BallotOption } from './vote'
import type { ObjectionCount } from '../hearing/printed'
import type { AppraisalCause, Category, ClosingOutcome, Option, PollFinding } from './matter'
import type { HandUpReason, Level, Owner, ReturnCode } from '../levels/level'

/** What happened to a matter. Times inside are deadlines; when it happened is on the journal entry. */
export type MatterEvent =
  | {
      type: 'Suggested'
      title: string
      room: string
      place: string
      household: string
      settings: Settings
      until: Instant
    }
  | { type: 'Merged'; into: string }
  | { type: 'Withdrawn' }
  /** its title was looked at after a report: taken out, or put back */
  | { type: 'TitleScreened'; shown: boolean; title: string; reason: string }
  | { type: 'PetitionStarted'; threshold: number; of: number; until: Instant }
  | { type: 'PetitionLapsed'; households: number }
  | { type: 'ThresholdMet'; households: number; signUntil: Instant; owner: Owner; due: Instant }
  | {
      type: 'TriageAccepted'
      category: Category
      location: boolean
      reason: string
      due: Instant
      reservedTo?: ReservedBody
      /** it is important: the party discussion is to be on record by then */
      partyStepBy?: Instant
    }
  | { type: 'TriageRefused'; reason: string }
  | HearingEvent
  | AffectedEvent
  | MeasureEvent
  | { type: 'OptionAdded'; option: Omit<Option, 'addedAt'> }
  | { type: 'OptionAppraised'; option: string; feasible: boolean; cause: AppraisalCause | null; note: string }
  /** `option`: the one site it would gain from */
  | { type: 'InterestDeclared'; household: string; ground: string; option?: string }
  | {
      type: 'RecusalProposed'
      recusal: string
      household: string
      /** the household that proposes it */
      by: string
      ground: RecusalGround
      option?: string
      evidence: string
      hearUntil: Instant
    }
  /** of a matter that became one with this: what was decided there stands, what waits is decided here */
  | { type: 'RecusalsBrought'; recusals: readonly Recusal[] }
  | { type: 'RecusalAnswered'; recusal: string; agrees: boolean; text: string }
  | { type: 'RecusalDecided'; recusal: string; imposed: boolean; office: OfficeName; reason: string }
  | ({ type: 'PartyDiscussed' } & PartyDiscussion)
  | { type: 'RecusalAppealed'; recusal: string; text: string; due: Instant }
  /** nobody decided an appeal by its day: it rises and has a new one, or at the top the vote waits for it no longer */
  | { type: 'AppealPassed'; recusal: string; rises: Level | null; due: Instant | null }
  | {
      type: 'PollOpened'
      poll: string
      round: number
      beside: string | null
      measures: readonly string[]
      statements: number
      until: Instant
    }
  | { type: 'StatementModerated'; poll: string; statement: string; admitted: boolean; reason: string }
  | ({ type: 'PollClosed'; poll: string } & PollFinding)
  | { type: 'VoteAnnounced'; announcement: Announcement }
  | { type: 'AnnouncementWithdrawn'; reason: string }
  | {
      type: 'VoteOpened'
      vote: string
      rule: Card
      /** of a vote by the members of a body */
      body?: FrozenBody
      rollHash: string
      onRoll: number
      petitioners?: number
      eligible: number
      recused: readonly string[]
      affected: readonly string[]
      /** of a choice vote */
      options?: readonly BallotOption[]
      /** what people call the courtyards of the room */
      courtyards?: readonly Courtyard[]
      objections?: ObjectionCount
      /** what comes with each option that is asked about */
      measures?: readonly Measure[]
      closesAt: Instant
    }
  | { type: 'VoteExtended'; vote: string; closesAt: Instant; affectedServed: boolean }
  | { type: 'ServiceProven'; vote: string }
  | { type: 'VerdictDeferred'; vote: string; until: Instant; assisted: number; newcomers?: number }
  | { type: 'EnvelopesAwaited'; vote: string; envelopes: number; until: Instant; late: boolean }
  /** `tellers` are the two people who counted the same */
  | { type: 'EnvelopesOpened'; vote: string; envelopes: number; tellers: readonly string[] }
  | {
      type: 'VoteClosed'
      vote: string
      verdict: Verdict
      root: string
      participants: number
      /** where the card counts who came: how many, if some of them did not vote */
      attending?: number
      turnout: readonly TurnoutRow[]
      /** what the outcome leads to, so that the state never has to guess */
      next: VoteAftermath
    }
  | {
      type: 'VoteVoided'
      vote: string
      ground: VoidGround
      office: OfficeName
      evidence: string
      reason: string
      /** doors the fault touched */
      touched: readonly string[]
    }
  /** a named scrutineer took the sealed export */
  | { type: 'ExportTaken'; vote: string }
  | { type: 'ReviewEnded'; vote: string; owner: Owner }
  | { type: 'ResultCertified'; vote: string; owner: Owner; due: Instant }
  | {
      type: 'HandedUp'
      from: Level
      to: Level
      reason: HandUpReason
      ask: string
      auto: boolean
      owner: Owner
      due: Instant
    }
  | { type: 'Accepted' }
  | { type: 'Paused'; level: Level; ground: PauseGround; reason: string; until: Instant; due: Instant }
  | { type: 'ReopeningAsked'; household: string; ground: ReopeningGround; reason: string }
  | { type: 'Reopened'; owner: Owner; due: Instant }
  | { type: 'Returned'; code: ReturnCode; reason: string; to: Level; owner: Owner; due: Instant }
  | {
      type: 'Answered'
      level: Level
      office: OfficeName
      kind: 'decision' | 'support' | 'refusal'
      text: string
      closableFrom: Instant
      owner: Owner
      due: Instant
    }
  /** `succession`: its office fell empty or was taken, nobody was late */
  | { type: 'OwnerNamed'; owner: Owner; succession?: true }
  | { type: 'FellOverdue'; count: number; due: Instant }
  | { type: 'Closed'; outcome: ClosingOutcome; until: Instant; afterwards?: Afterwards }
  | { type: 'DisplayEnded' }
  | JointEvent
  | ServiceEvent
  | JointRoomEvent

export type VoteAftermath =
  | { to: 'needConfirmed' }
  | { to: 'review'; until: Instant }
  | { to: 'extendable'; until: Instant }
  | { to: 'mitigating'; until: Instant }
  | { to: 'runoff'; until: Instant }
  /** a notice of an open vote follows at once */
  | { to: 'converted' }
  | { to: 'deliberating'; due: Instant }
  | { to: 'up' }

export const CAPACITIES = [
  'resident',
  'courtyardHead',
  'stairHead',
  'gridWorker',
  'secretary',
  'streetOfficer',
  'clock'
] as const
export type Capacity = (typeof CAPACITIES)[number]

/** A line of the journal: who, in which capacity, when, and the hash of the line before it. */
export interface Entry {
  seq: number
  at: Instant
  by: string
  as: Capacity
  request: string
  event: MatterEvent
  prev: string
  hash: string
}
