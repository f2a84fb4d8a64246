import type { RollEntry } from './roll'

/** A point on the plan of the place, in whole units (metres, or centimetres where the plan has them). */
export interface Place {
  x: number
  y: number
}

/** An option voted on before in the same matter, with the households that had standing in it. */
export interface EarlierOption {
  place: Place
  /** its radius, in the unit of the plan */
  radius: number
  affected: readonly string[]
}

/**
 * The affected set (受影响方): households whose building stands within the radius of a place, the edge included.
 * Exact: squares of whole numbers are compared, safe for plans of up to 6·10⁷ units across.
 */
export const affectedBy = (
  place: Place,
  radius: number,
  roll: readonly RollEntry[],
  buildings: ReadonlyMap<string, Place>
): string[] =>
  roll
    .filter(({ building }) => {
      const point = buildings.get(building)
      return point !== undefined && isWithin(point, place, radius)
    })
    .map(entry => entry.household)
    .sort()

/**
 * Standing is sticky: it follows an option, and every later option of the matter within twice that option's radius of
 * it, step by step. So moving a site just beyond its neighbours takes no voice from them. `earlier` is in the order of
 * the votes, each with the standing it had.
 */
export const standingIn = (
  place: Place,
  near: readonly string[],
  earlier: readonly EarlierOption[]
): string[] => {
  const inherited = earlier.filter(option => isWithin(place, option.place, 2 * option.radius))
  return [...new Set([...near, ...inherited.flatMap(option => option.affected)])].sort()
}

/** Whether two places are at most so far apart, the edge included. */
export const isWithin = (a: Place, b: Place, distance: number): boolean =>
  (a.x - b.x) ** 2 + (a.y - b.y) ** 2 <= distance ** 2
