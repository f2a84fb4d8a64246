import { FAMILY, help, type Helped } from '../../../src/domain/channels/helper'
import { homeOf } from '../../../src/domain/deciding/roll'
import type { BallotRecord } from '../../../src/domain/ballot/ballot'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { chinaDate } from '../../../src/domain/time'
import { householdId } from '../../../src/domain/unit'
import type { Call } from '../../endpoint'
import { helpDays } from '../../store/ballots'
import type { StoredMatter } from '../../store/matters'
import { registers } from '../../store/places'
import { pause } from '../../pause'

/**
 * Who helped, as the household says: its family, or a neighbour by door, who then has helped one household more today.
 * Reads and writes only where a neighbour did. May be repeated: one household counts once a day.
 */
export const helpedBy = async (
  call: Call,
  { place, state }: StoredMatter,
  record: BallotRecord,
  typed: string | null
): Promise<Helped | null | Refused> => {
  if (typed === null) return null
  if (typed === FAMILY) return { by: 'family' }
  const register = await registers.read(place)
  const dwelling = register?.dwellings.find(each => each.door.toUpperCase() === typed.trim().toUpperCase())
  if (!dwelling) return refuse('NOT_FOUND', { door: true })
  const helper = householdId(place, dwelling.door)
  const home = homeOf(record)
  if (helper === home) return { by: 'family' }
  const id = `${helper}:${chinaDate(call.now)}`
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await helpDays.read(id)
    const after = help(before ?? { id, helper, helped: [], version: 0 }, home, state.settings)
    if (isRefused(after)) return after
    if (after === before || (await helpDays.save(before?.version ?? 0, after, call.now)))
      return { by: 'neighbour', household: helper }
    await pause(attempt)
  }
  return refuse('BUSY')
}

const ATTEMPTS = 6
