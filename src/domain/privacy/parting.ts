import type { Attempts } from '../claim'
import type { Term } from '../mandates/term'
import type { Representation } from '../representative'
import { chinaDate, DAY, startOfChinaDay, type Instant } from '../time'

/** The office somebody still holds and has to hand over (交接) before they can go; undefined when there is none. */
export const officeHeld = (terms: readonly Term[], now: Instant): Term | undefined =>
  terms.find(({ until, acting }) => now < until && acting === undefined)

/**
 * From when an account may end: not on a day on which it joined a household, also one it has left since, or typed a wrong
 * code. What is limited a day (`MOVES_A_DAY`, `WRONG_CODES_A_DAY`) would begin anew with an account that ends and comes back.
 * Null: now.
 */
export const mayPartFrom = (
  person: Record<'bindings', readonly Joined[]> &
    Partial<Record<'left' | 'owned', readonly Joined[]>> & { attempts: Attempts },
  now: Instant
): Instant | null => {
  const { bindings, left = [], owned = [], attempts } = person
  const today = startOfChinaDay(now)
  const guessed = attempts.wrong > 0 && attempts.day === chinaDate(now)
  return guessed || [...bindings, ...left, ...owned].some(({ since }) => since >= today) ? today + DAY : null
}

interface Joined {
  since: Instant
}

/** What the page says under the finger that ends an account; the command carries it, so nothing else ends one. */
export const PARTING_WORDS = '注销，去掉我的资料'

/** Parts of a ballot record that are hashed into its mark (`markedOf`): once the vote is counted they stay to the letter. */
export const SEALED_PARTS = ['reason', 'words', 'visits', 'checkIn'] as const

/** The record with another name wherever it named this person; what is in `sealed` stays. The same record where it did not. */
export const renamed = <T extends object>(
  record: T,
  person: string,
  alias: string,
  sealed: readonly string[] = []
): T => rewritten(record, (_, value) => (value === person ? alias : value), sealed)

/** A household that had named this person has named nobody any more: any of its adults may act for it again. */
export const unappointed = (said: Representation, person: string): Representation =>
  said.namings.some(each => each.person === person)
    ? {
        ...said,
        namings: said.namings.map(each => (each.person === person ? { ...each, person: null } : each))
      }
    : said

/** The record with nobody in it: a household or nothing acts where a person did. */
export const unnamed = <T extends object>(record: T, sealed: readonly string[] = []): T =>
  rewritten(record, (key, value) => (NAMING.includes(key) && value !== null ? NOBODY : value), sealed)

const NOBODY = 'gone'
const NAMING: readonly string[] = ['person', 'by', 'author', 'to']

type Change = (key: string, value: unknown) => unknown

const rewritten = <T extends object>(record: T, change: Change, sealed: readonly string[]): T => {
  let changed = false
  const entries = Object.entries(record).map(([key, value]) => {
    const after = sealed.includes(key) ? (value as unknown) : changedValue(key, value, change)
    changed ||= after !== value
    return [key, after]
  })
  return changed ? (Object.fromEntries(entries) as T) : record
}

const changedValue = (key: string, value: unknown, change: Change): unknown => {
  if (Array.isArray(value)) {
    const after = value.map(each => changedValue(key, each, change))
    return after.some((each, at) => each !== value[at]) ? after : value
  }
  if (typeof value === 'object' && value !== null) return rewritten(value, change, [])
  return typeof value === 'string' ? change(key, value) : value
}
