import { freezeRoll, type RollEntry } from '../../../src/domain/deciding/roll'
import type { Instant } from '../../../src/domain/time'
import type { Card } from '../../../src/domain/deciding/ruleCard'
import type { StoredMatter } from '../../store/matters'
import { votersOf } from '../../votersOf'

/** The roll as it would freeze now for a vote of this matter by this card. */
export const rollNow = async (stored: StoredMatter, card: Card, now: Instant): Promise<RollEntry[]> =>
  freezeRoll(card.class, (await votersOf(stored, card, now)).entries)
