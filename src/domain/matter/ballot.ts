import type { CheckIn } from '../body/attendance'
import { isSeatOf } from '../body/body'
import { choicesOn } from '../deciding/ballot'
import { chained, GENESIS } from '../deciding/chain'
import { newcomerIn, type Newcomer } from '../claiming/newcomer'
import type { RollEntry } from '../deciding/roll'
import { bySilence } from '../deciding/ruleCard'
import { AWAY, type Actor } from '../office'
import { asVoter, notTheirs } from '../ownership'
import { refuse, type Refused } from '../refusal'
import { representativeAt, type Naming } from '../representative'
import { DAY, type Instant } from '../time'
import type { Reason } from './dissent'
import { lastSecondWord, stands, type Word } from '../channels/dispute'
import type { Visit } from '../channels/doors'
import type { Helped } from '../channels/helper'
import type { Disagreement } from '../channels/householdDispute'
import { openVoteOf, type Matter } from './matter'
import type { Vote } from './vote'
import { envelopeOf, sealedOf, type Slip } from '../channels/slip'

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

/**
 * Casts or changes a household's ballot. Whoever lives there may act; in the last 24 hours one member may not
 * replace what another has cast (HOUSEHOLD_DISPUTE), but always what somebody from outside entered. A representative
 * whom the household named prevails: nobody replaces that ballot, and it replaces any other. The close itself is the
 * last instant that counts.
 */
export const castBallot = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; choice: string; request: string; helped?: Helped | null },
  now: Instant,
  namings: readonly Naming[] = []
): BallotRecord | Refused => {
  const barred = mayCast(matter, record, actor, input.vote, now, namings)
  if (barred) return barred
  const vote = openVoteOf(matter)
  if (!record || !vote) return refuse('NOT_ELIGIBLE')
  if (vote.secret) return refuse('FORBIDDEN', { secret: true })
  const stray = strayChoice(vote, input.choice)
  if (stray) return stray
  const { choice, request, helped } = input
  const cast = {
    choice,
    person: actor.person,
    channel: 'online',
    at: now,
    request,
    ...(helped && { helped })
  } as const
  const newcomer = newcomerIn(vote, asVoter(vote, record, actor), now)
  if (newcomer && record.home === undefined) return castAsNewcomer(record, cast, newcomer)
  return withCast(record.disagreement ? { ...record, disagreement: null } : record, cast)
}

/** Kept beside what the household has, and counted in its place once it may. */
const castAsNewcomer = (
  record: BallotRecord,
  cast: Omit<Cast, 'prev' | 'hash'>,
  { until, second }: Newcomer
): BallotRecord => {
  const after = withCast(record, { ...cast, newcomerUntil: until })
  return second ? withSecondWord(after, cast.person, { ...second, agreed: true, at: cast.at }) : after
}

/** What a second person says of whoever sent these ballots as a newcomer: that they belong to the household, or not. */
export const withSecondWord = (
  record: BallotRecord,
  newcomer: string,
  word: { by: string; agreed: boolean; at: Instant }
): BallotRecord => {
  const { by, agreed, at } = word
  const casts = record.casts.filter(
    cast =>
      cast.person === newcomer &&
      cast.newcomerUntil !== undefined &&
      lastSecondWord(cast, record.words ?? [], at) !== agreed
  )
  const words = casts.map(
    ({ hash }) => ({ cast: hash, kind: 'second', agreed, person: by, at, request: newcomer }) as const
  )
  return words.length === 0 ? record : { ...record, words: [...(record.words ?? []), ...words] }
}

/** Why a ballot cannot say this: it stands on no ballot of this vote. */
export const strayChoice = (
  { rule, options }: Pick<Vote, 'rule' | 'options'>,
  choice: string
): Refused | null =>
  !bySilence(rule) && choicesOn(options).includes(choice)
    ? null
    : refuse('INVALID_EVENT', { field: 'choice' })

/** Adds a cast at the end of the household's chain. */
export const withCast = (record: BallotRecord, cast: Omit<Cast, 'prev' | 'hash'>): BallotRecord => {
  const prev = record.casts[record.casts.length - 1]?.hash ?? GENESIS
  const hash = chained(prev, { ...cast, vote: record.vote })
  return { ...record, casts: [...record.casts, { ...cast, prev, hash }] }
}

/**
 * The same answer the page shows before anything is sent. On owner cards the owner votes, whoever lives there, and what
 * those who live there said about who acts for them is not about the owner. `namings` is what the household said about who acts for
 * it; in a secret vote, where nothing cast by one phone is replaced by another, only that person casts. A seat of a body
 * is its own person's alone. Where a ballot cannot be told apart once it is cast, a newcomer casts none before it would count.
 */
