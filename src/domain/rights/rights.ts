import { isWithin } from '../deciding/affected'
import { metresBetween } from '../metres'
import { openVoteOf, type Matter, type Option } from '../matter/matter'
import { feasibleOptions } from '../matter/options'
import { radiusOf } from '../matter/radius'
import { followedTo } from '../matter/standing'
import { unconfirmed, type Actor, type OfficeName } from '../office'
import { imposedRecusals, recusedFrom, type RecusalGround } from '../recusal/recusal'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { inUnit, type Building, type Unit } from '../unit'

/** Why a household is affected by a site: how near it lives, or the earlier site its standing follows from. */
export interface AffectedWhy {
  option: string
  /** whole metres from its building to the site, rounded down */
  metres: number
  radius: number
  /** the site of before whose neighbours keep their standing; null where it lives within the radius itself */
  from: string | null
  /** who added it to those affected and why; null where it was not added by hand */
  byHand: { office: OfficeName; reason: string; at: Instant } | null
}

/** Why a household stands back, who said so, and what it can do about it. */
export interface RecusedWhy {
  ground: RecusalGround | 'declared'
  /** the one site it stands back from, by name; null where it stands back from everything */
  site: string | null
  /** the office that decided; null where the household said so itself */
  office: OfficeName | null
  reason: string
  at: Instant
  /** `open`: it may appeal once; `waiting`: another person decides again; `closed`: decided twice, or its own word */
  appeal: 'open' | 'waiting' | 'closed'
}

/** Every site of a matter that a household is affected by, and by what (受影响方). */
export const whyAffected = (
  matter: Matter,
  household: string,
  building: Building | undefined
): AffectedWhy[] =>
  matter.options.flatMap(option => {
    const near = option.affected.includes(household)
    if (!near && !followedTo(matter, option).includes(household)) return []
    const metres = building ? Math.floor(metresBetween(building, option)) : 0
    const from = near ? null : (earlierSite(matter, household, option)?.name ?? '')
    const added = option.byHand?.find(({ households }) => households.includes(household))
    const byHand = added ? { office: added.office, reason: added.reason, at: added.at } : null
    return [{ option: option.name, metres, radius: radiusOf(matter, option), from, byHand }]
  })

/** Why a household stands back (回避), from everything before from one site; null for one that does not. */
export const whyRecused = (matter: Matter, household: string): RecusedWhy | null => {
  const siteOf = ({ option }: { option?: string }): string | null =>
    option === undefined ? null : (matter.options.find(({ id }) => id === option)?.name ?? '')
  const own = matter.declared
    .filter(each => each.household === household)
    .map((said): RecusedWhy => {
      const { ground: reason, at } = said
      return { ground: 'declared', site: siteOf(said), office: null, reason, at, appeal: 'closed' }
    })
  const imposed = imposedRecusals(matter)
    .filter(each => each.household === household)
    .flatMap((each): RecusedWhy[] => {
      const { standing, ground } = each
      const site = siteOf(each)
      if (standing.status === 'appealed')
        return [{ ground, site, ...decisionOf(standing.first), appeal: 'waiting' }]
      if (standing.status !== 'imposed') return []
      return [{ ground, site, ...decisionOf(standing), appeal: standing.final ? 'closed' : 'open' }]
    })
  const all = [...own, ...imposed]
  return all.find(({ site }) => site === null) ?? all[0] ?? null
}

/**
 * What keeps somebody from voting in a matter; null for nothing. `home` is where they live, `actor` why it is
 * nowhere here.
 */
export const whyNotEligible = (
  matter: Matter,
  home: { household: string; building: string } | null,
  actor: Pick<Actor, 'elsewhere' | 'owns' | 'unagreed'>,
  unit: Unit
): Refused | null => {
  if (!home) return unconfirmed(actor)
  if (!inUnit(unit, home.building)) return refuse('NOT_IN_UNIT')
  return recusedFrom(matter, sitesNow(matter)).includes(home.household) ? refuse('RECUSED') : null
}

/** The sites of the ballot that is announced or open; none where there is no ballot on a site. */
const sitesNow = (matter: Matter): readonly string[] => {
  const { stage } = matter
  const asked = stage.status === 'announced' ? stage.announcement : openVoteOf(matter)
  if (asked?.about === 'choice') return feasibleOptions(matter).map(({ id }) => id)
  return asked && asked.option !== null ? [asked.option] : []
}

const decisionOf = ({ office, reason, at }: { office: OfficeName; reason: string; at: Instant }) => ({
  office,
  reason,
  at
})

/** The site this one was moved from, or the last one before it that the household is itself beside and whose standing reaches this one. */
const earlierSite = (matter: Matter, household: string, site: Option): Option | undefined =>
  matter.options.find(({ id }) => id === site.movedFrom) ??
  matter.options
    .slice(0, matter.options.indexOf(site))
    .filter(each => each.affected.includes(household) || followedTo(matter, each).includes(household))
    .filter(each => isWithin(site, each, 2 * radiusOf(matter, each)))
    .pop()
