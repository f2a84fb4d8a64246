import type { Matter } from '../src/domain/matter/matter'
import { overlapsOf, type Overlap } from '../src/domain/overlap/overlap'
import type { Instant } from '../src/domain/time'
import { matters } from './store/matters'

/** Where a matter asks for ground that another of its place asks for too, or has got; no read where it needs none. */
export const overlapsIn = async (place: string, matter: Matter, now: Instant): Promise<Overlap[]> => {
  if (!matter.location || matter.options.length === 0) return []
  const found = await matters.claiming(place, now)
  const others = found.flatMap(({ id, state, unit, footprint }) =>
    footprint ? [{ id, title: state.title, room: unit.title, footprint }] : []
  )
  return overlapsOf(matter, others, now)
}
