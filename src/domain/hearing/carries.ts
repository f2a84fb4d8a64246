import { isWithin } from '../deciding/affected'
import type { Matter, Option } from '../matter/matter'
import { radiusOf } from '../matter/radius'
import type { Hearing } from './hearing'

/** The hearings whose households have standing on a site: its own, and those of places from which standing came along. */
export const hearingsFor = (matter: Matter, site: Option): readonly Hearing[] =>
  matter.hearing.held.filter(each => carriesTo(matter, each, site))

/** Standing is sticky: from a hearing it goes over to every site that is added later within twice the radius. */
const carriesTo = (matter: Matter, hearing: Hearing, site: Option): boolean => {
  if (hearing.option === site.id) return true
  const place = matter.options.find(({ id }) => id === hearing.option)
  if (!place || site.addedAt <= hearing.openedAt) return false
  return isWithin(site, place, 2 * radiusOf(matter, place))
}
