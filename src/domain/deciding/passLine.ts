import { hasTakenPart, weigh, type Voter } from './electorate'
import type { Denominator, PassBase, RuleCard } from './ruleCard'
import { least } from './share'
import { reaches, type Line } from './verdict'

/**
 * Whether a choice reaches the pass share, on every denominator. `attendance` is the number of voters that came to the
 * meeting or checked in; nobody votes without being there, so it is never less than those who took part.
 */
export const passLine = (
  card: RuleCard,
  voters: readonly Voter[],
  choice: string,
  attendance: number | undefined
): Line[] =>
  card.denominators.map(denominator => {
    const of = baseOf(card.pass.base, denominator, voters, attendance)
    return reaches({
      rule: 'pass',
      denominator,
      base: card.pass.base,
      have: weigh(
        voters.filter(voter => voter.choice === choice),
        denominator
      ),
      need: least(card.pass.share, of),
      of,
      clause: card.pass.clause
    })
  })

const baseOf = (
  base: PassBase,
  denominator: Denominator,
  voters: readonly Voter[],
  attendance: number | undefined
): number => {
  if (base === 'eligible') return weigh(voters, denominator)
  const present = weigh(voters.filter(hasTakenPart), denominator)
  return base === 'attending' && denominator === 'heads' ? Math.max(present, attendance ?? 0) : present
}
