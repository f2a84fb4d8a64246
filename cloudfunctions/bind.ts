import { mayTry, type Binding } from '../src/domain/claim'
import { inUnit, householdId } from '../src/domain/unit'
import { besideRegister, type Ownership } from '../src/domain/ownership'
import type { Dwelling } from '../src/domain/register'
import { isRefused, refuse, type Refused } from '../src/domain/refusal'
import { former, settledBindings, type Former } from '../src/domain/claiming/departure'
import { changePerson } from './changePerson'
import { consenting } from './consenting'
import { endWhatActs } from './movedOut'
import { people, type Person } from './store/people'
import { rooms } from './store/places'

/**
 * Ties a person to a household of a place; one household a person and place, and nobody who has not agreed to it: now,
 * to the text of version `consent`, or before. Saved by compare-and-set on the person. May be repeated: the same tie
 * again changes nothing.
 */
export const bind = async (
  openid: string,
  place: string,
  dwelling: Dwelling,
  how: Binding['how'],
  now: number,
  consent: number | null = null
): Promise<Person | Refused> => {
  const covering = await roomsOver(place, dwelling)
  const tie: Binding = {
    place,
    household: householdId(place, dwelling.door),
    door: dwelling.door,
    building: dwelling.building,
    courtyard: dwelling.courtyard,
    since: now,
    how
  }
  return changePerson(openid, { now }, before => {
    const limit = how === 'code' ? mayTry(before.attempts, now) : null
    if (limit) return limit
    const person = consenting(before, 'household', consent, now)
    if (isRefused(person)) return person
    const bound = person.bindings.find(each => each.place === place)
    if (bound?.household === tie.household) return person
    if (bound) return refuse('DUPLICATE', { bound: true })
    return { ...person, bindings: [...person.bindings, tie], rooms: withRooms(person, covering) }
  })
}

/** Ties a person to a dwelling they own and do not live in; to as many as are theirs. May be repeated. */
export const bindOwner = async (
  openid: string,
  place: string,
  { door, building, courtyard, owner }: Dwelling,
  now: number,
  consent: number | null
): Promise<Person | Refused> => {
  const household = householdId(place, door)
  const covering = await roomsOver(place, { building })
  const tie = { place, household, door, building, courtyard, since: now, hand: owner ?? null, until: null }
  return changePerson(openid, { now }, before => {
    const limit = mayTry(before.attempts, now)
    if (limit) return limit
    const person = consenting(before, 'household', consent, now)
    if (isRefused(person)) return person
    const owned = person.owned ?? []
    const held = owned.find(each => each.household === household && each.until === null)
    if (held && held.hand === tie.hand) return person
    const others = owned.map(each => (each === held ? { ...each, until: now } : each))
    return { ...person, owned: [...others, tie], rooms: withRooms(person, covering) }
  })
}

/** Ends a person's tie to a dwelling they own, or without one to all; the ballots stay the dwelling's. May be repeated. */
export const unbindOwner = (
  openid: string,
  household: string | null,
  now: number
): Promise<Person | Refused> =>
  changePerson(openid, { now }, person => {
    const ends = (each: Ownership) =>
      each.until === null && (household === null || each.household === household)
    const owned = person.owned ?? []
    return owned.some(ends)
      ? { ...person, owned: owned.map(each => (ends(each) ? { ...each, until: now } : each)) }
      : person
  })

/** Notes on the ties of owners which dwellings the register now has in another hand, and which no more. May be repeated. */
export const passOn = async (
  place: string,
  dwellings: readonly Dwelling[],
  now: number
): Promise<Refused | null> => {
  const doors = new Map(dwellings.map(each => [householdId(place, each.door), each]))
  const known = (tie: Ownership) =>
    tie.place === place && tie.until === null ? besideRegister(tie, doors.get(tie.household), now) : tie
  const isNew = (tie: Ownership) => known(tie).passedAt !== tie.passedAt
  for (const [openid, { owned = [] }] of await people.owningIn(place)) {
    if (!owned.some(isNew)) continue
    const after = await changePerson(openid, { now }, person =>
      (person.owned ?? []).some(isNew) ? { ...person, owned: (person.owned ?? []).map(known) } : person
    )
    if (isRefused(after)) return after
  }
  return null
}

const roomsOver = async (place: string, { building }: Pick<Dwelling, 'building'>): Promise<Person['rooms']> =>
  (await rooms.inPlace(place))
    .filter(room => inUnit(room, building))
    .map(room => ({ id: room.room, title: room.title, place }))

const withRooms = ({ rooms: known }: Person, covering: Person['rooms']): Person['rooms'] => [
  ...covering,
  ...known.filter(room => !covering.some(each => each.id === room.id && each.place === room.place))
]

/**
 * Ends a person's tie to a household, and whatever of theirs would act for it after; its ballots stay the household's.
 * May be repeated: a try that broke off in between is finished by the next.
 */
export const unbind = async (
  openid: string,
  household: string,
  how: Former['how'],
  now: number
): Promise<Person | Refused> => {
  const after = await changePerson(openid, { now }, person => {
    const tie = person.bindings.find(each => each.household === household)
    if (!tie) return person
    const kept = person.bindings.filter(each => each !== tie)
    return withLeaving(parted(person, kept, [former(tie, now, how)]))
  })
  return isRefused(after) ? after : endWhatActs(openid, after, [household], now)
}

/**
 * Ends every tie whose reported departure nobody denied in time. May be repeated: only when all that acted has ended does
 * the clock look for this person no more.
 */
export const settleDepartures = async (openid: string, now: number): Promise<Person | Refused> => {
  const after = await changePerson(openid, { now }, person => {
    const { kept, ended } = settledBindings(person.bindings, now)
    return ended.length === 0 ? person : parted(person, kept, ended)
  })
  if (isRefused(after)) return after
  const over = (after.left ?? []).filter(each => each.how === 'reported')
  const ended = await endWhatActs(openid, after, [...new Set(over.map(each => each.household))], now)
  return isRefused(ended) ? ended : changePerson(openid, { now }, withLeaving)
}

/** The earliest departure that may still be denied is what the clock looks for. */
export const withLeaving = (person: Person): Person => {
  const untils = person.bindings.flatMap(({ leaving }) => (leaving ? [leaving.until] : []))
  return { ...person, leavingAt: untils.length === 0 ? null : Math.min(...untils) }
}

const parted = (person: Person, kept: Person['bindings'], ended: readonly Former[]): Person => ({
  ...person,
  bindings: kept,
  left: [...(person.left ?? []), ...ended]
})
