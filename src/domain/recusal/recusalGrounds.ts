import type { Matter } from '../matter/matter'
import type { Vote } from '../matter/vote'
import { imposedRecusals, RECUSAL_GROUNDS, type RecusalGround } from './recusal'

/** Why households stand back from a vote, for everybody: by their own word, or on which ground; never who. */
export interface GroundCount {
  ground: RecusalGround | 'declared'
  households: number
}

/** Each ground of a vote's recusals with how many households it took out, none with 0. */
export const recusalGrounds = (
  { declared, recusals }: Pick<Matter, 'declared' | 'recusals'>,
  { recused }: Pick<Vote, 'recused'>
): GroundCount[] => {
  const imposed = imposedRecusals({ recusals })
  const grounds = recused.map(household => {
    const own = declared.some(each => each.household === household)
    return own ? 'declared' : (imposed.find(each => each.household === household)?.ground ?? 'declared')
  })
  return (['declared', ...RECUSAL_GROUNDS] as const)
    .map(ground => ({ ground, households: grounds.filter(each => each === ground).length }))
    .filter(({ households }) => households > 0)
}
