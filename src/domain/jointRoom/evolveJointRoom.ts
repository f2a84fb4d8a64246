import type { Entry } from '../matter/event'
import type { Matter } from '../matter/matter'
import type { JointRoomEvent } from './event'
import { NOBODY_JOINED, type JointRoom } from './jointRoom'

/** What joining, inviting and settling leave on a matter. */
export const evolveJointRoom = (matter: Matter, event: JointRoomEvent, { at }: Entry): Matter => {
  const room = matter.jointRoom ?? NOBODY_JOINED
  const to = (change: Partial<JointRoom>): Matter => ({
    ...matter,
    contentAt: at,
    jointRoom: { ...room, ...change }
  })
  switch (event.type) {
    case 'Joined':
      return to({
        courtyards: event.courtyards.length > 0 ? event.courtyards : room.courtyards,
        from: event.other ? [...room.from, event.other] : room.from,
        unsignUntil: event.unsignUntil ?? room.unsignUntil
      })
    case 'GuestInvited': {
      const { guest: id, kind, name, office } = event
      return to({ guests: [...room.guests, { id, kind, name, office, said: [] }] })
    }
    case 'GuestSpoke':
      return to({
        guests: room.guests.map(guest =>
          guest.id === event.guest ? { ...guest, said: [...guest.said, { text: event.text, at }] } : guest
        )
      })
    case 'OverlapSettled':
      return {
        ...matter,
        contentAt: at,
        overlap: [...matter.overlap, { with: event.with, how: event.how }]
      }
  }
}
