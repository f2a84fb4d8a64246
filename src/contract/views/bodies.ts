import type { BodyKind, FrozenBody, Seat } from '../../domain/body/body'
import type { Refused } from '../../domain/refusal'
import type { RoomHead } from './people'

/** A body as it would vote today, and why it may not. */
export interface BodyCard extends FrozenBody {
  lacks: Refused | null
}

export interface BodiesView {
  room: RoomHead
  /** every kind there is; `seats` counts also those whose term does not run */
  bodies: (BodyCard & { seats: number })[]
}

/** One body for those who keep its roll: by door and number, without names. */
export interface BodyView {
  room: RoomHead
  kind: BodyKind
  version: number
  seats: (Pick<Seat, 'number' | 'door' | 'building' | 'role' | 'woman' | 'from' | 'until'> & {
    code: string
    /** somebody has confirmed that it is theirs */
    taken: boolean
  })[]
}
