import { freezeRoll, type RollEntry } from '../../../src/domain/deciding/roll'
import type { Card } from '../../../src/domain/deciding/ruleCard'
import type { StoredMatter } from '../../store/matters'
import { registered } from '../../registered'

/** The roll as it would freeze now for a vote of this matter by this card. */
export const rollNow = async (stored: StoredMatter, card: Card): Promise<RollEntry[]> =>
  freezeRoll(card.class, await registered(stored))
