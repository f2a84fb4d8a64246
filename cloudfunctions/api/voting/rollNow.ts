import { freezeRoll, type RollEntry } from '../../../src/domain/deciding/roll'
import type { Card } from '../../../src/domain/deciding/ruleCard'
import { householdId, inUnit } from '../../../src/domain/unit'
import { registers, type StoredMatter } from '../../store'

/** The roll as it would freeze now for a vote of this matter by this card. */
export const rollNow = async ({ place, unit }: StoredMatter, card: Card): Promise<RollEntry[]> => {
  const register = await registers.read(place)
  return freezeRoll(
    card.class,
    (register?.dwellings ?? [])
      .filter(each => inUnit(unit, each.building))
      .map(each => ({ household: householdId(place, each.door), ...each }))
  )
}
