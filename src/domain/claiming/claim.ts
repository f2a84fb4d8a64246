import { canonical } from '../deciding/canonical'
import { sha256 } from '../deciding/sha256'
import { refuse, type Refused } from '../refusal'
import { DAY, HOUR, type Instant } from '../time'
import type { Contest } from './contest'
import type { Second } from './newcomer'

/** Saying that one lives behind a door (认领住户), and what came of it. One a person and place. */
export interface Claim {
  id: string
  place: string
  person: string
  door: string
  building: string
  askedAt: Instant
  /** when the same person claimed before in this place, as far as it still counts (`CLAIM_DAYS`) */
  earlier?: readonly Instant[]
  request: string
  /** since when enough neighbours vouch for it */
  vouchedAt: Instant | null
  /** somebody says that it is not so */
  contest: Contest | null
  decided: { accepted: boolean; by: string; at: Instant } | null
  /** confirmed while votes were open: since when the first of them was, and until when a second person is asked for */
  amid?: { openedAt: Instant; until: Instant }
  /** who that was */
  second?: Second
  /** whether anybody still has something to do with it */
  open: boolean
  /** the next instant at which it moves by itself; FAR when it does not */
  dueAt: Instant
  version: number
}

/** alone: one office has confirmed it amid a vote, and a second person is asked for */
export const CLAIM_STANDINGS = [
  'waiting',
  'vouched',
  'contested',
  'decided',
  'appealed',
  'alone',
  'ended'
] as const
export type ClaimStanding = (typeof CLAIM_STANDINGS)[number]

/** A vouched claim stays open to dispute so long before it holds. */
export const VOUCHED_WAIT = 48 * HOUR
/** An extension and 48 hours open to dispute: so long after the close a second person may still matter. */
const AFTER_THE_CLOSE = 5 * DAY

/** What a claim confirmed now is confirmed amid; undefined when no vote is open around the dwelling. */
export const amidVotes = (votes: readonly { openedAt: Instant; closesAt: Instant }[]): Claim['amid'] =>
  votes.length === 0
    ? undefined
    : {
        openedAt: Math.min(...votes.map(({ openedAt }) => openedAt)),
        until: Math.max(...votes.map(({ closesAt }) => closesAt)) + AFTER_THE_CLOSE
      }

/** How long a decision of the desk may be appealed. */
export const APPEAL_TIME = 3 * DAY

const FAR = 8_640_000_000_000_000

/** So many claims a person and place in so many days: whoever was refused does not wear an office out by asking again. */
export const CLAIMS = 3
export const CLAIM_DAYS = 30

/** When this person claimed in this place, as far as it still counts. */
export const claimedLately = (before: Claim | null, now: Instant): readonly Instant[] =>
  before === null ? [] : [...(before.earlier ?? []), before.askedAt].filter(at => at > now - CLAIM_DAYS * DAY)

/** Whether one more may be made now; LIMIT_REACHED names from when. */
export const mayClaim = (before: Claim | null, now: Instant): Refused | null => {
  const first = claimedLately(before, now).slice(-CLAIMS)
  return first.length < CLAIMS
    ? null
    : refuse('LIMIT_REACHED', { claims: CLAIMS, from: (first[0] ?? now) + CLAIM_DAYS * DAY })
}

/** The same for a person and place, and telling of neither. */
export const claimKey = (place: string, person: string): string =>
  sha256(canonical({ claim: place, person })).slice(0, 24)

export const standingOf = ({ contest, decided, vouchedAt, open }: Claim): ClaimStanding => {
  if (contest?.appeal && !contest.last) return 'appealed'
  if (contest && !contest.first) return 'contested'
  if (!open) return 'ended'
  if (contest?.first) return 'decided'
  if (decided) return 'alone'
  return vouchedAt === null ? 'waiting' : 'vouched'
}

/** Brings what lists and the clock look for up to date. */
export const withDues = (claim: Omit<Claim, 'open' | 'dueAt'>): Claim => {
  const { contest, decided, vouchedAt } = claim
  const appealUntil = contest?.first && !contest.appeal ? contest.first.at + APPEAL_TIME : null
  const atDesk = contest !== null && contest.last === null
  const secondUntil = isAlone(claim) ? claim.amid?.until : undefined
  const dueAt =
    appealUntil ?? secondUntil ?? (decided || contest || vouchedAt === null ? FAR : vouchedAt + VOUCHED_WAIT)
  return { ...claim, open: atDesk || decided === null || secondUntil !== undefined, dueAt }
}

/** Whether one office alone has said so, amid a vote, and nobody disputes it. */
export const isAlone = ({ contest, decided, amid, second }: Omit<Claim, 'open' | 'dueAt'>): boolean =>
  decided?.accepted === true && contest === null && amid !== undefined && !second

/**
 * What time alone does: a vouched claim that nobody disputed holds, a decision that nobody appealed is the last word, and
 * once the votes are over no second person is asked for.
 */
export const moved = (claim: Claim, now: Instant): Claim => {
  if (now < claim.dueAt) return claim
  if (claim.contest?.first)
    return withDues({ ...claim, contest: { ...claim.contest, last: claim.contest.first } })
  const { amid: _amid, ...after } = claim
  if (claim.decided) return withDues(after)
  return withDues({ ...claim, decided: { accepted: true, by: 'neighbours', at: claim.dueAt } })
}
