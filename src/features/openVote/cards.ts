import type { VoteAbout } from '../../domain/matter/matter'

/** What fits when nothing else is chosen. */
export const usualCard = (about: VoteAbout): string =>
  about === 'site' || about === 'choice' ? 'facility' : 'ordinary'
