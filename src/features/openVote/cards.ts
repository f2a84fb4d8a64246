import type { Card } from '../../domain/deciding/ruleCard'
import { NO_OBJECTION, ROLL_CARDS } from '../../domain/deciding/ruleCards'
import type { VoteAbout } from '../../domain/matter/vote'

/** The cards for a question; a small thing may be done unless enough households object. */
export const cardsFor = (about: VoteAbout): readonly Card[] =>
  about === 'measure' ? [...ROLL_CARDS, NO_OBJECTION] : ROLL_CARDS

/** What fits when nothing else is chosen. */
export const usualCard = (about: VoteAbout): string =>
  about === 'site' || about === 'choice' ? 'facility' : 'ordinary'
