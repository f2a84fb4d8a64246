import { unconfirmed, type Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { isAlone, type Claim } from './claim'
import { newcomerIn } from './newcomer'

/** A confirmed neighbour's word for somebody who says they live in the same building (担保). One a claim and household. */
export interface Vouch {
  id: string
  claim: string
  place: string
  /** who vouches, and for whom */
  by: string
  household: string
  person: string
  at: Instant
}

/** So many households of the building are needed. */
export const VOUCHES_NEEDED = 2
export const VOUCHES_A_YEAR = 3

/**
 * One more word for a claim. Only from a household of the same building, once a household, three times a year
 * whoever of it says so and whether or not they are still here, and never for somebody who vouched for the voucher, directly or through others: a ring of people who vouch
 * for each other confirms nobody. Nor does one vouch amid a vote who is waiting for a second word too. `earlier` is every vouch of the place.
 */
export const vouch = (
  claim: Claim,
  actor: Actor,
  earlier: readonly Vouch[],
  now: Instant
): Vouch | Refused => {
  const { household } = actor
  if (!household) return unconfirmed(actor)
  if (household.building !== claim.building) return refuse('NOT_IN_UNIT', { building: claim.building })
  if ((claim.decided && !isAlone(claim)) || claim.contest) return refuse('STALE')
  if (claim.amid && newcomerIn(claim.amid, actor, now)) return refuse('FORBIDDEN', { vouch: 'newcomer' })
  const own = earlier.filter(each => each.by === actor.person || each.household === household.id)
  if (
    earlier.some(
      each => each.claim === claim.id && each.household === household.id && each.at >= claim.askedAt
    )
  )
    return refuse('DUPLICATE', { vouch: true })
  if (own.filter(each => each.at > now - 365 * DAY).length >= VOUCHES_A_YEAR)
    return refuse('LIMIT_REACHED', { vouches: VOUCHES_A_YEAR })
  if (stoodFor(claim.person, earlier).has(actor.person)) return refuse('FORBIDDEN', { vouch: 'ring' })
  return {
    id: `${claim.id}:${claim.askedAt}:${household.id}`,
    claim: claim.id,
    place: claim.place,
    by: actor.person,
    household: household.id,
    person: claim.person,
    at: now
  }
}

/** How many households vouch for a claim as it was last made. */
export const vouchedBy = (claim: Claim, vouches: readonly Vouch[]): number =>
  new Set(
    vouches
      .filter(each => each.claim === claim.id && each.at >= claim.askedAt)
      .map(({ household }) => household)
  ).size

/** Everyone a person vouched for, and whom those vouched for, and so on. */
const stoodFor = (person: string, vouches: readonly Vouch[]): ReadonlySet<string> => {
  const reached = new Set<string>()
  const from = [person]
  for (let one = from.pop(); one !== undefined; one = from.pop())
    for (const each of vouches)
      if (each.by === one && !reached.has(each.person)) {
        reached.add(each.person)
        from.push(each.person)
      }
  return reached
}
