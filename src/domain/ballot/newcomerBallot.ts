import { newcomerIn, type Newcomer } from '../claiming/newcomer'
import type { RollEntry } from '../deciding/roll'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { lastSecondWord } from '../channels/dispute'
import type { Vote } from '../matter/vote'
import { type Cast, type BallotRecord, withCast } from './ballot'

/** Kept beside what the household has, and counted in its place once it may. */
export const castAsNewcomer = (
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
