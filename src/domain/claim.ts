import type { Departure } from './claiming/departure'
import type { Second } from './claiming/newcomer'
import { canonical } from './deciding/canonical'
import { sha256 } from './deciding/sha256'
import { refuse, type Refused } from './refusal'
import { chinaDate, type Instant } from './time'

/** A person's tie to a household of a place, and how it was confirmed. */
export interface Binding {
  place: string
  household: string
  door: string
  building: string
  courtyard: string
  since: Instant
  how: 'code' | 'confirmed' | 'vouched'
  /** who else knew them, of those whom one office alone confirmed */
  second?: Second
  /** somebody says that it is not so, and the desk has not had its last word */
  contested?: true
  /** somebody else says that they have moved out */
  leaving?: Departure
}

/** How one adult of a household is told from another without saying who: the same for each who looks. */
export const memberKey = (household: string, person: string): string =>
  sha256(canonical({ household, person })).slice(0, 32)

/** Wrong codes typed on one day of China. */
export interface Attempts {
  day: string
  wrong: number
  /** the last try, which counts once however often it arrives */
  request?: string
}

export const WRONG_CODES_A_DAY = 5

/** Whether one more code may be tried today. */
export const mayTry = (attempts: Attempts, now: Instant): Refused | null =>
  attempts.day === chinaDate(now) && attempts.wrong >= WRONG_CODES_A_DAY
    ? refuse('LIMIT_REACHED', { codes: WRONG_CODES_A_DAY })
    : null

/** One more wrong try; the same where it was the last one already, and LIMIT_REACHED where the day had its five: nobody learns that it was wrong. */
export const oneMoreTry = (attempts: Attempts, request: string, now: Instant): Attempts | Refused => {
  const day = chinaDate(now)
  if (attempts.day === day && attempts.request === request) return attempts
  return mayTry(attempts, now) ?? { day, wrong: attempts.day === day ? attempts.wrong + 1 : 1, request }
}
