import type { JointRoomView } from '../../../src/contract/views/jointRoom'
import type { MatterView } from '../../../src/contract/views/matter'
import { unseated } from '../../../src/domain/jointRoom/joining'
import { sittingOf } from '../../../src/domain/jointRoom/jointRoom'
import { courtyardNames } from '../../ground'
import type { StoredMatter } from '../../store/matters'
import { ownerView } from '../../views'

/** Courtyards that a site would be felt in and that do not sit here; a read only where there are any. */
export const unseatedIn = async ({ place, unit, state }: StoredMatter): Promise<MatterView['unseated']> => {
  const keys = unseated(state.options, unit.courtyards)
  if (keys.length === 0) return []
  const names = await courtyardNames(place, keys)
  return keys.map((key, at) => ({ key, name: names[at] ?? key }))
}

/** Who sits together at the second level; null where nobody does. */
export const jointRoomView = ({ state, unit }: StoredMatter): JointRoomView | null => {
  const sitting = sittingOf(state, unit.courtyards)
  return (
    sitting && {
      chair: ownerView(unit.offices, unit.ladder.L2)?.name ?? '',
      courtyards:
        sitting.courtyards.length > 0 ? [...sitting.courtyards] : unit.courtyards.map(({ name }) => name),
      from: [...sitting.from],
      guests: [...sitting.guests],
      unsignUntil: sitting.unsignUntil
    }
  )
}
