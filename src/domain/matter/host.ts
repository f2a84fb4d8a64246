import type { Building } from '../unit'

/** The courtyard that would host a place: that of the nearest building, ties to the lower key; whole metres, squared. */
export const hostOf = (buildings: readonly Building[], place: { x: number; y: number }): string | null => {
  const away = (building: Building): number => (building.x - place.x) ** 2 + (building.y - place.y) ** 2
  return [...buildings].sort((a, b) => away(a) - away(b) || (a.key < b.key ? -1 : 1))[0]?.courtyard ?? null
}
