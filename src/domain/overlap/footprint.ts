import { outcomeOf, subjectOf } from '../matter/vote'
import type { Category, Matter, Option, Status } from '../matter/matter'
import { DAY, type Instant } from '../time'

/** Days in which what was decided for a place is not decided otherwise. */
export const SETTLED_DAYS = 180

/** The ground a matter asks for, as others of the same place find it: of which kind, where, how far it is felt. */
export interface Footprint {
  category: Category
  /** metres */
  radius: number
  sites: readonly { option: string; name: string; x: number; y: number }[]
  /** since when this is decided; null while it is open */
  decidedAt: Instant | null
  /** matters it was settled with, and need not be found with again */
  settled: readonly string[]
}

const DECIDED: readonly Status[] = ['decided', 'answered', 'display', 'closed']

/** What a matter claims of its place; null where it needs none, has found none yet, or ended without taking one. */
export const footprintOf = (matter: Matter): Footprint | null => {
  const { category, location, settings, stage } = matter
  if (!location || category === null) return null
  const taken = DECIDED.includes(stage.status) ? takenBy(matter) : null
  if (DECIDED.includes(stage.status) && !taken) return null
  const sites = taken ? [taken.site] : matter.options.filter(each => each.appraisal?.feasible !== false)
  if (sites.length === 0) return null
  return {
    category,
    radius: settings.radius,
    sites: sites.map(({ id, name, x, y }) => ({ option: id, name, x, y })),
    decidedAt: taken && taken.at,
    settled: matter.overlap.map(each => each.with)
  }
}

/** Until when others have to reckon with it: null as long as it is open, an instant once decided, 0 where it claims nothing. */
export const claimsUntil = (matter: Matter): Instant | null => {
  const footprint = footprintOf(matter)
  if (!footprint) return 0
  return footprint.decidedAt === null ? null : footprint.decidedAt + SETTLED_DAYS * DAY
}

/** The site that the last certified vote carried. */
const takenBy = ({ votes, options }: Matter): { site: Option; at: Instant } | null => {
  const last = votes.filter(each => each.certifiedAt !== null).pop()
  const site = last && outcomeOf(last) === 'pass' && options.find(({ id }) => id === subjectOf(last))
  return site && last.certifiedAt !== null ? { site, at: last.certifiedAt } : null
}
