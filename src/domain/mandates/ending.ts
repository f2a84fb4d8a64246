import { holdsOffice, type Actor } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import { reasonText } from '../matter/text'
import type { Instant } from '../time'
import type { Unit } from '../unit'
import { APPOINTED_BY } from './appointing'
import { isHeld, isOf, type EndReason, type Official, type Seat, type Term } from './term'

/**
 * Ends somebody's term before its day, with a reason everyone reads: by the office that appoints, or by themselves, who
 * resign or move away but do not recall themselves. NOT_FOUND when they do not hold it.
 */
export const endTerm = (
  official: Official,
  actor: Actor,
  input: Seat & { why: EndReason; reason: string; request: string },
  unit: Unit,
  now: Instant
): readonly Term[] | Refused => {
  const { office, unit: of, why, request } = input
  const own = official.person === actor.person
  const held = holdsOffice(actor, [APPOINTED_BY[office]], unit, now)
  if (!own && isRefused(held)) return held
  if (own && why === 'recalled') return refuse('FORBIDDEN', { appoint: 'recall' })
  const ends = (term: Term): boolean =>
    isOf(term, { office, unit: of }) &&
    term.place === unit.place &&
    term.acting === undefined &&
    isHeld(term, now)
  if (!official.terms.some(ends)) return refuse('NOT_FOUND', { official: true })
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  const ended = { why, reason, by: actor.person, request }
  return official.terms.map(term => (ends(term) ? { ...term, until: now, ended } : term))
}
