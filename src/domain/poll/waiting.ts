import type { Matter, PollRound } from '../matter/matter'
import type { Instant } from '../time'
import type { Sheet } from './sheet'

/**
 * The running round that still waits for a household: its members have not yet answered as many statements as it began
 * with. Statements that come later make nobody wait for again.
 */
export const roundToAnswer = (
  { polls }: Pick<Matter, 'polls'>,
  ofHousehold: readonly Pick<Sheet, 'poll' | 'said'>[],
  now: Instant
): PollRound | undefined =>
  polls.find(({ id, closed, until, statements }) => {
    const said = ofHousehold.filter(each => each.poll === id).flatMap(each => each.said)
    return closed === null && now <= until && new Set(said.map(each => each.statement)).size < statements
  })
