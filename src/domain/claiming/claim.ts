import { canonical } from '../deciding/canonical'
import { sha256 } from '../deciding/sha256'
import { DAY, HOUR, type Instant } from '../time'
import type { Contest } from './contest'

/** Saying that one lives behind a door (认领住户), and what came of it. One a person and place. */
export interface Claim {
  id: string
  place: string
  person: string
  door: string
  building: string
  askedAt: Instant
  request: string
  /** since when enough neighbours vouch for it */
  vouchedAt: Instant | null
  /** somebody says that it is not so */
  contest: Contest | null
  decided: { accepted: boolean; by: string; at: Instant } | null
  /** whether anybody still has something to do with it */
  open: boolean
  /** the next instant at which it moves by itself; FAR when it does not */
  dueAt: Instant
  version: number
}

export const CLAIM_STANDINGS = ['waiting', 'vouched', 'contested', 'decided', 'appealed', 'ended'] as const
export type ClaimStanding = (typeof CLAIM_STANDINGS)[number]

/** A vouched claim stays open to dispute so long before it holds. */
export const VOUCHED_WAIT = 48 * HOUR
/** How long a decision of the desk may be appealed. */
export const APPEAL_TIME = 3 * DAY

const FAR = 8_640_000_000_000_000

/** The same for a person and place, and telling of neither. */
export const claimKey = (place: string, person: string): string =>
  sha256(canonical({ claim: place, person })).slice(0, 24)

export const standingOf = ({ contest, decided, vouchedAt, open }: Claim): ClaimStanding => {
  if (contest?.appeal && !contest.last) return 'appealed'
  if (contest && !contest.first) return 'contested'
  if (!open) return 'ended'
  if (contest?.first) return 'decided'
  if (decided) return 'ended'
  return vouchedAt === null ? 'waiting' : 'vouched'
}

/** Brings what lists and the clock look for up to date. */
export const withDues = (claim: Omit<Claim, 'open' | 'dueAt'>): Claim => {
  const { contest, decided, vouchedAt } = claim
  const appealUntil = contest?.first && !contest.appeal ? contest.first.at + APPEAL_TIME : null
  const atDesk = contest !== null && contest.last === null
  const dueAt = appealUntil ?? (decided || contest || vouchedAt === null ? FAR : vouchedAt + VOUCHED_WAIT)
  return { ...claim, open: atDesk || decided === null, dueAt }
}

/** What time alone does: a vouched claim that nobody disputed holds, a decision that nobody appealed is the last word. */
export const moved = (claim: Claim, now: Instant): Claim => {
  if (now < claim.dueAt) return claim
  if (claim.contest?.first)
    return withDues({ ...claim, contest: { ...claim.contest, last: claim.contest.first } })
  return withDues({ ...claim, decided: { accepted: true, by: 'neighbours', at: claim.dueAt } })
}
