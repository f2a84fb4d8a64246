import type { Actor, OfficeName } from '../src/domain/office'
import type { StoredMatter } from './store/matters'

const UPWARD = ['courtyardHead', 'secretary', 'streetOfficer'] as const satisfies readonly OfficeName[]

/**
 * Who may act when one official must stand back (程序回避): the others of that office who have a say in this unit, where
 * there are none the office above, and never the one who stands back.
 */
export const insteadOf = ({ unit }: StoredMatter, office: OfficeName, actor: Actor): readonly string[] => {
  const others = unit.offices.filter(
    each =>
      (each.office !== 'courtyardHead' || unit.courtyards.some(({ key }) => key === each.unit)) &&
      !actor.mandates.some(held => held.office === each.office && held.unit === each.unit)
  )
  const named = UPWARD.slice(
    Math.max(
      0,
      UPWARD.findIndex(each => each === office)
    )
  )
    .map(from => others.filter(each => each.office === from).map(({ name }) => name))
    .find(names => names.length > 0)
  return named ?? []
}
