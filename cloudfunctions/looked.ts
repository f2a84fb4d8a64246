import type { RegisterName } from '../src/domain/privacy/look'
import type { OfficeName } from '../src/domain/office'
import type { Unit } from '../src/domain/unit'
import type { Call } from './endpoint'
import { looks } from './store/looks'

/**
 * Notes that an official looked at a register with doors: one write, beside the reading; false when it could not be
 * noted. That stops nobody from reading a register, and is in the log; what may only be seen on record asks first.
 */
export const looked = async (
  call: Call,
  register: RegisterName,
  unit: Pick<Unit, 'room' | 'place'> & { buildings: readonly Pick<Unit['buildings'][number], 'key'>[] },
  office: OfficeName
): Promise<boolean> => {
  const { room, place } = unit
  const buildings = unit.buildings.map(({ key }) => key)
  try {
    await looks.add({ place, room, register, buildings, person: call.openid, office, at: call.now })
    return true
  } catch {
    console.error(JSON.stringify({ request: call.request, unnoted: register }))
    return false
  }
}
