import { isDeliberating } from '../levels/deliberating'
import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { feasibleOptions } from '../matter/options'
import { standingOn } from '../matter/standing'
import { refuse, type Refused } from '../refusal'
import { afterWorkingDays, DAY, type Instant } from '../time'
import { unaskedAbout } from './unheard'

const WINDOW_DAYS = 7
/** Working days for the head to answer in writing, and then for the secretary. */
const ANSWER_WORKING_DAYS = 3

/**
 * Opens the seven days of a feasible site. Refused where nobody has standing (EVIDENCE_MISSING: that is confirmed in
 * another way) and where everybody with standing was asked already (DUPLICATE).
 */
export const openHearing = (
  matter: Matter,
  { option }: { option: string },
  now: Instant
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  if (!isDeliberating(matter) && status !== 'mitigating' && status !== 'runoff')
    return refuse('WRONG_STAGE', { status })
  if (!feasibleOptions(matter).some(({ id }) => id === option)) return refuse('NOT_FOUND', { site: true })
  const heard = standingOn(matter, option)
  if (heard.length === 0) return refuse('EVIDENCE_MISSING', { noneAffected: true })
  if (unaskedAbout(matter, option).length === 0) return refuse('DUPLICATE', { hearing: true })
  const { calendar } = matter.settings
  const until = now + WINDOW_DAYS * DAY
  const headBy = afterWorkingDays(until, ANSWER_WORKING_DAYS, calendar)
  const secretaryBy = afterWorkingDays(headBy - 1, ANSWER_WORKING_DAYS, calendar)
  return [{ type: 'HearingOpened', option, heard, until, headBy, secretaryBy }]
}
