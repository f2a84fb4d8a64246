import type { InvitationKind } from '../../domain/invitation/invitation'
import type { Instant } from '../../domain/time'
import type { RoomHead } from './people'

/** By whose cards people came to a room: counts, and of those who invited only neighbours of the unit by their door. */
export interface InvitationsView {
  room: RoomHead
  /** chats in which cards were opened, as far as the platform said */
  groups: number
  /** the newest card first */
  branches: {
    invitation: string
    of: { who: 'neighbour'; door: string } | { who: 'elsewhere' | 'guest' | 'office' }
    about: 'room' | 'matter'
    kind: InvitationKind
    madeAt: Instant
    until: Instant
    came: number
    confirmed: number
    further: number
    revoked: { at: Instant; branch: boolean } | null
  }[]
}

/** The code that opens a card, as a picture; null while the platform draws none. */
export interface CardCodeView {
  picture: string | null
}
