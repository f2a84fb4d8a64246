import type { Claim } from '../src/domain/claiming/claim'
import { moved } from '../src/domain/claiming/claim'
import { isRefused, refuse, type Refused } from '../src/domain/refusal'
import type { Instant } from '../src/domain/time'
import { householdId } from '../src/domain/unit'
import { bind, unbind } from './bind'
import type { Call } from './endpoint'
import { knowNewcomer } from './newcomers'
import { claims } from './store/claims'
import { registers } from './store/places'
import { pause } from './pause'

/**
 * Decides on a claim as it truly stands, saves it by compare-and-set and lets it take effect; what lost the race is
 * decided again. May be repeated: binding and unbinding are done once however often they are asked for.
 */
export const changeClaim = async (
  call: Call,
  id: string,
  decide: (claim: Claim) => Claim | Refused | Promise<Claim | Refused>
): Promise<Claim | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await claims.read(id)
    if (!before) return refuse('NOT_FOUND', { claim: true })
    const after = await decide(moved(before, call.now))
    if (isRefused(after)) return after
    if (after === before || (await claims.save(before.version, after))) {
      const barred = (await takeEffect(after, call.now)) ?? (await knowNewcomer(after, call.now))
      return barred ?? after
    }
    await pause(attempt)
  }
  return refuse('BUSY')
}

/** What time alone does to a claim, for the clock: that nobody is asked any more binds nobody anew. Safe to run twice. */
export const settleClaim = async (before: Claim, now: Instant): Promise<boolean> => {
  const after = moved(before, now)
  if (after === before || !(await claims.save(before.version, after))) return false
  if (before.decided && !before.contest) return true
  await takeEffect(after, now)
  await knowNewcomer(after, now)
  return true
}

/** Who belongs to the dwelling after what was decided: the one who claims, and the adult who disputed it. */
const takeEffect = async (claim: Claim, now: Instant): Promise<Refused | null> => {
  const { decided, contest, place, door } = claim
  if (!decided || (claim.second && !contest)) return null
  const household = householdId(place, door)
  const register = await registers.read(place)
  const dwelling = register?.dwellings.find(each => each.door === door)
  if (!dwelling) return refuse('NOT_FOUND', { door: true })
  const how = decided.by === 'neighbours' ? 'vouched' : 'confirmed'
  const claimant = decided.accepted
    ? await bind(claim.person, place, dwelling, how, now)
    : await unbind(claim.person, household, 'ruled', now)
  if (isRefused(claimant)) return claimant
  const ruling = contest?.last ?? contest?.first
  if (!ruling || contest?.side !== 'resident') return null
  const resident =
    ruling.outcome === 'claimant'
      ? await unbind(contest.by, household, 'ruled', now)
      : await bind(contest.by, place, dwelling, 'confirmed', now)
  return isRefused(resident) ? resident : null
}

const ATTEMPTS = 6
