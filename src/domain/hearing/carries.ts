import { isWithin } from '../deciding/affected'
import type { Matter, Option } from '../matter/matter'
import { movedFrom } from '../matter/moved'
import { radiusOf } from '../matter/radius'
import type { Hearing } from './hearing'

/** The hearings whose households have standing on a site: its own, and those of places from which standing came along. */
export const hearingsFor = (matter: Matter, site: Option): readonly Hearing[] =>
  matter.hearing.held.filter(each => carriesTo(matter, each, site))

/**
 * The sites about which those near these ones were heard: themselves, what they were moved from, and places from which
 * standing came along. Who is not asked again is not left without an answer.
 */
export const sitesHeardFor = (matter: Matter, asked: readonly string[]): ReadonlySet<string> =>
  new Set(
    matter.options
      .filter(({ id }) => asked.includes(id))
      .flatMap(site => [
        site.id,
        ...movedFrom(matter, site.id),
        ...hearingsFor(matter, site).map(({ option }) => option)
      ])
  )

/** Standing is sticky: from a hearing it goes over to every site that is added later within twice the radius. */
const carriesTo = (matter: Matter, hearing: Hearing, site: Option): boolean => {
  if (hearing.option === site.id) return true
  const place = matter.options.find(({ id }) => id === hearing.option)
  if (!place || site.addedAt <= hearing.openedAt) return false
  return isWithin(site, place, 2 * radiusOf(matter, place))
}
