import type { RegisterName } from '../src/domain/privacy/look'
import type { OfficeName } from '../src/domain/office'
import type { Unit } from '../src/domain/unit'
import type { Call } from './endpoint'
import { looks } from './store/looks'

/**
 * Notes that an official looked at a register with doors: one write, beside the reading. What could not be noted stops
 * nobody; that it was not is in the log.
 */
export const looked = async (
  call: Call,
  register: RegisterName,
  unit: Pick<Unit, 'room' | 'place' | 'buildings'>,
  office: OfficeName
): Promise<void> => {
  const { room, place } = unit
  const buildings = unit.buildings.map(({ key }) => key)
  try {
    await looks.add({ place, room, register, buildings, person: call.openid, office, at: call.now })
  } catch {
    console.error(JSON.stringify({ request: call.request, unnoted: register }))
  }
}
