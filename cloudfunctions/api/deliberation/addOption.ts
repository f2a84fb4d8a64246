import type { Done } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { affectedBy } from '../../../src/domain/deciding/affected'
import { hostOf } from '../../../src/domain/matter/host'
import { addOption as decide } from '../../../src/domain/matter/options'
import { inhabited } from '../../../src/domain/register'
import { householdId } from '../../../src/domain/unit'
import { isRefused, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { idFrom } from '../../idFrom'
import { registers } from '../../store/places'
import { changeMatter } from '../../thread'

/** Adds a candidate site; who is affected is computed from its place. The option's id comes from the request. */
export const addOption = async (
  call: Call,
  input: CommandInput<'addOption'>
): Promise<Done['addOption'] | Refused> => {
  const option = idFrom(call)
  const after = await changeMatter(call, input.matter, 'addOption', async ({ matter, stored }) => {
    const register = await registers.read(stored.place)
    const dwellings = inhabited(register?.dwellings ?? [], stored.unit.buildings)
    const roll = dwellings.map(each => ({ household: householdId(stored.place, each.door), ...each }))
    const buildings = new Map(stored.unit.buildings.map(each => [each.key, each]))
    const affected = affectedBy(input, matter.settings.radius, roll, buildings)
    const { name, x, y, cost } = input
    return decide(
      matter,
      { id: option, name, x, y, cost },
      { affected, host: hostOf(stored.unit.buildings, input) }
    )
  })
  if (isRefused(after)) return after
  return { option, affected: after.options.find(each => each.id === option)?.affected.length ?? 0 }
}
