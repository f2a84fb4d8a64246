import type { RollEntry } from '../src/domain/deciding/roll'
import { householdId, inUnit } from '../src/domain/unit'
import { registers } from './store/places'
import type { StoredMatter } from './store/matters'

/** The dwellings of a matter's unit as the register has them now. */
export const registered = async ({
  place,
  unit
}: Pick<StoredMatter, 'place' | 'unit'>): Promise<RollEntry[]> => {
  const register = await registers.read(place)
  return (register?.dwellings ?? [])
    .filter(each => inUnit(unit, each.building))
    .map(each => ({ household: householdId(place, each.door), ...each }))
}
