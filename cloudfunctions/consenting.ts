import { agree, type Purpose } from '../src/domain/privacy/consent'
import { isRefused, type Refused } from '../src/domain/refusal'
import type { Instant } from '../src/domain/time'
import type { Person } from './store/people'

/** The person with a yes to this version of a text on record; the same person when it is there already. */
export const consenting = (
  person: Person,
  purpose: Purpose,
  version: number | null,
  now: Instant
): Person | Refused => {
  const consents = agree(person.consents, purpose, version, now)
  if (isRefused(consents)) return consents
  return consents === person.consents ? person : { ...person, consents }
}
