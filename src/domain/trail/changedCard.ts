import { canonical } from '../deciding/canonical'
import type { Card } from '../deciding/ruleCard'
import { NO_OBJECTION, RULE_CARDS } from '../deciding/ruleCards'

/**
 * Whether a frozen card goes by the name of a built-in one and says something else. A community's own card has its own
 * key, and whose decision the law keeps a matter for is the matter's mark, not the card's.
 */
export const changedCard = (card: Card): boolean => {
  const named = [...RULE_CARDS, NO_OBJECTION].filter(
    ({ key, version }) => key === card.key && version === card.version
  )
  return named.length > 0 && !named.some(each => canonical(each) === canonical({ ...card, reservedTo: null }))
}
