import type { Done } from '../../../src/contract/replies'
import type { InvitationsView } from '../../../src/contract/views/invitations'
import type { CommandInput, ViewInput } from '../../../src/contract/requests'
import { sha256 } from '../../../src/domain/deciding/sha256'
import {
  invitationBy,
  mayEnterBy,
  takeBack,
  type Invitation
} from '../../../src/domain/invitation/invitation'
import { branches, groupsOf } from '../../../src/domain/invitation/tree'
import { holdsOffice, type OfficeName } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { chinaDate } from '../../../src/domain/time'
import { inUnit } from '../../../src/domain/unit'
import { belongs } from '../../admission'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { looked } from '../../looked'
import { entries, invitations } from '../../store/invitations'
import { matters } from '../../store/matters'
import { people, type Person } from '../../store/people'
import { rooms, type Room } from '../../store/places'
import { roomHead } from '../../views'

/**
 * A card of one's own to a room or one of its matters: one a person and day, so that it may be asked for as often as
 * a page opens. Whoever may read may pass on, and what a guest passes on hangs on the card they came by.
 */
export const makeInvitation = async (
  call: Call,
  { room: id, matter, kind }: CommandInput<'makeInvitation'>
): Promise<Done['makeInvitation'] | Refused> => {
  const [person, room, about, entry] = await Promise.all([
    people.read(call.openid),
    rooms.read(id),
    matter === null ? null : matters.read(matter),
    entries.read(id, call.openid)
  ])
  if (!room || (matter !== null && about?.room !== id)) return refuse('NOT_FOUND')
  const guest = !belongs(actorIn(room.place, call.openid, person))
  if (guest && !entry) return refuse('NOT_VERIFIED', { invitation: true })
  const came = guest ? await invitations.among(entry?.line ?? []) : []
  const barred = guest ? mayEnterBy(came[came.length - 1] ?? null, came, call.now) : null
  if (barred) return barred
  const key = sha256([call.openid, id, matter ?? '', kind, chinaDate(call.now)].join('\n')).slice(0, 20)
  const maker = { person: call.openid, entry: guest ? entry : null, came }
  const card = invitationBy(maker, { id: key, place: room.place, room: id, matter, kind }, call.now)
  const kept = (await invitations.add(card)) ? card : await invitations.read(key)
  if (kept?.revoked) return refuse('CARD_EXPIRED', { invitation: 'revoked' })
  return { invitation: key, until: kept?.until ?? card.until }
}

/** For the heads of a unit: how many came by whose cards, and what of it was taken back. Each look is noted. */
export const seeInvitations = async (
  call: Call,
  { room: id }: ViewInput<'invitations'>
): Promise<InvitationsView | Refused> => {
  const [person, room] = await Promise.all([people.read(call.openid), rooms.read(id)])
  if (!room) return refuse('NOT_FOUND')
  const held = holdsOffice(actorIn(room.place, call.openid, person), KEEPERS, room, call.now)
  if (isRefused(held)) return held
  const [cards, came, bound] = await Promise.all([
    invitations.inRoom(id),
    entries.inRoom(id),
    people.boundIn(room.place),
    looked(call, 'invitations', room, held.office)
  ])
  return {
    room: roomHead(room),
    groups: groupsOf(came),
    branches: branches(cards, came, openid => bound.has(openid)).map(({ card, ...counts }) => ({
      ...counts,
      invitation: card.id,
      of: inviterIn(room, card, bound.get(card.by) ?? null),
      about: card.matter === null ? 'room' : 'matter',
      kind: card.kind,
      madeAt: card.madeAt,
      until: card.until,
      revoked: card.revoked && { at: card.revoked.at, branch: card.revoked.branch }
    }))
  }
}

/** Whose card it is, as far as the head may know: a neighbour of the unit by the door, anybody else by what they are. */
const inviterIn = (
  room: Room,
  { line }: Invitation,
  home: Pick<Person, 'bindings'> | null
): InvitationsView['branches'][number]['of'] => {
  const tie = home?.bindings.find(each => each.place === room.place)
  if (tie && inUnit(room, tie.building)) return { who: 'neighbour', door: tie.door }
  if (tie) return { who: 'elsewhere' }
  return { who: line.length > 0 ? 'guest' : 'office' }
}

/**
 * Takes a card back, alone or with its branch: a head or secretary of the unit any card, everyone else the own one
 * without its branch. May be repeated.
 */
export const revokeInvitation = async (
  call: Call,
  { invitation: id, branch }: CommandInput<'revokeInvitation'>
): Promise<Done['revokeInvitation'] | Refused> => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [person, card] = await Promise.all([people.read(call.openid), invitations.read(id)])
    const room = card && (await rooms.read(card.room))
    if (!card || !room) return refuse('NOT_FOUND', { invitation: true })
    const own = card.by === call.openid && !branch
    const held = holdsOffice(actorIn(room.place, call.openid, person), KEEPERS, room, call.now)
    if (isRefused(held) && !own) return held
    const as = isRefused(held) ? null : held.office
    const after = takeBack(card, { by: call.openid, as, at: call.now, branch })
    if (after === card || (await invitations.save(card.version, after))) return { revoked: true }
  }
  return refuse('BUSY')
}

const KEEPERS: readonly OfficeName[] = ['courtyardHead', 'secretary']
const ATTEMPTS = 4