export const mayCast = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  voteId: string,
  now: Instant,
  said: readonly Naming[] = []
): Refused | null => {
  const vote = openVoteOf(matter)
  if (!vote || vote.id !== voteId || matter.stage.status !== 'voting' || now > vote.closesAt)
    return refuse('VOTE_CLOSED')
  const owns = (actor.owns ?? []).length > 0
  if (!actor.household && !owns) return refuse('NOT_VERIFIED')
  if (!record && owns && !vote.body && vote.rule.class !== 'owner') return AWAY
  const voter = record && asVoter(vote, record, actor)
  if (!record || !voter || !speaksFor(voter, record))
    return (
      (record && notTheirs(vote, record, actor)) ??
      refuse('NOT_ELIGIBLE', vote.body && { body: vote.body.kind, another: record !== null })
    )
  const namings = voter === actor ? said : []
  if (vote.recused.includes(record.household) && vote.rule.class === 'consult') return refuse('RECUSED')
  if (isSealed(record, vote.closesAt)) return refuse('VOTE_CLOSED')
  if (envelopeOf(record))
    return refuse('HOUSEHOLD_DISPUTE', {
      secret: true,
      envelope: sealedOf(record, vote) ? 'sealed' : 'opened'
    })
  const representative = representativeIn(vote, namings, now)
  if (representative === actor.person) return null
  if (vote.secret && representative !== null && !record.marked)
    return refuse('HOUSEHOLD_DISPUTE', { representative: true, secret: true })
  const early = vote.secret || bySilence(vote.rule) ? newcomerBars(vote, record, voter, now) : null
  if (early) return early
  const sender = sentBy(record, now)
  if (sender === undefined || sender === actor.person) return null
  if (sender === representative) return refuse('HOUSEHOLD_DISPUTE', PREVAILS)
  return now > lastDayOf(vote) ? refuse('HOUSEHOLD_DISPUTE') : null
}

/** Why a newcomer does nothing yet that could not be taken out of the count again. */
export const newcomerBars = (
  vote: Pick<Vote, 'openedAt'>,
  { home }: RollEntry,
  actor: Actor,
  now: Instant
): Refused | null => {
  const newcomer = home === undefined ? newcomerIn(vote, actor, now) : null
  return (
    newcomer && refuse('TOO_EARLY', { newcomer: newcomer.second ? 'known' : 'alone', from: newcomer.until })
  )
}

/** Whether a ballot is this person's to cast: their household's, or their own seat's. */
export const speaksFor = (
  actor: Actor,
  { household, home }: Pick<RollEntry, 'household' | 'home'>
): boolean =>
  home === undefined
    ? household === actor.household?.id
    : home === actor.household?.id && (actor.seats ?? []).includes(household)

/** As much of a line of the roll as says whose it is. */
export type Line = Pick<RollEntry, 'household' | 'home' | 'occupancy' | 'owner'>

/** Whether the ballot of this line is the person's in this vote, as who lives there or as who owns it. */
export const votesFor = (vote: Pick<Vote, 'rule'>, actor: Actor, line: Line): boolean =>
  speaksFor(asVoter(vote, line, actor), line)

/** Under which id this person's ballot of a vote is kept; null for somebody without one. */
export const voterOf = ({ body }: Pick<Vote, 'body'>, { household, seats }: Actor): string | null =>
  body ? (seats?.find(seat => isSeatOf(body.id, seat)) ?? null) : (household?.id ?? null)

/** Who of the household sent its last ballot, as far as it counts at an instant; undefined when none of them did. */
export const sentBy = (record: BallotRecord, now: Instant): string | undefined =>
  record.casts.filter(cast => cast.channel === 'online' && stands(cast, record.words ?? [], now)).pop()
    ?.person

export const PREVAILS = { representative: true } as const

/** Whether the household's last ballot was sent by the one it named to act for it. */
export const representativeSent = (
  vote: Pick<Vote, 'closesAt'>,
  record: BallotRecord,
  namings: readonly Naming[],
  now: Instant
): boolean => {
  const sender = sentBy(record, now)
  return sender !== undefined && sender === representativeIn(vote, namings, now)
}

/**
 * Who acts for a household in a vote: in its last 24 hours whoever did when they began, so that no member ends a
 * disagreement by naming or dismissing one.
 */
export const representativeIn = (
  vote: Pick<Vote, 'closesAt'>,
  namings: readonly Naming[],
  now: Instant
): string | null => representativeAt(namings, Math.min(now, lastDayOf(vote)))

const lastDayOf = ({ closesAt }: Pick<Vote, 'closesAt'>): Instant => closesAt - DAY

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

/**
 * The cast that counts: of those that had come by the close and still stand at `until`, the one the household said
 * last. A ballot on paper speaks from when it was filled in, so it never replaces what the household sent later.
 */
export const countedCast = (
  record: BallotRecord,
  closesAt: Instant,
  until: Instant = closesAt
): Cast | undefined =>
  record.casts
    .filter(cast => cast.at <= closesAt && stands(cast, record.words ?? [], until))
    .reduce<Cast | undefined>((last, cast) => (last && saidAt(cast) < saidAt(last) ? last : cast), undefined)

const saidAt = (cast: Cast): Instant => cast.assisted?.saidAt ?? cast.at

/** The cast that would count if nothing more were said. */
export const standingCast = (record: BallotRecord): Cast | undefined => countedCast(record, Infinity)

/** Whether the papers reached the household: handed over at the door, or opened on its own telephone. */
export const wasServed = ({ visits = [] }: Pick<BallotRecord, 'visits'>): boolean =>
  visits.some(({ mark }) => mark === 'served' || mark === 'opened')

/** Whether the household has voted, openly or in secret; where silence decides, whether the notice reached it. */
export const hasVoted = (record: BallotRecord): boolean =>
  record.silence ? wasServed(record) : record.marked === true || standingCast(record) !== undefined
