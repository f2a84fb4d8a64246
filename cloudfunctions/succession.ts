import type { Call } from './endpoint'
import { FAR, matters, type MatterHead } from './store/matters'
import { people, type Person } from './store/people'
import { rooms, type Room } from './store/places'
import { extended, settled } from './thread'
import { pause } from './pause'
import { canonical } from '../src/domain/deciding/canonical'
import { ladderNow, ownerNow, succession } from '../src/domain/mandates/succession'
import { isHeld, nextEnd, type Official } from '../src/domain/mandates/term'
import type { Instant } from '../src/domain/time'

/**
 * Sees to it that no office of a place stays empty, and that rooms and open matters name who stands in. Everybody whose
 * terms changed stays marked for the clock until all of it is done, so a try that broke in between is finished by the
 * next. May be repeated; costs nothing where no term has changed.
 */
export const settleOffices = async (place: string, { now }: Pick<Call, 'now'>): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [found, all] = await Promise.all([people.inOffice(place), rooms.inPlace(place)])
    const officials = succession(seatsOf(all), found.map(asOfficial), now)
    if (await keepTerms(found, officials, now)) {
      for (const room of all) await bringRoom(room, officials, now)
      for (const head of await matters.openIn(place)) await bringMatter(head, officials, now)
      for (const { openid } of found) await lookAgain(openid, now)
      return
    }
    await pause(attempt)
  }
  throw new Error(`the offices of ${place} change faster than they can be settled`)
}

/** The places where a term has ended that nobody has looked at yet. */
export const placesWithEnds = async (now: Instant): Promise<string[]> => {
  const ended = await people.withEndsBy(now)
  return [...new Set(ended.flatMap(({ mandates }) => mandates.map(({ place }) => place)))]
}

const ATTEMPTS = 6

interface Found {
  openid: string
  person: Person
}

const asOfficial = ({ openid, person }: Found): Official => ({ person: openid, terms: person.mandates })

const seatsOf = (all: readonly Room[]) => {
  const room = all[0]
  return (room?.offices ?? []).map(office => ({ ...office, place: room?.place ?? '' }))
}

const keepTerms = async (
  found: readonly Found[],
  officials: readonly Official[],
  now: Instant
): Promise<boolean> => {
  for (const { person, terms } of officials) {
    const before = found.find(({ openid }) => openid === person)?.person
    if (!before || before.mandates === terms) continue
    if (!(await people.save(person, before.version, { ...before, mandates: terms, endsAt: now })))
      return false
  }
  return true
}

const bringRoom = async (room: Room, officials: readonly Official[], now: Instant): Promise<void> => {
  const heads = room.courtyards.flatMap(({ key }) => {
    const terms = officials
      .flatMap(each => each.terms)
      .filter(({ office, unit, place }) => office === 'courtyardHead' && unit === key && place === room.place)
    const held = terms.filter(term => isHeld(term, now))
    const shown = held.map(({ name, unit, until, acting }) => ({
      name: acting === undefined ? name : `${name}（${acting}代理）`,
      unit,
      until
    }))
    return shown.length > 0 ? shown : room.heads.filter(({ unit }) => unit === key)
  })
  const after = { ...room, heads, ladder: ladderNow(room.ladder, officials, now) }
  if (canonical(after) !== canonical(room) && !(await rooms.save(room.version, after)))
    throw new Error(`the room ${room.room} was changed meanwhile`)
}

const bringMatter = async (head: MatterHead, officials: readonly Official[], now: Instant): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS && differs(head, officials, now); attempt += 1) {
    const before = await matters.read(head.id)
    if (!before) return
    const stored = await settled(before, now)
    const owner = stored.state.owner && ownerNow(stored.state.owner, officials, now)
    const named =
      owner && canonical(owner) !== canonical(stored.state.owner)
        ? [{ type: 'OwnerNamed', owner, succession: true } as const]
        : []
    const signed = { by: 'clock', as: 'clock', request: `clock:offices:${now}`, at: now } as const
    const after = extended(stored, named, signed)
    const ladder = ladderNow(stored.unit.ladder, officials, now)
    if (await matters.save(before, { ...after, unit: { ...after.unit, ladder } })) return
    await pause(attempt)
  }
}

const differs = ({ state, unit }: MatterHead, officials: readonly Official[], now: Instant): boolean =>
  canonical(unit.ladder) !== canonical(ladderNow(unit.ladder, officials, now)) ||
  (state.owner !== null && canonical(state.owner) !== canonical(ownerNow(state.owner, officials, now)))

/** Marks somebody as looked at, until the next of their terms ends. */
const lookAgain = async (openid: string, now: Instant): Promise<void> => {
  const person = await people.read(openid)
  if (!person || (person.endsAt ?? FAR) > now) return
  const endsAt = nextEnd(person.mandates, now) ?? FAR
  await people.save(openid, person.version, { ...person, endsAt })
}
