import type { Matter } from '../matter/matter'
import { movedFrom } from '../matter/moved'
import type { Objection } from './objection'
import { standingObjections, unanswered } from './replying'

/**
 * What is printed beside a vote: objections that stood when it opened, and those that nobody answered (未答复). What was
 * written about a site before it was moved came along with it.
 */
export interface ObjectionCount {
  standing: number
  unanswered: number
}

export const objectionCount = (
  matter: Matter,
  asked: readonly string[],
  objections: readonly Objection[]
): { objections?: ObjectionCount } => {
  const sites = new Set(asked.flatMap(id => [id, ...movedFrom(matter, id)]))
  const about = objections.filter(({ option }) => sites.has(option))
  const standing = standingObjections(about).length
  return standing > 0 ? { objections: { standing, unanswered: unanswered(matter, about).length } } : {}
}
