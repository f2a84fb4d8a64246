import type { RollEntry } from './roll'
import type { CardClass } from './ruleCard'

/**
 * The doors through which one household would have two ballots: a dwelling that is listed twice, or one hand that is
 * said to live in several (自住), in whichever rooms they lie. Owners count as one head however many parts they have, so
 * on their cards nobody is twice. Doors of each in order, the groups by their first door.
 */
export const twiceOnRoll = (cardClass: CardClass, entries: readonly RollEntry[]): string[][] => {
  const doors = new Map<string, string[]>()
  for (const entry of cardClass === 'owner' ? [] : entries) {
    const key = livesHere(entry) ? `owner ${entry.owner}` : `household ${entry.household}`
    doors.set(key, [...(doors.get(key) ?? []), entry.door].sort())
  }
  return [...doors.values()].filter(each => each.length > 1).sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

const livesHere = ({ owner, occupancy }: RollEntry): boolean => owner !== undefined && occupancy === 'owner'
