import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import type { Matter } from '../matter/matter'
import { recusedHouseholds } from './recusal'

export const STAKES = ['proposer', 'affected', 'conflicted', 'opener', 'decider'] as const
export type Stake = (typeof STAKES)[number]

/**
 * What keeps an official from running a vote (程序回避): having proposed the matter, living where it is felt,
 * or standing back for a gain. An affected official still votes; a conflicted one does not.
 */
export const stakeOf = (matter: Matter, actor: Actor, affected: readonly string[]): Stake | null => {
  if (matter.proposer.person === actor.person) return 'proposer'
  if (!actor.household) return null
  const { id } = actor.household
  if (recusedHouseholds(matter).includes(id)) return 'conflicted'
  return affected.includes(id) ? 'affected' : null
}

/** Refused with the ground and the names of the offices that may do it instead. */
export const processRecusal = (stake: Stake, instead: readonly string[]): Refused =>
  refuse('PROCESS_RECUSAL', { stake, instead })
