import { isWithin } from '../deciding/affected'
import { refuse, type Refused } from '../refusal'
import type { Matter, Option } from './matter'
import { revoteOn } from './revote'
import { radiusOf } from './radius'

/** The site that an option was moved from, and where that one came from: the same question, some metres on. */
export const movedFrom = (matter: Matter, option: string | null): readonly string[] => {
  const before = matter.options.find(({ id }) => id === option)?.movedFrom
  return before === undefined ? [] : [before, ...movedFrom(matter, before)]
}

/**
 * A site is moved by at most twice its radius, further off it is another one (LIMIT_REACHED). While a block is mitigated only
 * the site that was blocked is moved, and no other added (VOTE_FROZEN).
 */
export const moveBars = (
  matter: Matter,
  { x, y, movedFrom: from }: Pick<Option, 'x' | 'y' | 'movedFrom'>
): Refused | null => {
  const asked = revoteOn(matter)
  if (asked && (from === undefined || !asked.includes(from))) return refuse('VOTE_FROZEN', { moved: true })
  if (from === undefined) return null
  const site = matter.options.find(({ id }) => id === from)
  if (!site) return refuse('NOT_FOUND')
  const most = 2 * radiusOf(matter, site)
  return isWithin({ x, y }, site, most) ? null : refuse('LIMIT_REACHED', { moved: true, most })
}
