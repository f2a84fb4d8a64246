import { refuse, type Refused } from '../refusal'
import { HOUR, type Instant } from '../time'
import type { Actor } from '../office'
import { speaksFor } from '../ballot/voter'
import type { BallotRecord, Cast } from '../ballot/ballot'

/** How long a household may say that a ballot entered for it is not its own. */
export const DISPUTE_WINDOW = 48 * HOUR

/**
 * Who spoke about an assisted ballot: a second person who called back, the household itself, or whoever rechecked it;
 * `unreached` says that nobody of the household could be found to ask, and so changes nothing; `second` whether another
 * person knows the newcomer who sent it.
 */
export const WORD_KINDS = ['callBack', 'household', 'recheck', 'unreached', 'second'] as const
export type WordKind = (typeof WORD_KINDS)[number]

/** Something said about one cast, by its hash: that it is what the household wants, or that it is not. */
export interface Word {
  cast: string
  kind: WordKind
  agreed: boolean
  person: string
  at: Instant
  request: string
}

/**
 * Whether a cast stands, given what was said up to `until`. One of a newcomer does once a second person knows them and
 * their 48 hours have run. A late one never does, a telephone ballot only once it was
 * called back. One that the household disputed, or that did not hold when somebody else asked, does not stand until
 * the household itself confirms it; no official confirms it in its place.
 */
export const stands = (cast: Cast, words: readonly Word[], until: Instant): boolean => {
  if (cast.newcomerUntil !== undefined)
    return until >= cast.newcomerUntil && lastSecondWord(cast, words, until) === true
  if (!cast.assisted) return true
  if (cast.assisted.late) return false
  const said = saidOf(cast, words, until)
  if (cast.channel === 'phone' && !said.some(word => word.kind === 'callBack' && word.agreed)) return false
  return !isDisputed(cast, words, until)
}

const NO_DISPUTE: readonly WordKind[] = ['unreached', 'second']

/** Whether the last word about a cast is that it does not hold; an official's agreement is no such word. */
export const isDisputed = (cast: Cast, words: readonly Word[], until: Instant): boolean => {
  const last = saidOf(cast, words, until)
    .filter(({ kind, agreed }) => kind === 'household' || (!NO_DISPUTE.includes(kind) && !agreed))
    .pop()
  return last !== undefined && !last.agreed
}

/** What a second person last said of the newcomer who sent a cast; undefined where nobody has. */
export const lastSecondWord = (cast: Cast, words: readonly Word[], until: Instant): boolean | undefined =>
  saidOf(cast, words, until)
    .filter(({ kind }) => kind === 'second')
    .pop()?.agreed

const saidOf = (cast: Cast, words: readonly Word[], until: Instant): readonly Word[] =>
  words.filter(word => word.cast === cast.hash && word.at <= until)

/** The household says whether a ballot entered for it is its own; within 48 hours of the entry (WINDOW_CLOSED after). */
export const answerAssisted = (
  record: BallotRecord | null,
  actor: Actor,
  input: { cast: string; agreed: boolean; request: string },
  now: Instant
): BallotRecord | Refused => {
  if (!actor.household) return refuse('NOT_VERIFIED')
  if (!record || !speaksFor(actor, record)) return refuse('NOT_ELIGIBLE')
  const cast = record.casts.find(each => each.hash === input.cast)
  if (!cast?.assisted) return refuse('NOT_FOUND')
  if (now > cast.at + DISPUTE_WINDOW) return refuse('WINDOW_CLOSED')
  return withWord(record, { ...input, kind: 'household', person: actor.person, at: now })
}

/**
 * Until when a household is asked whether the last ballot entered for it is its own: null when there is none, when it
 * came too late to count, when the household has said so, or has cast itself since.
 */
export const asksUntil = (record: BallotRecord): Instant | null => {
  const cast = record.casts[record.casts.length - 1]
  if (!cast?.assisted || cast.assisted.late || saysItself(record, cast)) return null
  return cast.at + DISPUTE_WINDOW
}

/** Whether the household itself has said something about a cast. */
export const saysItself = (record: BallotRecord, cast: Cast): boolean =>
  (record.words ?? []).some(word => word.cast === cast.hash && word.kind === 'household')

export const withWord = (record: BallotRecord, word: Word): BallotRecord => ({
  ...record,
  words: [...(record.words ?? []), word]
})

/** What others had entered for households by the close; what came late is not among them. */
export const assistedCasts = (records: readonly BallotRecord[], closesAt: Instant): readonly Cast[] =>
  records
    .flatMap(record => record.casts)
    .filter(cast => cast.assisted && !cast.assisted.late && cast.at <= closesAt)

/** What newcomers sent in time that may only count after the close. */
export const newcomerCasts = (records: readonly BallotRecord[], closesAt: Instant): readonly Cast[] =>
  records
    .flatMap(record => record.casts)
    .filter(({ newcomerUntil = 0, at }) => newcomerUntil > closesAt && at <= closesAt)

/**
 * Until when the verdict waits: the close, or 48 hours after the last ballot entered for a household, or until the ballot of
 * a newcomer may count, if that is later.
 */
export const verdictStandsAt = (records: readonly BallotRecord[], closesAt: Instant): Instant =>
  [
    ...assistedCasts(records, closesAt).map(({ at }) => at + DISPUTE_WINDOW),
    ...newcomerCasts(records, closesAt).map(({ newcomerUntil = closesAt }) => newcomerUntil)
  ].reduce((until, each) => Math.max(until, each), closesAt)
