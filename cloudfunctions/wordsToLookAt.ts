import { holdsOffice, type Actor } from '../src/domain/office'
import { isRefused } from '../src/domain/refusal'
import { lookers, type Screening } from '../src/domain/screening/screening'
import type { Instant } from '../src/domain/time'
import { rooms } from './store/places'

/**
 * Of the words of a place those that wait for an office this person holds for the room they were written for: a head looks at
 * the words of their own courtyard and of the rooms it sits in, at nobody else's. One read, and none where nothing waits.
 */
export const wordsToLookAt = async (
  waiting: readonly Screening[],
  actor: Actor,
  now: Instant
): Promise<readonly Screening[]> => {
  const [first] = waiting
  if (!first) return []
  const units = await rooms.inPlace(first.place)
  return waiting.filter(each => {
    const unit = units.find(({ room }) => room === each.room)
    return unit !== undefined && !isRefused(holdsOffice(actor, lookers(each, now), unit, now))
  })
}
