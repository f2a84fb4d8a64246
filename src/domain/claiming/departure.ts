import type { Binding } from '../claim'
import { refuse, type Refused } from '../refusal'
import { chinaDate, DAY, type Instant } from '../time'

/** Somebody else says that a person has moved out (已经搬走). */
export interface Departure {
  by: string
  /** another adult of the household, or an office */
  from: 'family' | 'office'
  at: Instant
  /** until when the person may say that they still live there */
  until: Instant
}

/** A household somebody belonged to. */
export interface Former {
  place: string
  household: string
  since: Instant
  until: Instant
  how: 'own' | 'reported' | 'ruled'
}

export const STAY_TIME = 7 * DAY

/** A telephone that has left so many households of a place today joins no other by a code: it would go from door to door. */
export const MOVES_A_DAY = 2

export const mayMoveIn = (left: readonly Former[], place: string, now: Instant): Refused | null => {
  const today = left.filter(
    each => each.place === place && each.how === 'own' && chinaDate(each.until) === chinaDate(now)
  )
  return today.length >= MOVES_A_DAY ? refuse('LIMIT_REACHED', { moves: MOVES_A_DAY }) : null
}

/** Notes that somebody is said to have left; once it is noted it is not begun anew. */
export const reported = (
  binding: Binding,
  departure: Pick<Departure, 'by' | 'from'>,
  now: Instant
): Binding =>
  binding.leaving ? binding : { ...binding, leaving: { ...departure, at: now, until: now + STAY_TIME } }

/** The person still lives there; what was said is off. */
export const stays = (binding: Binding, now: Instant): Binding | Refused => {
  if (!binding.leaving) return refuse('WINDOW_CLOSED')
  const { leaving: _leaving, ...kept } = binding
  return now > binding.leaving.until ? refuse('WINDOW_CLOSED') : kept
}

export const former = ({ place, household, since }: Binding, until: Instant, how: Former['how']): Former => ({
  place,
  household,
  since,
  until,
  how
})

/** The bindings a person keeps at an instant, and those that ended because nobody objected in time. */
export const settledBindings = (
  bindings: readonly Binding[],
  now: Instant
): { kept: readonly Binding[]; ended: readonly Former[] } => ({
  kept: bindings.filter(each => !each.leaving || now <= each.leaving.until),
  ended: bindings.flatMap(each =>
    each.leaving && now > each.leaving.until ? [former(each, each.leaving.until, 'reported')] : []
  )
})
