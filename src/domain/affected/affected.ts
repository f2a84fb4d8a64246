import type { Matter } from '../matter/matter'
import { standingOn } from '../matter/standing'
import type { Actor, OfficeName } from '../office'
import { recusalsFrozen } from '../recusal/recusal'
import { stakeOf, type Stake } from '../recusal/stake'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'

/** Households that an official added to those affected by a site, and why. Nobody is ever taken out. */
export interface AddedByHand {
  households: readonly string[]
  reason: string
  office: OfficeName
  at: Instant
}

/** Why nobody is affected by a site, said by one official and judged by a second one. */
export interface NobodyAffected {
  reason: string
  office: OfficeName
  by: string
  at: Instant
  second: { agrees: boolean; office: OfficeName; reason: string; at: Instant } | null
}

/** Who acts on the affected set: whom to name instead, and in which office. */
export interface Acting {
  actor: Actor
  office: OfficeName
  instead: readonly string[]
}

/** Why nobody may touch who is affected: neither once a vote is announced nor while it runs (VOTE_FROZEN). */
export const affectedFrozen = (matter: Matter): Refused | null =>
  matter.stage.status === 'announced' ? refuse('VOTE_FROZEN', { announced: true }) : recusalsFrozen(matter)

/** Who says whom a site concerns lives beside none of the matter's sites: what is empty here lifts a block there. */
export const stakeInSites = (matter: Matter, actor: Actor): Stake | null =>
  stakeOf(
    matter,
    actor,
    matter.options.flatMap(({ id }) => standingOn(matter, id))
  )
