import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Naming } from '../representative'
import type { Instant } from '../time'
import { assistedVote, takesBallots } from './assisted'
import { PREVAILS, representativeSent } from '../ballot/sender'
import { strayChoice, withCast, type BallotRecord, type Cast } from '../ballot/ballot'
import { withWord } from './dispute'
import { openVoteOf, type Matter } from '../matter/matter'
import { asksAgain, secondPerson } from './secondPerson'

/** What a household says on the telephone (电话票): heard by one person, and again by another who calls back. */
export interface PhoneBallot {
  vote: string
  choice: string
  request: string
}

/**
 * Takes a ballot on the telephone. It counts for nothing until somebody else has called back, and no telephone replaces
 * what a named representative has sent. Where the network was away it comes later than it was heard (`heardAt`): it
 * speaks from then, so that it replaces nothing the household sent since, and the server's hour
 * alone decides whether it came by the close.
 */
export const takePhone = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: PhoneBallot & { heardAt?: Instant },
  now: Instant,
  namings: readonly Naming[] = []
): BallotRecord | Refused => {
  const vote = assistedVote(matter, record, actor, input.vote, now)
  if ('refused' in vote) return vote
  if (vote.secret) return refuse('FORBIDDEN', { secret: true })
  if (!record) return refuse('NOT_ELIGIBLE')
  const heardAt = Math.min(input.heardAt ?? now, now)
  if (heardAt < vote.openedAt) return refuse('TOO_EARLY', { from: vote.openedAt })
  const stray = strayChoice(vote, input.choice)
  if (stray) return stray
  if (takesBallots(matter, vote, now) && representativeSent(vote, record, namings, now))
    return refuse('HOUSEHOLD_DISPUTE', PREVAILS)
  return withCast(record, {
    choice: input.choice,
    person: actor.person,
    channel: 'phone',
    at: now,
    request: input.request,
    assisted: { saidAt: heardAt, late: !takesBallots(matter, vote, now), paper: null }
  })
}

/**
 * A second person calls back, by the close, and enters what the household says now without seeing what was taken. The
 * same answer makes the ballot count, another one strikes it until the household is asked anew.
 */
export const callBack = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: PhoneBallot,
  now: Instant
): BallotRecord | Refused => {
  const vote = openVoteOf(matter)
  if (!vote || vote.id !== input.vote || !takesBallots(matter, vote, now)) return refuse('VOTE_CLOSED')
  const stray = strayChoice(vote, input.choice)
  if (stray) return stray
  const outside = asksAgain(record, actor, now)
  if (outside) return outside
  const taken = record ? awaitsCallBack(record) : undefined
  if (!record || !taken) return refuse('NOT_FOUND')
  const barred = secondPerson(vote, record, taken, actor, now)
  if (barred) return barred
  return withWord(record, {
    cast: taken.hash,
    kind: 'callBack',
    agreed: taken.choice === input.choice,
    person: actor.person,
    at: now,
    request: input.request
  })
}

/** The last ballot taken on the telephone, while nobody has called back about it (待回拨). */
export const awaitsCallBack = (record: BallotRecord): Cast | undefined => {
  const taken = record.casts.filter(cast => cast.channel === 'phone' && !cast.assisted?.late).pop()
  const called = (record.words ?? []).some(word => word.cast === taken?.hash && word.kind === 'callBack')
  return called ? undefined : taken
}
