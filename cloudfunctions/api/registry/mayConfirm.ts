import { holdsOffice, type Actor } from '../../../src/domain/office'
import type { Unit } from '../../../src/domain/unit'

/** The offices that know who lives behind a door. */
export const CONFIRMING = ['stairHead', 'courtyardHead', 'gridWorker'] as const

/** A stair head confirms for the own building only, a head for the own courtyard. */
export const mayConfirm = (actor: Actor, unit: Unit, building: string, now: number) =>
  holdsOffice(actor, CONFIRMING, aroundBuilding(unit, building), now)

/** The unit as far as one building and its courtyard. */
export const aroundBuilding = (unit: Unit, building: string): Unit => ({
  ...unit,
  buildings: unit.buildings.filter(each => each.key === building),
  courtyards: unit.courtyards.filter(each =>
    unit.buildings.some(({ key, courtyard }) => key === building && courtyard === each.key)
  )
})
