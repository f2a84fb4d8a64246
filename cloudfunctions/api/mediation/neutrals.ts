import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import * as rule from '../../../src/domain/mediation/neutrals'
import type { NeutralBook } from '../../../src/domain/mediation/neutrals'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { representativeAt } from '../../../src/domain/representative'
import { householdId } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { actorIn } from '../../identity'
import { neutralBooks } from '../../store/mediations'
import { people, representations } from '../../store/people'
import { registers, rooms } from '../../store/places'
import { pause } from '../../pause'

/**
 * Puts somebody of the place on the list: the one adult confirmed behind a door, or the one who acts for it, with the
 * doors of near relatives. May be repeated.
 */
export const listNeutral = async (
  call: Call,
  { room, name, door, relatives }: CommandInput<'listNeutral'>
): Promise<Done['listNeutral'] | Refused> => {
  const neutral = idFrom(call)
  const kept = await change(call, room, async (book, place) => {
    if (book.neutrals.some(({ id }) => id === neutral)) return book
    const household = householdId(place, door)
    const person = await whoIsIt(household, call)
    if (isRefused(person)) return person
    const register = relatives.length > 0 ? await registers.read(place) : null
    const unknown = relatives.find(each => !register?.dwellings.some(({ door: kept }) => kept === each.door))
    if (unknown) return refuse('NOT_FOUND', { neutral: true, relative: unknown.door })
    const near = relatives.map(each => householdId(place, each.door))
    return rule.listNeutral(book, { id: neutral, person, name, household, relatives: near })
  })
  return isRefused(kept) ? kept : { neutral }
}

/** Takes somebody off the list; rooms that are open stay as they are. May be repeated. */
export const strikeNeutral = async (
  call: Call,
  { room, neutral }: CommandInput<'strikeNeutral'>
): Promise<Done['strikeNeutral'] | Refused> => {
  const kept = await change(call, room, async book => rule.strikeNeutral(book, neutral))
  return isRefused(kept) ? kept : { neutral }
}

const whoIsIt = async (household: string, { now }: Call): Promise<string | Refused> => {
  const [adults, said] = await Promise.all([people.ofHousehold(household), representations.read(household)])
  const acting = representativeAt(said?.namings ?? [], now)
  const only = adults.length === 1 ? adults[0]?.person : undefined
  return acting ?? only ?? refuse('NOT_FOUND', { neutral: true, adults: adults.length })
}

const change = async (
  call: Call,
  id: string,
  decide: (book: NeutralBook, place: string) => Promise<NeutralBook | Refused>
): Promise<NeutralBook | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(room.place, call.openid, person), ['secretary'], room, call.now)
  if (isRefused(held)) return held
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const { place } = room
    const before = (await neutralBooks.read(place)) ?? { place, neutrals: [], version: 0 }
    const after = await decide(before, place)
    if (isRefused(after) || after === before) return after
    if (await neutralBooks.save(before.version, after)) return after
    await pause(attempt)
  }
  return refuse('BUSY')
}
