import { likeUntil } from '../src/domain/matter/decision'
import { suggest } from '../src/domain/matter/suggestion'
import type { Screening } from '../src/domain/screening/screening'
import type { Instant } from '../src/domain/time'
import { isRefused } from '../src/domain/refusal'
import { matters } from './store/matters'
import { rooms } from './store/places'
import { begun } from './thread'

/**
 * A suggestion that was let in becomes a matter under the id it was promised, in its author's name, today. What it was to
 * join may have ended meanwhile; then it is a matter of its own. May be repeated.
 */
export const letIn = async (
  { id, ref, room: roomId, text, author, suggestion }: Screening,
  now: Instant
): Promise<void> => {
  const [room, joined] = await Promise.all([
    rooms.read(roomId),
    suggestion?.joins ? matters.read(suggestion.joins) : null
  ])
  if (!room || !suggestion) return
  const known = joined
    ? [
        {
          id: joined.id,
          title: joined.state.title,
          open: joined.open,
          likeUntil: likeUntil(joined.state),
          proposer: '',
          suggestedAt: joined.state.suggestedAt
        }
      ]
    : []
  const events = suggest(
    { title: text, joins: joined?.open ? joined.id : null, apart: true },
    { person: author, household: suggestion.household },
    { room: roomId, place: room.place, settings: room.settings },
    known,
    now
  )
  if (isRefused(events)) return
  await matters.add(begun(ref, room, events, { by: author, as: 'resident', request: id, at: now }))
}
