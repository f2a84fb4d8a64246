import { BODY_KINDS, seatedAt } from '../src/domain/body/body'
import { compositionBars, frozenBody } from '../src/domain/body/composition'
import type { BodyCard } from '../src/contract/views/bodies'
import type { Instant } from '../src/domain/time'
import { bodies } from './store/bodies'

/** Every kind of body of a room as it would vote now; those never imported have no members. */
export const bodyCards = async (room: string, now: Instant): Promise<(BodyCard & { seats: number })[]> => {
  const kept = await bodies.inRoom(room)
  return BODY_KINDS.map(kind => {
    const seats = kept.find(each => each.kind === kind)?.seats ?? []
    const body = frozenBody(room, kind, seatedAt(seats, now))
    return { ...body, seats: seats.length, lacks: compositionBars(body) }
  })
}
