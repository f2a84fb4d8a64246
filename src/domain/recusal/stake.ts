import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { isProposer, type Matter } from '../matter/matter'
import { recusedHouseholds } from './recusal'

export const STAKES = [
  'proposer',
  'affected',
  'conflicted',
  'opener',
  'decider',
  'stated',
  'relative',
  'reporter'
] as const
export type Stake = (typeof STAKES)[number]

/**
 * What keeps an official from running a vote (程序回避): having proposed the matter, living where it is felt,
 * or standing back for a gain; near relatives of either likewise (居委会法 §8, 村委会法 §8). An affected official still
 * votes; a conflicted one does not.
 */
export const stakeOf = (matter: Matter, actor: Actor, affected: readonly string[]): Stake | null => {
  if (isProposer(matter, actor.person)) return 'proposer'
  const recused = recusedHouseholds(matter)
  const own = actor.household?.id ?? ''
  if (recused.includes(own)) return 'conflicted'
  if (affected.includes(own)) return 'affected'
  const concerned = (actor.relatives ?? []).some(each => recused.includes(each) || affected.includes(each))
  return concerned ? 'relative' : null
}

/** Refused with the ground and the names of the offices that may do it instead. */
export const processRecusal = (stake: Stake, instead: readonly string[]): Refused =>
  refuse('PROCESS_RECUSAL', { stake, instead })
