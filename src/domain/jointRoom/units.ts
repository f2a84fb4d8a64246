import type { Building, Unit } from '../unit'
import type { Widened } from './joining'

/** A unit as a matter keeps it, with the heads of its courtyards. */
export type SeatedUnit = Unit & { heads: readonly { unit: string }[] }

/** The unit that holds this one and the others: their courtyards and buildings each once, its own first. */
export const joinedUnit = <U extends SeatedUnit>(
  own: U,
  others: readonly SeatedUnit[]
): { unit: U; widened: Widened } => {
  const courtyards = [...own.courtyards]
  const buildings: Building[] = [...own.buildings]
  const heads: { unit: string }[] = [...own.heads]
  for (const other of others) {
    courtyards.push(...other.courtyards.filter(({ key }) => !courtyards.some(each => each.key === key)))
    buildings.push(...other.buildings.filter(({ key }) => !buildings.some(each => each.key === key)))
    heads.push(...other.heads.filter(({ unit }) => !heads.some(each => each.unit === unit)))
  }
  const all = courtyards.map(({ name }) => name)
  const gained = all.slice(own.courtyards.length)
  return {
    unit:
      gained.length === 0 ? own : { ...own, title: `${all.join('、')}共议厅`, courtyards, buildings, heads },
    widened: { gained, all }
  }
}
