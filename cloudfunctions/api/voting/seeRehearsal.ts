import type { RehearsalView } from '../../../src/contract/views/roll'
import type { ViewInput } from '../../../src/contract/requests'
import { LEVEL_OFFICE } from '../../../src/domain/matter/authority'
import { standingOn } from '../../../src/domain/matter/standing'
import { feasibleOptions } from '../../../src/domain/matter/options'
import { recusedFrom } from '../../../src/domain/recusal/recusal'
import { holdsOffice } from '../../../src/domain/office'
import { isRefused, refuse, type Refused } from '../../../src/domain/refusal'
import { householdId, inUnit } from '../../../src/domain/unit'
import { ownCards } from '../../cardOf'
import type { Call } from '../../endpoint'
import { actorIn } from '../../identity'
import { matters } from '../../store/matters'
import { people } from '../../store/people'
import { registers } from '../../store/places'
import { caughtUp } from '../../thread'

/** What a head, at L2 the secretary, needs to try a rule on the room's own numbers: the roll of today without doors. Changes nothing. */
export const seeRehearsal = async (
  call: Call,
  { matter: id }: ViewInput<'rehearsal'>
): Promise<RehearsalView | Refused> => {
  const [person, read] = await Promise.all([people.read(call.openid), matters.read(id)])
  if (!read) return refuse('NOT_FOUND')
  const { state, unit, place } = await caughtUp(read, call.now)
  const held = holdsOffice(actorIn(place, call.openid, person), [LEVEL_OFFICE[state.level]], unit, call.now)
  if (isRefused(held)) return held
  const [register, own] = await Promise.all([registers.read(place), ownCards(place)])
  const dwellings = (register?.dwellings ?? []).filter(each => inUnit(unit, each.building))
  const lines = new Map(dwellings.map(({ door }, at) => [householdId(place, door), `line-${at + 1}`]))
  const onRoll = (households: readonly string[]) => households.flatMap(each => lines.get(each) ?? [])
  return {
    matter: id,
    room: unit.room,
    title: state.title,
    courtyards: [...unit.courtyards],
    ownCards: own,
    options: feasibleOptions(state).map(option => ({
      id: option.id,
      name: option.name,
      affected: onRoll(standingOn(state, option.id)),
      recused: onRoll(recusedFrom(state, [option.id]))
    })),
    recused: onRoll(recusedFrom(state, [])),
    roll: dwellings.map(({ courtyard, area, occupancy, owner }, at) => ({
      household: `line-${at + 1}`,
      door: '',
      building: '',
      courtyard,
      area,
      occupancy,
      ...(owner !== undefined && { owner })
    }))
  }
}
