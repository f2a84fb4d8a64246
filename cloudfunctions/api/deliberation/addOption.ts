import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { affectedBy } from '../../../src/domain/deciding/affected'
import { hostOf } from '../../../src/domain/matter/host'
import { radiusAdded, radiusOf } from '../../../src/domain/matter/radius'
import { addOption as decide } from '../../../src/domain/matter/options'
import { movedPackage } from '../../../src/domain/measure/moving'
import { standingOn } from '../../../src/domain/matter/standing'
import { inhabited } from '../../../src/domain/register'
import { householdId } from '../../../src/domain/unit'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { changeMatter } from '../../changing'
import { buildingsOf } from '../../planView'
import { registers } from '../../store/places'

/** Adds a candidate site; who is affected is computed from its place, also beyond the unit. The option's id comes from the request. */
export const addOption = async (
  call: Call,
  input: CommandInput<'addOption'>
): Promise<Done['addOption'] | Refused> => {
  const option = idFrom(call)
  const { radius: typed, movedFrom } = input
  const moved = { ...(typed !== null && { radius: typed }), ...(movedFrom !== null && { movedFrom }) }
  const after = await changeMatter(call, input.matter, 'addOption', async ({ matter, stored }) => {
    const [register, buildings] = await Promise.all([registers.read(stored.place), buildingsOf(stored)])
    const dwellings = inhabited(register?.dwellings ?? [], buildings)
    const roll = dwellings.map(each => ({ household: householdId(stored.place, each.door), ...each }))
    const byKey = new Map(buildings.map(each => [each.key, each]))
    const radius = radiusOf(matter, { radius: radiusAdded(matter, moved) })
    const affected = affectedBy(input, radius, roll, byKey)
    const host = hostOf(buildings, input)
    const near = roll.filter(({ household }) => affected.includes(household)).map(each => each.courtyard)
    const reaches = [...new Set([...(host === null ? [] : [host]), ...near])].sort()
    const { name, x, y, cost } = input
    const events = decide(matter, { id: option, name, x, y, cost, ...moved }, { affected, host, reaches })
    return isRefused(events)
      ? events
      : [...events, ...movedPackage(matter, { id: option, ...moved }, call.now)]
  })
  if (isRefused(after)) return after
  return { option, affected: standingOn(after, option).length }
}
