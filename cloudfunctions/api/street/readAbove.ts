import type { Matter } from '../../../src/domain/matter/matter'
import { forOutside } from '../../forOutside'

/** A text of a place as it is read outside of its community. */
export type Told = (place: string, text: string) => string

/** Takes the doors of these places' registers out of what is read above them (材料). One read a place. */
export const readAbove = async (places: readonly string[]): Promise<Told> => {
  const told = new Map(
    await Promise.all([...new Set(places)].map(async place => [place, await forOutside(place)] as const))
  )
  return (place, text) => told.get(place)?.(text) ?? text
}

/** What joint meetings said of a matter, as anybody may read it in their minutes. */
export const minutesOutside = (matter: Matter, told: Told): Matter => {
  const { place, joint } = matter
  return {
    ...matter,
    joint: {
      resolutions: joint.resolutions.map(each => ({ ...each, text: told(place, each.text) })),
      deferrals: joint.deferrals.map(each => ({ ...each, reason: told(place, each.reason) }))
    }
  }
}
