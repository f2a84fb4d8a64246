import { isWithin } from '../deciding/affected'
import { hearingsFor } from '../hearing/carries'
import type { Matter, Option } from '../matter/matter'
import { radiusOf } from '../matter/radius'
import type { Building } from '../unit'

/** Buildings whose households have standing on a site: those around it, and those it took along from a site before. */
export interface Hosts {
  near: readonly string[]
  followed: readonly string[]
}

/** Of households added by hand no building is told: one household is not its house. */
export const hostsOf = (matter: Matter, site: Option, buildings: readonly Building[]): Hosts => {
  const around = (each: Option) =>
    buildings.filter(point => isWithin(point, each, radiusOf(matter, each))).map(({ key }) => key)
  const near = around(site)
  const followed = behind(matter, site).flatMap(around)
  return { near, followed: [...new Set(followed)].filter(key => !near.includes(key)) }
}

/** The sites whose standing reaches this one, step by step. */
const behind = (matter: Matter, site: Option, known: readonly Option[] = [site]): readonly Option[] =>
  matter.options.reduce<readonly Option[]>(
    (found, each) =>
      [...known, ...found].includes(each) || !reaches(matter, each, site)
        ? found
        : [...found, each, ...behind(matter, each, [...known, ...found, each])],
    []
  )

const reaches = (matter: Matter, from: Option, to: Option): boolean =>
  to.movedFrom === from.id ||
  hearingsFor(matter, to).some(({ option }) => option === from.id) ||
  (isAsked(matter, from) && isWithin(to, from, 2 * radiusOf(matter, from)))

const isAsked = ({ votes }: Matter, { id }: Option): boolean =>
  votes.some(({ option, options }) => option === id || options.some(each => each.id === id))
