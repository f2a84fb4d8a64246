import { hasTakenPart, weigh, type Voter } from './electorate'
import type { RuleCard } from './ruleCard'
import { least } from './share'
import { reaches, type Line } from './verdict'

/**
 * Whether enough take part (参与数): the card's share of the eligible on every denominator, and its floor of voters.
 * Abstentions take part. At least one voter is always needed, so that an empty roll decides nothing.
 */
export const quorum = (card: RuleCard, voters: readonly Voter[]): Line[] => {
  const present = voters.filter(hasTakenPart)
  const shares = card.denominators.map(denominator => {
    const of = weigh(voters, denominator)
    return reaches({
      rule: 'quorum',
      denominator,
      base: 'eligible',
      have: weigh(present, denominator),
      need: Math.max(1, least(card.quorum.share, of)),
      of,
      clause: card.quorum.clause
    })
  })
  return card.floor > 0 ? [...shares, floor(card, voters.length, present.length)] : shares
}

const floor = (card: RuleCard, of: number, have: number): Line =>
  reaches({
    rule: 'floor',
    denominator: 'heads',
    base: 'eligible',
    have,
    need: card.floor,
    of,
    clause: card.basis
  })
