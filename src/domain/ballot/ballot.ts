import type { CheckIn } from '../body/attendance'
import { choicesOn } from '../deciding/ballot'
import { chained, GENESIS } from '../deciding/chain'
import type { RollEntry } from '../deciding/roll'
import { bySilence } from '../deciding/ruleCard'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Reason } from '../matter/dissent'
import type { Word } from '../channels/dispute'
import type { Visit } from '../channels/doors'
import type { Helped } from '../channels/helper'
import type { Disagreement } from '../channels/householdDispute'
import type { Vote } from '../matter/vote'
import type { Slip } from '../channels/slip'

export const CHANNELS = ['online', 'paper', 'phone', 'proxy', 'hands'] as const
export type Channel = (typeof CHANNELS)[number]

export interface Cast {
  choice: string
  person: string
  channel: Channel
  at: Instant
  request: string
  prev: string
  hash: string
  /** how it was taken, when the household did not send it itself (代录) */
  assisted?: Assistance
  /** whoever sent it was confirmed after the opening: not before this instant, nor without a second person's word, it counts */
  newcomerUntil?: Instant
  /** somebody helped at the household's own telephone */
  helped?: Helped
}

export interface Assistance {
  /** when the household said it, at the door or on the telephone */
  saidAt: Instant
  /** it reached the vote after the close: kept, never counted (未计入) */
  late: boolean
  /** what a paper ballot leaves behind; a telephone ballot has its call-back instead, a hand its meeting */
  paper: { witnesses: readonly string[]; photo: string } | null
  /** a hand raised at a meeting: who of it saw it */
  hand?: { gathering: string; witnesses: readonly string[] }
}

/**
 * One household's place in one vote: its line of the frozen roll and everything it has cast, in order.
 * The last valid cast before the close counts; the others stay as the trail.
 */
export interface BallotRecord extends RollEntry {
  vote: string
  /** drawn by chance when the roll freezes; hides the household behind its mark in the tree */
  key: string
  casts: readonly Cast[]
  /** why it voted so, if it wrote that down */
  reason?: Reason
  /** what was said afterwards about ballots that others entered */
  words?: readonly Word[]
  /** another of the household disagrees with what was sent; null once it was sent anew */
  disagreement?: Disagreement | null
  /** it has voted in a secret vote; its ballot is kept apart and nothing joins the two */
  marked?: boolean
  /** the outer slips of sealed envelopes it gave or had back */
  slips?: readonly Slip[]
  /** what was noted at its door */
  visits?: readonly Visit[]
  /** it came to the meeting, whether or not it votes */
  checkIn?: CheckIn
  /** up to which instant the vote has been counted: what is dated before it comes too late to be written here */
  sealedFor?: Instant
  /** silence decides this vote (无异议办理): what counts is whether the notice reached the household */
  silence?: true
  version: number
}

/** Adds a cast at the end of the household's chain. */
export const withCast = (record: BallotRecord, cast: Omit<Cast, 'prev' | 'hash'>): BallotRecord => {
  const prev = record.casts[record.casts.length - 1]?.hash ?? GENESIS
  const hash = chained(prev, { ...cast, vote: record.vote })
  return { ...record, casts: [...record.casts, { ...cast, prev, hash }] }
}

/** Why a ballot cannot say this: it stands on no ballot of this vote. */
export const strayChoice = (
  { rule, options }: Pick<Vote, 'rule' | 'options'>,
  choice: string
): Refused | null =>
  !bySilence(rule) && choicesOn(options).includes(choice)
    ? null
    : refuse('INVALID_EVENT', { field: 'choice' })

/** A ballot that was under way while the vote was counted comes too late, whatever the clock said when it set out. */
export const isSealed = (record: BallotRecord, closesAt: Instant): boolean =>
  (record.sealedFor ?? 0) >= closesAt

/** The line of the frozen roll inside a record. */
export const rollEntryOf = ({
  household,
  home,
  door,
  building,
  courtyard,
  area,
  occupancy,
  owner
}: RollEntry): RollEntry => ({
  household,
  ...(home !== undefined && { home }),
  door,
  building,
  courtyard,
  area,
  occupancy,
  ...(owner !== undefined && { owner })
})
