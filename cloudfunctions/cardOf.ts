import { inForce, OWN_KEY } from '../src/domain/deciding/communityCard'
import type { Card, RuleCard } from '../src/domain/deciding/ruleCard'
import { builtInCard } from '../src/domain/deciding/ruleCards'
import { cards } from './store/places'

/** The card in force under a key: a built-in one, or the community's own; a read only for those. */
export const cardOf = async (place: string, key: string): Promise<Card | undefined> => {
  if (!key.startsWith(OWN_KEY)) return builtInCard(key)
  return (await ownCards(place)).find(each => each.key === key)
}

/** The community's own cards in force. */
export const ownCards = async (place: string): Promise<RuleCard[]> =>
  inForce((await cards.read(place))?.cards ?? []).map(({ rule }) => rule)
