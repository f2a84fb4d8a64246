import type { Matter } from '../matter/matter'
import type { Objection } from './objection'
import { standingObjections, unanswered } from './replying'

/** What is printed beside a vote: objections that stood when it opened, and those that nobody answered (未答复). */
export interface ObjectionCount {
  standing: number
  unanswered: number
}

export const objectionCount = (
  matter: Matter,
  asked: readonly string[],
  objections: readonly Objection[]
): { objections?: ObjectionCount } => {
  const about = objections.filter(({ option }) => asked.includes(option))
  const standing = standingObjections(about).length
  return standing > 0 ? { objections: { standing, unanswered: unanswered(matter, about).length } } : {}
}
