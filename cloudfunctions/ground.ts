import { unseated } from '../src/domain/jointRoom/joining'
import type { Option } from '../src/domain/matter/matter'
import { feasibleOptions } from '../src/domain/matter/options'
import type { VoteAbout } from '../src/domain/matter/vote'
import { overlapBars } from '../src/domain/overlap/overlap'
import { refuse, type Refused } from '../src/domain/refusal'
import type { Instant } from '../src/domain/time'
import { overlapsIn } from './overlaps'
import type { StoredMatter } from './store/matters'
import { rooms } from './store/places'

/**
 * Why a place may not be put to the vote in this unit: another matter asks for it (DUPLICATE), or it would be felt in a
 * courtyard that does not sit here (FORBIDDEN). Null for whatever is no place.
 */
export const groundBars = async (
  { place, unit, state }: StoredMatter,
  asked: { about: VoteAbout; option: string | null },
  now: Instant
): Promise<Refused | null> => {
  if (asked.about !== 'site' && asked.about !== 'choice') return null
  const options = feasibleOptions(state).filter(({ id }) => asked.about === 'choice' || id === asked.option)
  const absent = await absentBars({ place, unit }, options)
  return absent ?? overlapBars(state, asked, await overlapsIn(place, state, now))
}

/**
 * Why those near these sites may be neither heard nor asked here: some live in a courtyard that does not sit here
 * (FORBIDDEN), so that they could write no objection and cast no ballot.
 */
export const absentBars = async (
  { place, unit }: Pick<StoredMatter, 'place' | 'unit'>,
  options: readonly Option[]
): Promise<Refused | null> => {
  const absent = unseated(options, unit.courtyards)
  return absent.length > 0 ? refuse('FORBIDDEN', { outside: await courtyardNames(place, absent) }) : null
}

/** The names of courtyards that are not of the unit at hand. */
export const courtyardNames = async (place: string, keys: readonly string[]): Promise<string[]> => {
  const known = (await rooms.inPlace(place)).flatMap(({ courtyards }) => courtyards)
  return keys.map(key => known.find(each => each.key === key)?.name ?? key)
}
