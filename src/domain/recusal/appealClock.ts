import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { above } from '../levels/ladder'
import type { Level } from '../levels/level'
import { afterWorkingDays, type Instant } from '../time'
import type { Recusal, RecusalStanding } from './recusal'

/** An appeal is decided within so many working days, and again at each level that it rises to. */
const APPEAL_WORKING_DAYS = 3

/** The end of the last working day on which an appeal is decided, by the calendar frozen with the matter. */
export const appealDue = ({ settings }: Matter, from: Instant): Instant =>
  afterWorkingDays(from, APPEAL_WORKING_DAYS, settings.calendar)

/** The lowest level that decides on this household: the matter's, one above for an affected one, and where its appeal has risen to. */
export const leastLevel = (matter: Matter, { household, standing }: Recusal): Level => {
  const own = affectedBy(matter).includes(household) ? (above(matter.level) ?? 'L3') : matter.level
  const risen = standing.status === 'appealed' ? standing.risen : undefined
  return risen !== undefined && risen > own ? risen : own
}

export const affectedBy = (matter: Matter): string[] => [
  ...matter.options.flatMap(option => option.affected),
  ...matter.votes.flatMap(vote => vote.affected)
]

/** The appeal whose day comes first and is kept by the clock; it runs in every stage, so that it never falls due in the past. */
export const runningAppeal = ({
  stage,
  recusals
}: Pick<Matter, 'stage' | 'recusals'>): Running | undefined =>
  stage.status === 'closed'
    ? undefined
    : recusals
        .flatMap(recusal => {
          const { standing } = recusal
          return standing.status === 'appealed' && !standing.late ? [{ recusal, due: standing.due }] : []
        })
        .sort((a, b) => a.due - b.due)[0]

export interface Running {
  recusal: Recusal
  due: Instant
}

/**
 * What an appeal that nobody decided by its day does: it rises to the level above, which has as many working days; where
 * the street lets its day pass too, the vote waits no longer for it, only the certificate does.
 */
export const appealPassed = (matter: Matter, { recusal, due }: Running): MatterEvent => {
  const rises = above(leastLevel(matter, recusal))
  return {
    type: 'AppealPassed',
    recusal: recusal.id,
    rises,
    due: rises ? appealDue(matter, due) : null
  }
}

/** What the passing of its day leaves of an appeal. */
export const passed = (
  standing: Extract<RecusalStanding, { status: 'appealed' }>,
  { rises, due }: { rises: Level | null; due: Instant | null }
): RecusalStanding =>
  rises && due !== null ? { ...standing, risen: rises, due } : { ...standing, risen: 'L3', late: true }
