import { canonical } from '../deciding/canonical'
import type { RuleCard } from '../deciding/ruleCard'
import { RULE_CARDS } from '../deciding/ruleCards'

/** Whether a frozen card goes by the name of a built-in one and says something else. A community's own card has its own key. */
export const changedCard = (card: RuleCard): boolean => {
  const named = RULE_CARDS.filter(({ key, version }) => key === card.key && version === card.version)
  return named.length > 0 && !named.some(each => canonical(each) === canonical(card))
}
