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
    case 'Joined': {
      const { courtyards, other, proposedBy = [], unsignUntil } = event
      return {
        ...to({
          courtyards: courtyards.length > 0 ? courtyards : room.courtyards,
          from: other ? [...room.from, other] : room.from,
          unsignUntil: unsignUntil ?? room.unsignUntil
        }),
        ...(proposedBy.length > 0 && {
          alsoProposedBy: [...new Set([...(matter.alsoProposedBy ?? []), ...proposedBy])]
        })
      }
    }
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
