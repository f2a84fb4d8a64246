import type { YesNo } from '../deciding/ballot'
import { chained, GENESIS } from '../deciding/chain'
import type { RollEntry } from '../deciding/roll'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { openVoteOf, type Matter } from './matter'

export const CHANNELS = ['online'] as const
export type Channel = (typeof CHANNELS)[number]

export interface Cast {
  choice: YesNo
  person: string
  channel: Channel
  at: Instant
  request: string
  prev: string
  hash: string
}

/**
 * One household's place in one vote: its line of the frozen roll and everything it has cast, in order.
 * The last valid cast before the close counts; the earlier ones stay as the trail.
 */
export interface BallotRecord extends RollEntry {
  vote: string
  casts: readonly Cast[]
  version: number
}

export interface Receipt {
  vote: string
  household: string
  choice: YesNo
  at: Instant
  hash: string
  replaced: number
}

/**
 * Casts or changes a household's ballot. Whoever lives there may act; in the last 24 hours one member may not
 * replace what another has cast (HOUSEHOLD_DISPUTE). The close itself is the last instant that counts.
 */
export const castBallot = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: { vote: string; choice: YesNo; request: string },
  now: Instant
): BallotRecord | Refused => {
  const barred = mayCast(matter, record, actor, input.vote, now)
  if (barred) return barred
  if (!record) return refuse('NOT_ELIGIBLE')
  const last = record.casts[record.casts.length - 1]
  const cast = {
    choice: input.choice,
    person: actor.person,
    channel: 'online' as const,
    at: now,
    request: input.request
  }
  const prev = last?.hash ?? GENESIS
  return {
    ...record,
    casts: [...record.casts, { ...cast, prev, hash: chained(prev, { ...cast, vote: input.vote }) }]
  }
}

/** The same answer the page shows before anything is sent. */
export const mayCast = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  voteId: string,
  now: Instant
): Refused | null => {
  const vote = openVoteOf(matter)
  if (!vote || vote.id !== voteId || matter.stage.status !== 'voting' || now > vote.closesAt)
    return refuse('VOTE_CLOSED')
  if (!actor.household) return refuse('NOT_VERIFIED')
  if (!record || record.household !== actor.household.id) return refuse('NOT_ELIGIBLE')
  if (vote.recused.includes(record.household) && vote.rule.class === 'consult') return refuse('RECUSED')
  const last = record.casts[record.casts.length - 1]
  return last && last.person !== actor.person && now > vote.closesAt - DAY
    ? refuse('HOUSEHOLD_DISPUTE')
    : null
}

/** The line of the frozen roll inside a record. */
export const rollEntryOf = ({
  household,
  door,
  building,
  courtyard,
  area,
  occupancy
}: RollEntry): RollEntry => ({
  household,
  door,
  building,
  courtyard,
  area,
  occupancy
})

/** The cast that counts: the last one at or before the close. */
export const countedCast = (record: BallotRecord, closesAt: Instant): Cast | undefined =>
  record.casts.filter(cast => cast.at <= closesAt).pop()

export const receiptOf = (record: BallotRecord): Receipt | null => {
  const last = record.casts[record.casts.length - 1]
  return last
    ? {
        vote: record.vote,
        household: record.household,
        choice: last.choice,
        at: last.at,
        hash: last.hash,
        replaced: record.casts.length - 1
      }
    : null
}
