import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { takesBallots } from './assisted'
import { standingCast } from '../ballot/countedCast'
import { strayChoice, withCast, type BallotRecord } from '../ballot/ballot'
import { openVoteOf, type Matter } from '../matter/matter'

/** A household that is away lets another household of the room vote for it (委托), until it takes that back. */
export interface Proxy {
  giver: string
  giverDoor: string
  holder: string
  holderDoor: string
  by: string
  at: Instant
  /** since when one office alone has confirmed whoever gave it: not for votes opened before */
  newcomerSince?: Instant
}

/** All proxies of one room, kept together so that two given at once cannot pass the cap. */
export interface ProxyBook {
  room: string
  given: readonly Proxy[]
  version: number
}

export const PROXIES_A_HOLDER = 3

/** Gives the caller's household's vote to a neighbour, in place of whom it had given it to. At most three a holder. */
export const grantProxy = (
  book: ProxyBook,
  actor: Actor,
  holder: { household: string; door: string } | null,
  now: Instant
): ProxyBook | Refused => {
  if (!actor.household) return refuse('NOT_VERIFIED')
  if (!holder || holder.household === actor.household.id) return refuse('NOT_FOUND', { door: true })
  const others = book.given.filter(each => each.giver !== actor.household?.id)
  const held = others.filter(each => each.holder === holder.household).length
  if (held >= PROXIES_A_HOLDER) return refuse('LIMIT_REACHED', { proxies: PROXIES_A_HOLDER })
  const { tie } = actor.household
  const proxy = {
    giver: actor.household.id,
    giverDoor: actor.household.door,
    holder: holder.household,
    holderDoor: holder.door,
    by: actor.person,
    at: now,
    ...(tie?.how === 'confirmed' && { newcomerSince: tie.since })
  }
  return { ...book, given: [...others, proxy] }
}

/** Takes it back at any time; what the neighbour has cast stays until the household casts itself. */
export const revokeProxy = (book: ProxyBook, actor: Actor): ProxyBook | Refused => {
  if (!actor.household) return refuse('NOT_VERIFIED')
  const given = book.given.filter(each => each.giver !== actor.household?.id)
  return given.length < book.given.length ? { ...book, given } : refuse('NOT_FOUND')
}

/**
 * What stands of a book once somebody has moved out: what they gave ends, and where they were the last of the household
 * (`empty`) also what was given to it, so that whoever moves in inherits neither. What was cast stays. The same book where
 * nothing ends.
 */
export const withoutLeaver = (
  book: ProxyBook,
  { person, household, empty }: { person: string; household: string; empty: boolean }
): ProxyBook => {
  const ends = ({ giver, holder, by }: Proxy) =>
    (giver === household && (empty || by === person)) || (holder === household && empty)
  return book.given.some(ends) ? { ...book, given: book.given.filter(each => !ends(each)) } : book
}

/**
 * Casts for the household that gave its vote. Never over what that household said itself, never by a household that
 * stands back, and on owner cards never by the property company's staff (`staff`, household ids).
 */
export const castByProxy = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  { book, staff }: { book: ProxyBook | null; staff: readonly string[] },
  input: { vote: string; choice: string; request: string },
  now: Instant
): BallotRecord | Refused => {
  const barred = proxyBars(matter, record, actor, { book, staff }, input.vote, now)
  const vote = openVoteOf(matter)
  if (barred) return barred
  if (!record || !vote) return refuse('NOT_ELIGIBLE')
  const stray = strayChoice(vote, input.choice)
  if (stray) return stray
  const { choice, request } = input
  return withCast(record, { choice, person: actor.person, channel: 'proxy', at: now, request })
}

/** Why the caller cannot cast for this household now; the same answer the page shows before anything is sent. */
export const proxyBars = (
  matter: Matter,
  record: BallotRecord | null,
  actor: Actor,
  { book, staff }: { book: ProxyBook | null; staff: readonly string[] },
  voteId: string,
  now: Instant
): Refused | null => {
  const vote = openVoteOf(matter)
  if (!vote || vote.id !== voteId || !takesBallots(matter, vote, now)) return refuse('VOTE_CLOSED')
  if (!actor.household) return refuse('NOT_VERIFIED')
  const holder = actor.household.id
  const proxy = book?.given.find(each => each.giver === record?.household && each.holder === holder)
  if (!record || !proxy) return refuse('NOT_ELIGIBLE')
  if (vote.secret) return refuse('FORBIDDEN', { secret: true })
  if ((proxy.newcomerSince ?? 0) > vote.openedAt) return refuse('NOT_ELIGIBLE', { newcomer: true })
  const barred = [record.household, holder].some(each => vote.recused.includes(each))
  if (vote.rule.class === 'consult' && barred) return refuse('RECUSED')
  if (vote.rule.class === 'owner' && record.occupancy === 'tenant')
    return refuse('NOT_ELIGIBLE', { tenant: true })
  if (vote.rule.class === 'owner' && staff.includes(holder)) return refuse('FORBIDDEN', { staff: true })
  const standing = standingCast(record)
  return standing && standing.channel !== 'proxy' ? refuse('DUPLICATE', { ownBallot: true }) : null
}
