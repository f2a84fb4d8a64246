import type { NoObjectionCard } from './ruleCard'
import { eligibleOn, type RollEntry } from './roll'
import { most } from './share'
import { allMet, reaches, staysWithin, type Line, type Verdict } from './verdict'

export interface NoObjectionInput {
  card: NoObjectionCard
  roll: readonly RollEntry[]
  recused: readonly string[]
  /** households that objected in writing before the close */
  objections: readonly string[]
  /** households to which delivery is proven */
  served: readonly string[]
}

/**
 * Passes when every eligible household was served and not too many object; otherwise the matter converts to an open
 * vote. Silence of a household that was never reached is not consent.
 */
export const decideNoObjection = ({ card, roll, recused, objections, served }: NoObjectionInput): Verdict => {
  const eligible = eligibleOn(card.class, roll, recused).map(entry => entry.household)
  const of = eligible.length
  const common = { denominator: 'heads', base: 'eligible', of, clause: card.objections.clause } as const
  const lines: readonly Line[] = [
    reaches({ ...common, rule: 'floor', have: of, need: card.floor }),
    reaches({ ...common, rule: 'served', have: countIn(eligible, served), need: of }),
    staysWithin({
      ...common,
      rule: 'objections',
      have: countIn(eligible, objections),
      need: most(card.objections.share, of)
    })
  ]
  return allMet(lines) ? { outcome: 'pass', lines, split: [] } : { outcome: 'converted', lines }
}

const countIn = (eligible: readonly string[], some: readonly string[]): number => {
  const set = new Set(some)
  return eligible.filter(household => set.has(household)).length
}
