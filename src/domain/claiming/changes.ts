import type { Binding } from '../claim'
import type { Cast } from '../ballot/ballot'
import type { Naming } from '../representative'
import type { Instant } from '../time'
import type { Former } from './departure'

/** Who of a household did something, as each of its adults may know it; `outside` is somebody who entered it for them. */
export type Doer = 'viewer' | 'family' | 'outside'

/** Something that changed inside a household (家里的变动), seen by all its adults; never what was voted. */
export type HouseholdChange =
  | { kind: 'joined'; at: Instant; who: Doer; how: Binding['how'] }
  | { kind: 'left'; at: Instant; how: Former['how'] }
  | { kind: 'named'; at: Instant; by: Doer; whom: Doer | null }
  | { kind: 'cast'; at: Instant; who: Doer; again: boolean; vote: string }

export interface HouseholdPast {
  adults: readonly (Pick<Binding, 'since' | 'how'> & { person: string })[]
  left: readonly Former[]
  namings: readonly Naming[]
  votes: readonly { vote: string; casts: readonly Pick<Cast, 'at' | 'person' | 'channel'>[] }[]
}

/** The last ones first. Who has left is not told apart from another one who has: households know their own. */
export const householdChanges = (
  { adults, left, namings, votes }: HouseholdPast,
  viewer: string
): readonly HouseholdChange[] => {
  const doer = (person: string): Doer => (person === viewer ? 'viewer' : 'family')
  const changes: HouseholdChange[] = [
    ...adults.map(({ person, since, how }) => ({
      kind: 'joined' as const,
      at: since,
      who: doer(person),
      how
    })),
    ...left.flatMap(({ until, how }) => ({ kind: 'left' as const, at: until, how })),
    ...namings
      .filter(each => !each.left)
      .map(({ at, by, person }) => ({
        kind: 'named' as const,
        at,
        by: doer(by),
        whom: person === null ? null : doer(person)
      })),
    ...votes.flatMap(({ vote, casts }) =>
      casts.map(({ at, person, channel }, nth) => ({
        kind: 'cast' as const,
        at,
        who: channel === 'online' ? doer(person) : ('outside' as const),
        again: nth > 0,
        vote
      }))
    )
  ]
  return changes.sort((a, b) => b.at - a.at)
}
