import type { PlanSite, PlanView } from '../src/contract/views/plan'
import { hostsOf } from '../src/domain/affected/hosts'
import type { Matter, Option } from '../src/domain/matter/matter'
import { radiusOf } from '../src/domain/matter/radius'
import { standingOn } from '../src/domain/matter/standing'
import type { Actor } from '../src/domain/office'
import type { Building } from '../src/domain/unit'
import type { StoredMatter } from './store/matters'
import { rooms } from './store/places'

/** Every building of the place: a site beside the fence is felt on both sides of it. */
export const buildingsOf = async ({
  place,
  unit
}: Pick<StoredMatter, 'place' | 'unit'>): Promise<readonly Building[]> =>
  unit.kind === 'place' ? unit.buildings : ((await rooms.read(place))?.buildings ?? unit.buildings)

/** The plan (点位图) of a matter's sites; null where there are none, and no read then. */
export const planView = async (
  stored: Pick<StoredMatter, 'place' | 'unit' | 'state'>,
  { household }: Actor
): Promise<PlanView | null> => {
  const { state } = stored
  if (state.options.length === 0) return null
  const buildings = await buildingsOf(stored)
  return {
    buildings: buildings.map(({ key, x, y }) => ({ key, x, y })),
    own: household?.building ?? null,
    sites: state.options.map(site => planSite(state, site, buildings, household?.id))
  }
}

const planSite = (
  matter: Matter,
  site: Option,
  buildings: readonly Building[],
  household: string | undefined
): PlanSite => {
  const standing = standingOn(matter, site.id)
  const added = new Set(matter.options.flatMap(({ byHand = [] }) => byHand.flatMap(each => each.households)))
  const byHand = standing.filter(each => added.has(each)).length
  const { id: option, name, x, y, appraisal } = site
  return {
    option,
    name,
    x,
    y,
    radius: radiusOf(matter, site),
    feasible: appraisal?.feasible ?? null,
    ...hostsOf(matter, site, buildings),
    households: standing.length - byHand,
    byHand,
    mine: household !== undefined && standing.includes(household)
  }
}
