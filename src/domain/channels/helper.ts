import { refuse, type Refused } from '../refusal'

/** Who helped with a household's own telephone (帮忙): one of its family, or the household of a neighbour. */
export type Helped = { by: 'family' } | { by: 'neighbour'; household: string }

/** What is typed where one of the household's own family helped; anything else is a neighbour's door. */
export const FAMILY = 'family'

/**
 * The households that one household helped on one day of China, in whatever vote, in the order of their ids: of a secret
 * vote too this is all there is, and it says neither which vote it was nor at what hour, nor who came before whom.
 */
export interface HelpDay {
  id: string
  helper: string
  helped: readonly string[]
  version: number
}

/**
 * One more household helped by a neighbour. The same one again changes nothing; beyond `most` households a day another
 * neighbour helps, so that no hand casts for a whole stair (LIMIT_REACHED).
 */
export const help = (
  day: HelpDay,
  household: string,
  { householdsAHelper: most }: { householdsAHelper: number }
): HelpDay | Refused => {
  if (day.helped.includes(household)) return day
  if (day.helped.length >= most) return refuse('LIMIT_REACHED', { helped: most })
  return { ...day, helped: [...day.helped, household].sort() }
}

/** How many ballots came with help, and of how many neighbours: counts alone, of whoever leads the vote to see. */
export const helpedCounts = (helped: readonly Helped[]) => {
  const neighbours = helped.flatMap(each => (each.by === 'neighbour' ? [each.household] : []))
  return {
    family: helped.length - neighbours.length,
    neighbours: neighbours.length,
    helpers: new Set(neighbours).size
  }
}
