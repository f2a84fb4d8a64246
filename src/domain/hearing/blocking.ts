import { SMALLEST_ROW } from '../consensus/thresholds'
import type { Vote } from '../matter/vote'
import { outcomeOf, subjectOf } from '../matter/vote'
import type { Objection } from './objection'

/** Buildings near a site that was blocked, together as large as a row may be, and whether anyone in them wrote down a harm. */
export interface HarmRow {
  buildings: readonly string[]
  affected: number
  wrote: boolean
}

/**
 * After a block (受影响方反对): of each building with standing, whether a harm was written down before. The block itself is
 * decided by ballots alone, and of those it says nothing; a building that stated none is told so in the packet. Buildings
 * with fewer than five affected households are put together, with the smallest other one where they stay too few; null
 * where nobody blocked, nothing where all of those affected are too few to be told apart from their ballots.
 */
export const harmsAfterBlock = (
  vote: Vote,
  objections: readonly Objection[],
  buildingOf: (household: string) => string | undefined
): readonly HarmRow[] | null => {
  if (outcomeOf(vote) !== 'blocked_by_affected') return null
  const subject = subjectOf(vote)
  const affected = vote.options.find(({ id }) => id === subject)?.affected ?? vote.affected
  const wrote = new Set(
    objections.filter(({ comment, ended }) => comment === null && ended?.how !== 'takenBack').map(authorOf)
  )
  const buildings = new Map<string, string[]>()
  for (const household of affected) {
    const building = buildingOf(household) ?? ''
    buildings.set(building, [...(buildings.get(building) ?? []), household])
  }
  return largeEnough([...buildings].map(([key, households]) => ({ keys: [key], households }))).map(
    ({ keys, households }) => ({
      buildings: [...keys].sort(),
      affected: households.length,
      wrote: households.some(each => wrote.has(each))
    })
  )
}

interface Group {
  keys: readonly string[]
  households: readonly string[]
}

const largeEnough = (groups: readonly Group[]): readonly Group[] => {
  const bySize = [...groups].sort(
    (a, b) => b.households.length - a.households.length || (String(a.keys) < String(b.keys) ? -1 : 1)
  )
  const large = bySize.filter(isLarge)
  const rest = together(bySize.filter(each => !isLarge(each)))
  if (rest.households.length === 0) return large
  if (isLarge(rest)) return [...large, rest]
  const smallest = large[large.length - 1]
  return smallest ? [...large.slice(0, -1), together([smallest, rest])] : []
}

const isLarge = ({ households }: Group): boolean => households.length >= SMALLEST_ROW

const together = (groups: readonly Group[]): Group => ({
  keys: groups.flatMap(({ keys }) => keys),
  households: groups.flatMap(({ households }) => households)
})

const authorOf = ({ household }: Objection): string => household
