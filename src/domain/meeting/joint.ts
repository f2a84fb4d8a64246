import type { Answer } from '../levels/level'
import type { Instant } from '../time'

/** How often a matter may be put off to a later joint meeting. */
export const MOST_DEFERRALS = 2

/** What one meeting decided on a matter: which department does what by which day, and whether it reported it done. */
export interface Resolution {
  meeting: string
  kind: Answer['kind']
  department: string
  text: string
  by: Instant | null
  kept: { at: Instant; text: string } | null
}

/** What joint meetings did with a matter. */
export interface Joint {
  resolutions: readonly Resolution[]
  deferrals: readonly { meeting: string; reason: string; at: Instant }[]
}

export const NO_JOINT: Joint = { resolutions: [], deferrals: [] }

/** A promise (承诺): a resolution with a day, until the department has reported it done. */
export interface Promised extends Resolution {
  by: Instant
}

export const openPromises = ({ resolutions }: Joint): readonly Promised[] =>
  resolutions.filter((each): each is Promised => each.by !== null && each.kept === null)

/** Whether this meeting has decided on the matter already. */
export const decidedIn = ({ resolutions, deferrals }: Joint, meeting: string): boolean =>
  [...resolutions, ...deferrals].some(each => each.meeting === meeting)
