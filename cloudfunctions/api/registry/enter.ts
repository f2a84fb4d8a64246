import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { enteredBy, mayEnterBy, mayRead, type Invitation } from '../../../src/domain/invitation/invitation'
import type { Actor } from '../../../src/domain/office'
import { refuse, type Refused } from '../../../src/domain/refusal'
import { inUnit } from '../../../src/domain/unit'
import { belongs } from '../../admission'
import type { Call } from '../../endpoint'
import { changePerson } from '../../changePerson'
import { actorIn } from '../../identity'
import { openGroup } from '../../openGroup'
import { entries, invitations } from '../../store/invitations'
import { people, type Person } from '../../store/people'
import { rooms, type Room } from '../../store/places'
import { pause } from '../../pause'

/**
 * Opens a card: notes by whose it was that a person came, and says where it leads. One record a person and room, of
 * the card that first let them in; another one replaces it only when that reading was taken. Neighbours of the room
 * come in by any card, also by one that ran out. May be repeated.
 */
export const enter = async (
  call: Call,
  { invitation: id, group: cloudId }: CommandInput<'enter'>
): Promise<Done['enter'] | Refused> => {
  const [person, card] = await Promise.all([people.read(call.openid), invitations.read(id)])
  if (!card) return refuse('NOT_FOUND', { invitation: true })
  const actor = actorIn(card.place, call.openid, person)
  const [room, came, group] = await Promise.all([
    rooms.read(card.room),
    invitations.among(card.line),
    openGroup(card.room, cloudId)
  ])
  if (!room) return refuse('NOT_FOUND', { invitation: true })
  const barred = mayEnterBy(card, came, call.now)
  if (barred && !belongs(actor)) return barred
  if (!barred && card.by !== call.openid) await noteEntry(call, card, group)
  if (!belongs(actor)) await keepRoom(call, room)
  return { room: card.room, matter: card.matter, title: room.title, ...standingIn(room, actor, person) }
}

/** Where the one who came belongs: in this room, in another of the place, or nowhere here yet. */
const standingIn = (
  room: Room,
  actor: Actor,
  person: Person | null
): Pick<Done['enter'], 'where' | 'own'> => {
  const { household } = actor
  if (!household) return { where: actor.mandates.length > 0 ? 'here' : 'guest', own: null }
  if (inUnit(room, household.building)) return { where: 'here', own: null }
  const own = person?.rooms.find(each => each.place === room.place && each.id !== room.place)
  return { where: 'elsewhere', own: own ? { id: own.id, title: own.title } : null }
}

const noteEntry = async (call: Call, card: Invitation, group: string | null): Promise<void> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await entries.read(card.room, call.openid)
    const lost = before !== null && mayRead(before, await invitations.among(before.line)) !== null
    const after =
      before && !lost
        ? { ...before, group: before.group ?? group }
        : enteredBy(call.openid, card, group, call.now)
    if (before && !lost && after.group === before.group) return
    if (await entries.save(before?.version ?? 0, after)) return
    await pause(attempt)
  }
}

/** The room stays on the guest's home page, so that the way back needs no card. */
const keepRoom = (call: Call, { room, title, place }: Room): Promise<unknown> =>
  changePerson(call.openid, call, person =>
    person.rooms.some(each => each.id === room)
      ? person
      : { ...person, rooms: [...person.rooms, { id: room, title, place }] }
  )

const ATTEMPTS = 4
