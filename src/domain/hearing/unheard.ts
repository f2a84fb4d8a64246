import type { Matter } from '../matter/matter'
import { followedTo } from '../matter/standing'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { hearingsFor } from './carries'
import { hearingOf } from './hearing'

/**
 * Why a site may not be put to the vote yet: households with standing that nobody has asked, or whose seven days still run
 * (TOO_EARLY). Whose standing came along with a site that was moved has been heard where it stood before.
 */
export const hearingBars = (matter: Matter, option: string, now: Instant): Refused | null => {
  const unasked = unaskedAbout(matter, option)
  if (unasked.length > 0) return refuse('TOO_EARLY', { hearing: true, unasked: unasked.length })
  const site = matter.options.find(({ id }) => id === option)
  const runs = (site ? hearingsFor(matter, site) : []).filter(({ until }) => now < until)
  return runs.length > 0
    ? refuse('TOO_EARLY', { hearing: false, from: Math.max(...runs.map(({ until }) => until)) })
    : null
}

/** Households near a site to whom no hearing was opened, here or where their standing comes from. */
export const unaskedAbout = (matter: Matter, option: string): readonly string[] => {
  const site = matter.options.find(({ id }) => id === option)
  if (!site) return []
  const asked = new Set(followedTo(matter, site))
  return site.affected.filter(household => !asked.has(household))
}

/** Whether a household had its say about a place from which its standing came along, and is therefore not asked about this one. */
export const heardBefore = (matter: Matter, option: string, household: string): boolean => {
  const site = matter.options.find(({ id }) => id === option)
  return (
    site !== undefined &&
    hearingOf(matter.hearing, option, household) === undefined &&
    followedTo(matter, site).includes(household)
  )
}
