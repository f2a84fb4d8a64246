import type { Binding } from './claim'
import type { RollEntry } from './deciding/roll'
import { AWAY, type Actor, type Owned } from './office'
import { inviteCode, type Dwelling } from './register'
import { refuse, type Refused } from './refusal'
import type { Instant } from './time'
import type { Vote } from './matter/vote'
import { inUnit, type Unit } from './unit'

/** A person's tie to a dwelling they own while somebody else lives in it (产权). */
export interface Ownership extends Pick<
  Binding,
  'place' | 'household' | 'door' | 'building' | 'courtyard' | 'since'
> {
  /** in whose hand the register had it then: in another one since, it has changed owners */
  hand: string | null
  /** when the person gave it up; null while they hold it */
  until: Instant | null
  /** since when the register has it in another hand: a vote that opened before still asks this person, no later one does */
  passedAt?: Instant
}

/** A tie to a dwelling beside the register as it is now: passed on where the hand is another one, whole again where it is not. */
export const besideRegister = (
  { passedAt, ...tie }: Ownership,
  dwelling: Pick<Dwelling, 'owner'> | undefined,
  now: Instant
): Ownership =>
  dwelling === undefined || (dwelling.owner ?? null) === tie.hand
    ? tie
    : { ...tie, passedAt: passedAt ?? now }

/** Where an owner needs a code of their own: others live there, and have the door's. */
export const isLet = ({ occupancy }: Pick<Dwelling, 'occupancy'>): boolean => occupancy === 'tenant'

/** The owner's code (业主码) of a dwelling; another one as soon as it is in another hand. */
export const ownerCode = (secret: string, { door, owner = '' }: Pick<Dwelling, 'door' | 'owner'>): string =>
  inviteCode(secret, `owner:${owner}:${door}`)

/**
 * In whose place somebody stands before one line of the roll. On owner cards a let dwelling is its owner's and nobody's
 * who lives there; one that the register has as lived in by its owner is theirs who live there. Elsewhere nothing changes.
 */
export const asVoter = (
  { rule }: Pick<Vote, 'rule'>,
  line: Pick<RollEntry, 'household' | 'occupancy' | 'owner'>,
  actor: Actor
): Actor => {
  if (rule.class !== 'owner') return actor
  const owned = ownedIn(actor, line)
  if (owned && ownerBars(owned, line, actor) === null) return { ...actor, household: owned }
  return line.occupancy === 'tenant' && actor.household?.id === line.household
    ? { ...actor, household: null }
    : actor
}

/** Why a ballot is not that of whoever lives in or owns a dwelling; null for everybody else. */
export const notTheirs = (
  { rule }: Pick<Vote, 'rule'>,
  line: Pick<RollEntry, 'household' | 'occupancy' | 'owner'>,
  actor: Actor
): Refused | null => {
  const owned = ownedIn(actor, line)
  if (owned) return rule.class === 'owner' ? ownerBars(owned, line, actor) : AWAY
  const livesThere = actor.household?.id === line.household
  return rule.class === 'owner' && line.occupancy === 'tenant' && livesThere
    ? refuse('NOT_ELIGIBLE', { tenant: true })
    : null
}

/** An owner of the unit who lives outside it, among those whom a vote of owners asks. */
export const amongOwners = (vote: Pick<Vote, 'rule'> | undefined, actor: Actor, unit: Unit): Actor => {
  const lives = actor.household !== null && inUnit(unit, actor.household.building)
  const owned = (actor.owns ?? []).find(({ building }) => inUnit(unit, building))
  return vote?.rule.class === 'owner' && !lives && owned && !actor.unagreed
    ? { ...actor, household: owned }
    : actor
}

/** One line of each hand: a ballot for one part speaks for all of them, so the one that was cast stands for the others. */
export const perHand = <T extends Pick<RollEntry, 'owner'>>(
  lines: readonly T[],
  voted: (line: T) => boolean
): readonly T[] =>
  lines.filter(line => {
    const hand = lines.filter(({ owner }) => owner !== undefined && owner === line.owner)
    return hand.length === 0 || line === (hand.find(voted) ?? hand[0])
  })

export const ownedIn = (actor: Actor, { household }: Pick<RollEntry, 'household'>): Owned | undefined =>
  actor.owns?.find(({ id }) => id === household)

const ownerBars = (
  { hand }: Owned,
  { occupancy, owner }: Pick<RollEntry, 'occupancy' | 'owner'>,
  { unagreed }: Actor
): Refused | null => {
  if (unagreed) return unagreed.why
  if (occupancy === 'owner') return refuse('NOT_ELIGIBLE', { owner: 'livedIn' })
  return hand === (owner ?? null) ? null : refuse('NOT_ELIGIBLE', { owner: 'changed' })
}
