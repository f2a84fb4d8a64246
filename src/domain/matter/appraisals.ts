import { afterWorkingDays, type Instant } from '../time'
import type { Matter } from './matter'

/** The end of the last working day on which the street says whether a site that was added at `addedAt` can be done (论证). */
export const appraiseBy = ({ settings }: Matter, addedAt: Instant): Instant =>
  afterWorkingDays(addedAt, settings.appraisalWorkingDays, settings.calendar)

/** The first day on which an appraisal of this matter is owed; null where none is, or no longer matters. */
export const appraisalOwed = (matter: Matter): Instant | null =>
  matter.stage.status === 'deliberating'
    ? matter.options
        .filter(option => option.appraisal === null)
        .map(option => appraiseBy(matter, option.addedAt))
        .reduce<Instant | null>((first, day) => (first === null ? day : Math.min(first, day)), null)
    : null
