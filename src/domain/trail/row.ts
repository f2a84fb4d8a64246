import { isOnlyPresent } from '../body/attendance'
import { canonical } from '../deciding/canonical'
import { nearTo } from '../deciding/decideChoice'
import { merkleRoot } from '../deciding/merkle'
import { sha256 } from '../deciding/sha256'
import type { BallotRecord } from '../ballot/ballot'
import type { Vote } from '../matter/vote'
import type { Instant } from '../time'

/**
 * How one household that may vote stood when the vote ended: a leaf of the vote's tree. It says nothing that names the
 * household; who knows what stands behind the mark can prove that it is theirs.
 */
export interface Row {
  mark: string
  courtyard: string
  affected: boolean
  /** of a choice: the options in which it has standing */
  near?: readonly string[]
  /** null when nothing of the household counted: it can prove that too */
  choice: string | null
  /** it came to the meeting and did not vote, where that counts */
  present?: true
}

/** What a mark hides. The key is drawn by chance when the roll freezes, so that nobody finds the household by trying. */
export interface Marked {
  key: string
  household: string
  /** the hashes of all it cast, in order */
  casts: readonly string[]
  /** the hash of its reason, of what was said about ballots entered for it, of what was noted at its door, and that it came */
  notes: string
}

export const markOf = ({ key, household, casts, notes }: Marked): string =>
  sha256(canonical({ key, household, casts, notes }))

export const markedOf = ({
  key,
  household,
  casts,
  reason,
  words = [],
  visits = [],
  checkIn
}: BallotRecord): Marked => ({
  key,
  household,
  casts: casts.map(cast => cast.hash),
  notes: sha256(canonical({ reason: reason ?? null, words, visits, ...(checkIn && { checkIn }) }))
})

export const rowOf = (vote: Vote, record: BallotRecord, choice: string | null): Row => ({
  mark: markOf(markedOf(record)),
  courtyard: record.courtyard,
  affected: vote.affected.includes(record.household),
  ...(vote.options.length > 0 && { near: nearTo(vote.options, record.household) }),
  choice,
  ...(isOnlyPresent(vote, record, choice !== null) && { present: true as const })
})

/** The rows as the tree holds them: in the order of marks, which tells nothing about doors. */
export const inTreeOrder = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => (a.mark < b.mark ? -1 : 1))

export const leafOf = (row: Row): string => canonical(row)

export const rootOf = (rows: readonly Row[]): string => merkleRoot(inTreeOrder(rows).map(leafOf))

/** The record as it was at an instant: nothing that came, was said or was noted later. */
export const asOf = ({ reason, ...record }: BallotRecord, until: Instant): BallotRecord => ({
  ...record,
  casts: by(until, record.casts),
  ...(reason && reason.at <= until && { reason }),
  ...(record.words && { words: by(until, record.words) }),
  ...(record.visits && { visits: by(until, record.visits) })
})

const by = <T extends { at: Instant }>(until: Instant, all: readonly T[]): readonly T[] =>
  all.filter(({ at }) => at <= until)
