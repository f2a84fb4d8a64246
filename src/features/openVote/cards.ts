import type { RuleCard } from '../../domain/deciding/ruleCard'
import { RULE_CARDS, ruleCard } from '../../domain/deciding/ruleCards'
import type { VoteAbout } from '../../domain/matter/matter'

/** The cards a roll of dwellings can be asked by: those of bodies with a roll of persons are held as meetings. */
export const CARDS: readonly RuleCard[] = RULE_CARDS.filter(
  card => ruleCard(card.key) === card && (card.voterUnit === 'household' || card.voterUnit === 'owner')
)

/** What fits when nothing else is chosen. */
export const usualCard = (about: VoteAbout): string =>
  about === 'site' || about === 'choice' ? 'facility' : 'ordinary'
