import { newcomerIn } from '../claiming/newcomer'
import { bySilence } from '../deciding/ruleCard'
import { AWAY, type Actor } from '../office'
import { asVoter, notTheirs } from '../ownership'
import { refuse, type Refused } from '../refusal'
import type { Naming } from '../representative'
import type { Instant } from '../time'
import type { Helped } from '../channels/helper'
import { openVoteOf, type Matter } from '../matter/matter'
import { envelopeOf, sealedOf } from '../channels/slip'
import { type BallotRecord, withCast, strayChoice, isSealed } from './ballot'
import { speaksFor } from './voter'
import { sentBy, representativeIn, lastDayOf, PREVAILS } from './sender'
import { castAsNewcomer, newcomerBars } from './newcomerBallot'

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
