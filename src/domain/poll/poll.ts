import type { Partition } from '../consensus/declaredGroups'
import type { PollReading } from '../consensus/pollReading'
import type { PollRound } from '../matter/matter'
import type { Instant } from '../time'
import type { OptionGap } from './optionGap'

/** What never changes of a poll. Each statement carries it, so that an answer reads nothing else of the poll. */
export interface Asked {
  poll: string
  matter: string
  place: string
  /** keys of the buildings whose households are asked */
  buildings: readonly string[]
  until: Instant
}

/** One round of consensus polling (共识征询) on a matter. It binds nobody. */
export interface Poll extends Asked {
  /** of the matter */
  title: string
  round: number
  /** households near this option are read apart from the others; null reads courtyard by courtyard */
  beside: string | null
  /** attached to that option in this round, as everybody sees them when answering */
  measures: readonly string[]
  openedAt: Instant
  result: PollResult | null
  version: number
}

/** What a finished round says, as everybody may see it. */
export interface PollResult {
  reading: PollReading
  /** statements of common ground (最大公约数), the best shared first */
  commonGround: readonly string[]
  gaps: readonly OptionGap[]
  /** over the counts above: who has the page can recompute it */
  hash: string
}

export const partitionOf = ({ beside }: Pick<Poll, 'beside'>): Partition =>
  beside === null ? 'courtyard' : 'affected'

const ON_THE_WAY = 60_000

/** When a round is read: a minute after its last instant, so that no answer sent in time is still on its way. */
export const readAt = ({ until }: Pick<PollRound, 'until'>): Instant => until + ON_THE_WAY
