import type { Card } from '../deciding/ruleCard'
import { holdsOffice, type Actor, type OfficeName } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Unit } from '../unit'
import { LEVEL_OFFICE } from '../matter/authority'
import { raised } from '../levels/handingUp'
import type { MatterEvent } from '../matter/event'
import type { Ladder } from '../levels/ladder'
import { LEVELS } from '../levels/level'
import type { Matter } from '../matter/matter'
import {
  appealsFrozen,
  imposedOn,
  isAppealed,
  isPending,
  recusalOf,
  recusalsFrozen,
  type Recusal
} from './recusal'
import { affectedBy, leastLevel } from './appealClock'
import { processRecusal, stakeOf, type Stake } from './stake'
import { reasonText } from '../matter/text'

/**
 * Decides whether a household stands back. By an office of the matter's level or above, of an affected household only
 * above it; by someone without a stake who did not propose it, and an appeal by somebody else than the first decision
 * (PROCESS_RECUSAL); not before the household has spoken or three days have passed (TOO_EARLY). When those imposed pass
 * 5 % of the roll, the matter goes to L2.
 */
export const decideRecusal = (
  matter: Matter,
  actor: Actor,
  input: { recusal: string; imposed: boolean; reason: string },
  around: { unit: Unit; ladder: Ladder; onRoll: number; instead: readonly string[] },
  now: Instant
): MatterEvent[] | Refused => {
  const recusal = recusalOf(matter, input.recusal)
  const frozen = recusal && isAppealed(recusal) ? appealsFrozen(matter) : recusalsFrozen(matter)
  if (frozen) return frozen
  if (!recusal) return refuse('NOT_FOUND')
  if (!isPending(recusal)) return refuse('DUPLICATE', { decided: true })
  const held = holdsOffice(actor, decidersOf(matter, recusal), around.unit, now)
  if (isRefused(held)) return held
  const stake = stakeInRecusal(matter, recusal, actor)
  if (stake) return processRecusal(stake, around.instead)
  const early = unheard(recusal, now)
  if (early) return early
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  const { imposed } = input
  const decided = {
    type: 'RecusalDecided',
    recusal: recusal.id,
    imposed,
    office: held.office,
    reason
  } as const
  const others = imposedOn(matter).filter(household => household !== recusal.household).length
  const opened = recusalsFrozen(matter) !== null
  const tooMany = imposed && !opened && matter.level === 'L1' && passesLimit(others + 1, around.onRoll)
  return tooMany
    ? [decided, raised(matter, 'L2', 'recusals_imposed', reason, true, around.ladder, now)]
    : [decided]
}

/** The proposals this person may decide now, but for a stake or a hearing that still runs. */
export const recusalsFor = (matter: Matter, actor: Actor, unit: Unit, now: Instant): Recusal[] =>
  matter.recusals.filter(
    each =>
      isPending(each) &&
      (isAppealed(each) ? appealsFrozen(matter) : recusalsFrozen(matter)) === null &&
      !isRefused(holdsOffice(actor, decidersOf(matter, each), unit, now))
  )

/** The first day by which this person has to decide an appeal; null where none waits for them. */
export const appealOwed = (matter: Matter, actor: Actor, unit: Unit, now: Instant): Instant | null =>
  recusalsFor(matter, actor, unit, now)
    .filter(each => recusalBars(matter, each, actor, now) === null)
    .flatMap(({ standing }) => (standing.status === 'appealed' ? [standing.due] : []))
    .sort((a, b) => a - b)[0] ?? null

/** Why this person, who has the office, may not decide this one now; null when nothing stands in the way. */
export const recusalBars = (matter: Matter, recusal: Recusal, actor: Actor, now: Instant): Refused | null => {
  const stake = stakeInRecusal(matter, recusal, actor)
  return stake ? processRecusal(stake, []) : unheard(recusal, now)
}

/** Fewer than two thirds of the roll, or fewer than five households, are left once some stand back. */
export const leftTooFew = (card: Card, onRoll: number, recused: number): boolean =>
  card.class === 'consult' &&
  recused > 0 &&
  (3 * (onRoll - recused) < 2 * onRoll || onRoll - recused < LEAST_LEFT)

const LEAST_LEFT = 5

const passesLimit = (imposed: number, onRoll: number): boolean => 20 * imposed > onRoll

const unheard = ({ standing, statement }: Recusal, now: Instant): Refused | null =>
  standing.status === 'proposed' && !statement && now < standing.hearUntil
    ? refuse('TOO_EARLY', { from: standing.hearUntil })
    : null

const decidersOf = (matter: Matter, recusal: Recusal): OfficeName[] => {
  const least = leastLevel(matter, recusal)
  return LEVELS.filter(level => level >= least).map(level => LEVEL_OFFICE[level])
}

const stakeInRecusal = (matter: Matter, { household, by, standing }: Recusal, actor: Actor): Stake | null => {
  const own = actor.household?.id
  if (by.person === actor.person || own === by.household) return 'proposer'
  if (own === household) return 'conflicted'
  if (actor.relatives?.some(each => each === household || each === by.household)) return 'relative'
  if (standing.status === 'appealed' && standing.first.by === actor.person) return 'decider'
  return stakeOf(matter, actor, affectedBy(matter))
}
