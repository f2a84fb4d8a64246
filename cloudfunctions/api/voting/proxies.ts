import type { Done } from '../../../src/contract/replies'
import type { ProxiesView } from '../../../src/contract/views/ballot'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import {
  grantProxy as grant,
  PROXIES_A_HOLDER,
  revokeProxy as revoke
} from '../../../src/domain/channels/proxy'
import type { ProxyBook } from '../../../src/domain/channels/proxy'
import { unconfirmed, type Actor } from '../../../src/domain/office'
import { inhabited } from '../../../src/domain/register'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { householdId, inUnit } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { people } from '../../store/people'
import { proxies } from '../../store/ballots'
import { registers, rooms, type Room } from '../../store/places'
import { pause } from '../../pause'

/** To whom the caller's household has given its vote, for whom it votes, and who votes for whom in the room. Changes nothing. */
export const seeProxies = async (
  call: Call,
  { room: id }: ViewInput<'proxies'>
): Promise<ProxiesView | Refused> => {
  const here = await householdIn(call, id)
  return isRefused(here) ? here : viewFor(here, await bookOf(id))
}

/** Gives the household's vote to the household behind a door of the room. May be repeated. */
export const grantProxy = async (
  call: Call,
  { room: id, door }: CommandInput<'grantProxy'>
): Promise<Done['grantProxy'] | Refused> => {
  const here = await householdIn(call, id)
  if (isRefused(here)) return here
  const register = await registers.read(here.room.place)
  const dwelling = inhabited(register?.dwellings ?? [], here.room.buildings).find(each => each.door === door)
  const holder = dwelling ? { household: householdId(here.room.place, dwelling.door), door } : null
  return changeBook(here, book => grant(book, here.actor, holder, call.now))
}

/** Takes the household's vote back. May be repeated. */
export const revokeProxy = async (
  call: Call,
  { room: id }: CommandInput<'revokeProxy'>
): Promise<Done['revokeProxy'] | Refused> => {
  const here = await householdIn(call, id)
  if (isRefused(here)) return here
  return changeBook(here, book =>
    book.given.some(each => each.giver === here.actor.household?.id) ? revoke(book, here.actor) : book
  )
}

const changeBook = async (
  here: Here,
  decide: (book: ProxyBook) => ProxyBook | Refused
): Promise<ProxiesView | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await bookOf(here.room.room)
    const after = decide(before)
    if (isRefused(after)) return after
    if (after === before || (await proxies.save(before.version, after))) return viewFor(here, after)
    await pause(attempt)
  }
  return refuse('BUSY')
}

interface Here {
  room: Room
  actor: Actor
}

const ATTEMPTS = 6

const bookOf = async (room: string): Promise<ProxyBook> =>
  (await proxies.read(room)) ?? { room, given: [], version: 0 }

const householdIn = async (call: Call, id: string): Promise<Here | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const actor = actorIn(room.place, call.openid, person)
  if (!actor.household) return unconfirmed(actor)
  return inUnit(room, actor.household.building) ? { room, actor } : refuse('NOT_IN_UNIT')
}

const viewFor = ({ room, actor: { household } }: Here, { given }: ProxyBook): ProxiesView => {
  const mine = given.find(each => each.giver === household?.id)
  return {
    room: { id: room.room, title: room.title },
    given: mine ? { door: mine.holderDoor, at: mine.at } : null,
    held: given
      .filter(each => each.holder === household?.id)
      .map(({ giver, giverDoor, at }) => ({ household: giver, door: giverDoor, at })),
    all: given.map(({ giverDoor, holderDoor }) => ({ from: giverDoor, to: holderDoor })),
    most: PROXIES_A_HOLDER
  }
}
