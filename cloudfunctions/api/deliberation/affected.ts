import type { Done, DoneOf } from '../../../src/contract/replies'
import type { CommandInput } from '../../../src/contract/requests'
import { addAffected as add } from '../../../src/domain/affected/addAffected'
import type { Acting } from '../../../src/domain/affected/affected'
import { judgeNobody as judge, stateNobody as state } from '../../../src/domain/affected/nobody'
import { AUTHORITY } from '../../../src/domain/matter/authority'
import { standingOn } from '../../../src/domain/matter/standing'
import type { OfficeName } from '../../../src/domain/office'
import { inhabited } from '../../../src/domain/register'
import { householdId } from '../../../src/domain/unit'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import type { Call } from '../../endpoint'
import { changeMatter, type Scene } from '../../changing'
import { buildingsOf } from '../../planView'
import { registers } from '../../store/places'

/** Adds households to those affected by a site, by their doors, also beyond the unit. May be repeated. */
export const addAffected = async (
  call: Call,
  { matter: id, option, doors, reason }: CommandInput<'addAffected'>
): Promise<Done['addAffected'] | Refused> => {
  let added = 0
  const after = await changeMatter(call, id, 'addAffected', async scene => {
    const { stored, matter } = scene
    const [register, buildings] = await Promise.all([registers.read(stored.place), buildingsOf(stored)])
    const dwellings = inhabited(register?.dwellings ?? [], buildings)
    const asked = [...new Set(doors.map(({ door }) => door.trim()))]
    const unknown = asked.filter(door => !dwellings.some(each => each.door === door))
    if (unknown.length > 0) return refuse('NOT_FOUND', { doors: unknown })
    const found = dwellings
      .filter(({ door }) => asked.includes(door))
      .map(({ door, courtyard }) => ({ household: householdId(stored.place, door), courtyard }))
    const events = add(matter, acting(scene, AUTHORITY.addAffected), { option, reason }, found)
    if (!isRefused(events))
      added = events.flatMap(each => (each.type === 'AffectedAdded' ? each.households : [])).length
    return events
  })
  return isRefused(after) ? after : { added, affected: standingOn(after, option).length }
}

/** Head or secretary says why a site concerns nobody. May be repeated. */
export const stateNobody = async (
  call: Call,
  { matter: id, option, reason }: CommandInput<'stateNobody'>
): Promise<DoneOf<'stateNobody'> | Refused> => {
  const after = await changeMatter(call, id, 'stateNobody', scene =>
    state(scene.matter, acting(scene, AUTHORITY.stateNobody), { option, reason })
  )
  return isRefused(after) ? after : { status: after.stage.status }
}

/** A second official agrees that a site concerns nobody, or not. May be repeated. */
export const judgeNobody = async (
  call: Call,
  { matter: id, option, agrees, reason }: CommandInput<'judgeNobody'>
): Promise<Done['judgeNobody'] | Refused> => {
  const after = await changeMatter(call, id, 'judgeNobody', scene =>
    judge(scene.matter, acting(scene, AUTHORITY.judgeNobody), {
      option,
      agrees,
      reason
    })
  )
  return isRefused(after) ? after : { agrees }
}

/** In which office somebody acts, and who else may. */
const acting = ({ actor, stored, as }: Scene, whose: readonly OfficeName[]): Acting => {
  const others = stored.unit.offices.filter(
    ({ office, unit }) =>
      whose.includes(office) && !actor.mandates.some(each => each.office === office && each.unit === unit)
  )
  const office = whose.find(each => each === as) ?? 'courtyardHead'
  return { actor, office, instead: others.map(({ name }) => name) }
}
