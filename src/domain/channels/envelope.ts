import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { assistedVote, namedWitnesses, takesBallots } from './assisted'
import type { BallotRecord } from '../ballot/ballot'
import type { Matter } from '../matter/matter'
import type { Vote } from '../matter/vote'
import { envelopeOf, sealedOf } from './slip'

/** What is written down at the door: nothing of what is inside, and no photograph of it. */
interface AtTheDoor {
  vote: string
  witnesses: readonly string[]
  request: string
}

/** Two people see an envelope given, one sees it had back. */
const SEE_IT_GIVEN = 2
const SEE_IT_BACK = 1

/**
 * Takes a household's ballot of a secret vote in a sealed envelope: from here on the household has voted (its mark),
 * and nobody knows how. Refused once it has voted (DUPLICATE), and without two witnesses (WITNESS_MISSING). What was taken
 * at a door without signal and reaches the vote after the close is refused (未计入) and goes back to the household sealed.
 */
export const takeEnvelope = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: AtTheDoor & { number: number },
  now: Instant
): BallotRecord | Refused => {
  const vote = envelopeVote(matter, record, actor, input.vote, now)
  if ('refused' in vote) return vote
  if (!record) return refuse('NOT_ELIGIBLE')
  if (record.marked) return refuse('DUPLICATE', envelopeOf(record) ? { envelope: true } : { marked: true })
  const witnesses = namedWitnesses(input.witnesses, record, actor, SEE_IT_GIVEN)
  if ('refused' in witnesses) return witnesses
  const { number, request } = input
  const slip = {
    number,
    moved: 'in',
    person: actor.person,
    witnesses,
    request,
    window: vote.closesAt
  } as const
  return { ...record, marked: true, slips: [...(record.slips ?? []), slip] }
}

/** Gives an envelope back unopened, until the close: the household has not voted and may vote otherwise. */
export const returnEnvelope = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  input: AtTheDoor,
  now: Instant
): BallotRecord | Refused => {
  const vote = envelopeVote(matter, record, actor, input.vote, now)
  if ('refused' in vote) return vote
  if (!record) return refuse('NOT_ELIGIBLE')
  const slip = sealedOf(record, vote)
  if (!slip) return refuse('NOT_FOUND', { envelope: true })
  const witnesses = namedWitnesses(input.witnesses, record, actor, SEE_IT_BACK)
  if ('refused' in witnesses) return witnesses
  const back = { ...slip, moved: 'back', person: actor.person, witnesses, request: input.request } as const
  return { ...record, marked: false, slips: [...(record.slips ?? []), back] }
}

/** Envelopes are carried by the grid worker alone: a stair head lives behind one of the doors. */
export const carriesEnvelopes = (vote: Vote, actor: Actor, now: Instant): boolean =>
  vote.secret &&
  actor.mandates.some(({ office, from, until }) => office === 'gridWorker' && from <= now && now < until)

const envelopeVote = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  voteId: string,
  now: Instant
): Vote | Refused => {
  const vote = assistedVote(matter, record, actor, voteId, now)
  if ('refused' in vote) return vote
  if (!vote.secret) return refuse('FORBIDDEN', { envelope: 'open' })
  if (!carriesEnvelopes(vote, actor, now)) return refuse('FORBIDDEN')
  return takesBallots(matter, vote, now) ? vote : refuse('VOTE_CLOSED', { envelope: true })
}
