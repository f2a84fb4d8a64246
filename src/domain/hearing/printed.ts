import type { Matter } from '../matter/matter'
import { sitesHeardFor } from './carries'
import type { Objection } from './objection'
import { standingObjections, unanswered } from './replying'

/**
 * What is printed beside a vote: objections that stood when it opened, and those that nobody answered (未答复). What was
 * written about a site before it was moved came along with it, and about a place from which standing came along.
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
  const sites = sitesHeardFor(matter, asked)
  const about = objections.filter(({ option }) => sites.has(option))
  const standing = standingObjections(about).length
  return standing > 0 ? { objections: { standing, unanswered: unanswered(matter, about).length } } : {}
}
