import { refuse, type Refused } from './refusal'
import type { Actor } from './office'
import type { Instant } from './time'

/** One word of a household on who acts for it (户代表): a person bound to it, or null to name nobody any more. */
export interface Naming {
  person: string | null
  by: string
  at: Instant
  request: string
  /** `by` has moved out: nobody said it, and whom they followed is not named again by it */
  left?: true
}

/** Every word of a household on its representative, in order; the last one holds. */
export interface Representation {
  household: string
  namings: readonly Naming[]
  version: number
}

/**
 * Names one of the household's adults, or nobody. Any of them may say it and all of them see who did; `adults` are the
 * persons bound to it. The same word again changes nothing.
 */
export const nameRepresentative = (
  before: Representation,
  actor: Actor,
  adults: readonly string[],
  { person, request }: Pick<Naming, 'person' | 'request'>,
  now: Instant
): Representation | Refused => {
  if (actor.household?.id !== before.household) return refuse('NOT_IN_UNIT')
  if (person !== null && !adults.includes(person)) return refuse('NOT_FOUND', { member: true })
  if (representativeAt(before.namings, now) === person) return before
  return { ...before, namings: [...before.namings, { person, by: actor.person, at: now, request }] }
}

/**
 * Whoever moves out acts for the household no more, and nobody is named in their place. The same where they were never
 * named, or it is noted already.
 */
export const withoutLeaver = (before: Representation, leaver: string, now: Instant): Representation => {
  const { namings } = before
  const named = namings.map(({ person }) => person).lastIndexOf(leaver)
  if (named < 0 || namings.slice(named).some(each => hasLeft(each, leaver))) return before
  const acting = representativeAt(namings, now)
  const word = {
    person: acting === leaver ? null : acting,
    by: leaver,
    at: now,
    request: '',
    left: true as const
  }
  return { ...before, namings: [...namings, word] }
}

/** Whether this word tells that a person has moved out. */
export const hasLeft = ({ left, by }: Naming, person: string): boolean => left === true && by === person

/** Who acted for the household at an instant; null when nobody was named. */
export const representativeAt = (namings: readonly Naming[], at: Instant): string | null =>
  namings.filter(each => each.at <= at).pop()?.person ?? null
