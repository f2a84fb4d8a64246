import { add, db, PAGE, pagesById, put, read, replace } from './database'
import type { Attempts, Binding } from '../../src/domain/claim'
import type { Term } from '../../src/domain/mandates/term'
import type { Former } from '../../src/domain/claiming/departure'
import type { Ownership } from '../../src/domain/ownership'
import type { Consent } from '../../src/domain/privacy/consent'
import type { Instant } from '../../src/domain/time'
import type { Representation } from '../../src/domain/representative'

/** Who a WeChat account is here: the households it belongs to, its offices and the rooms it has entered. */
export interface Person {
  bindings: readonly Binding[]
  /** dwellings they own and do not live in, those given up too */
  owned?: readonly Ownership[]
  mandates: readonly Term[]
  /** when the clock has to look at their terms next; FAR when it has not */
  endsAt?: Instant
  rooms: readonly { id: string; title: string; place: string }[]
  attempts: Attempts
  /** what they agreed to, and took back, in order */
  consents?: readonly Consent[]
  /** households they belonged to */
  left?: readonly Former[]
  /** until when the first of the departures that others reported may be denied */
  leavingAt?: Instant | null
  /** households of their near relatives (近亲属) that are on record */
  relatives?: readonly string[]
  /** seats in bodies that they confirmed to be theirs, by id */
  seats?: readonly string[]
  /** when each room was last looked at, for the mark of what has changed since */
  looks?: readonly { room: string; at: Instant }[]
  version: number
}

export const people = {
  read: (openid: string) => read<Person>('people', openid),
  add: (openid: string, person: Person) => add('people', openid, person),
  save: (openid: string, before: number, person: Person) => replace('people', openid, before, person),
  /** Nothing is left of it; false when it was changed meanwhile. */
  erase: async (openid: string, version: number): Promise<boolean> =>
    (await db().collection('people').where({ _id: openid, version }).remove()).stats.removed === 1,
  /** Those of these who are known here, by openid. */
  among: (openids: readonly string[]) => pagesById<Person>('people', { _id: db().command.in([...openids]) }),
  /** Everyone bound to a household of a place, by openid. */
  boundIn: (place: string) => pagesById<Person>('people', { 'bindings.place': place }),
  /** Everyone who owns, or once owned, a dwelling of a place, by openid. */
  owningIn: (place: string) => pagesById<Person>('people', { 'owned.place': place }),
  /** Remembers a look at a room; one that was lost meanwhile is no harm. */
  look: async (openid: string, looks: Person['looks']): Promise<void> => {
    await db().collection('people').where({ _id: openid }).update({ data: { looks } })
  },
  /** Everyone who holds or held an office of a place. */
  inOffice: async (place: string): Promise<{ openid: string; person: Person }[]> => {
    const found = await db()
      .collection('people')
      .where({ 'mandates.place': place })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .get()
    return found.data.map(({ _id, ...person }) => ({
      openid: String(_id),
      person: person as unknown as Person
    }))
  },
  /** Whose terms have ended and were not looked at since; those alone, however many officials there are. */
  withEndsBy: async (now: Instant): Promise<Pick<Person, 'mandates'>[]> => {
    const found = await db()
      .collection('people')
      .where({ endsAt: db().command.lte(now) })
      .orderBy('endsAt', 'asc')
      .limit(PAGE)
      .field({ mandates: true })
      .get()
    return found.data as unknown as Pick<Person, 'mandates'>[]
  },
  /** Everyone whose reported departure has run its time, by openid. */
  departing: (now: Instant) => pagesById<Person>('people', { leavingAt: db().command.lte(now) }),
  /** Who belonged to a household and has left it. */
  formerOf: async (household: string): Promise<Former[]> => {
    const found = await pagesById<Pick<Person, 'left'>>(
      'people',
      { 'left.household': household },
      { left: true }
    )
    return [...found.values()].flatMap(({ left = [] }) => left.filter(each => each.household === household))
  },
  /** Who is bound to a household, since when and how. */
  ofHousehold: async (
    household: string
  ): Promise<(Pick<Binding, 'since' | 'how' | 'leaving'> & { person: string })[]> => {
    const found = await db()
      .collection('people')
      .where({ 'bindings.household': household })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .field({ bindings: true })
      .get()
    return found.data.flatMap(({ _id, bindings }) =>
      (bindings as Binding[])
        .filter(each => each.household === household)
        .map(({ since, how, leaving }) => ({ person: String(_id), since, how, leaving }))
    )
  }
}

/** Whom each household named to act for it. */
export const representations = {
  read: (household: string) => read<Representation>('representations', household),
  /** Writes what a household said; `before` is 0 when it never did. False when another of them was faster. */
  save: (before: number, said: Representation) => put('representations', said.household, before, said)
}
