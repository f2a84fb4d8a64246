import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import type { Instant } from '../time'
import type { Measure } from './measure'

/** What is proposed for sites where they stand now: not twice for one that was moved. */
export const standingPackage = ({ measure, options }: Matter): readonly Measure[] =>
  measure.proposed.filter(({ option }) => !options.some(({ movedFrom }) => movedFrom === option))

/**
 * The package of a site goes with it when the site is moved: each measure whose day is still to come, for the new place, to
 * be dropped or added to like any other.
 */
export const movedPackage = (
  { measure }: Matter,
  to: { id: string; movedFrom?: string },
  now: Instant
): MatterEvent[] =>
  measure.proposed
    .filter(({ option, due }) => option === to.movedFrom && now < due)
    .map((each, at) => ({
      type: 'MeasureProposed',
      measure: { ...each, id: `${to.id}.${at + 1}`, option: to.id }
    }))
