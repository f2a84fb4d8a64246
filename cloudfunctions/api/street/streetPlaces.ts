import { refuse, type Refused } from '../../../src/domain/refusal'
import type { Instant } from '../../../src/domain/time'
import type { Person } from '../../store/people'

/** The places for which this person acts as the street today (FORBIDDEN, MANDATE_EXPIRED). */
export const streetPlaces = (person: Person | null, street: string, now: Instant): string[] | Refused => {
  const held = (person?.mandates ?? []).filter(
    ({ office, unit }) => office === 'streetOfficer' && unit === street
  )
  const valid = held.filter(({ from, until }) => from <= now && now < until)
  if (valid.length === 0) return refuse(held.length > 0 ? 'MANDATE_EXPIRED' : 'FORBIDDEN')
  return [...new Set(valid.map(({ place }) => place))].sort()
}
