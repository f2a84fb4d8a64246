import type { Instant } from '../time'
import type { OverlapEnd } from '../overlap/overlap'
import type { GuestKind } from './jointRoom'

/** What happens when claims over one place are brought together, and in the room where they are. */
export type JointRoomEvent =
  | {
      type: 'Joined'
      /** the matter that became one with this; null where only courtyards were asked to sit down too */
      other: { matter: string; title: string; room: string } | null
      /** who proposed the other; nobody else is told */
      proposedBy?: readonly string[]
      /** names of the courtyards that sit here from now on; none where both were of one unit */
      courtyards: readonly string[]
      reason: string
      unsignUntil: Instant | null
    }
  | { type: 'GuestInvited'; guest: string; kind: GuestKind; name: string; office: string }
  | { type: 'GuestSpoke'; guest: string; name: string; text: string }
  | { type: 'OverlapSettled'; with: string; title: string; how: OverlapEnd; reason: string }
