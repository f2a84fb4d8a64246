import type { MatterView } from '../../contract/views/matter'
import { bodyOf } from '../../domain/body/body'
import type { Card } from '../../domain/deciding/ruleCard'
import { NO_OBJECTION, ROLL_CARDS, RULE_CARDS } from '../../domain/deciding/ruleCards'
import type { VoteAbout } from '../../domain/matter/vote'
import { bodySentence } from '../../locale/bodies'
import { refusalSentence } from '../../locale/refusals'

/** The cards for a question; a place is asked of households, and a small thing may be done unless enough of them object. */
export const cardsFor = (about: VoteAbout): readonly Card[] => {
  if (about === 'measure') return [...ROLL_CARDS, ...PERSON_CARDS, NO_OBJECTION]
  return about === 'need' ? [...ROLL_CARDS, ...PERSON_CARDS] : ROLL_CARDS
}

/** The cards by which persons vote one by one: each needs a roll of its body. */
const PERSON_CARDS = RULE_CARDS.filter(card => bodyOf(card) !== null)

/** What fits when nothing else is chosen. */
export const usualCard = (about: VoteAbout): string =>
  about === 'site' || about === 'choice' ? 'facility' : 'ordinary'

/** What stands below a card's title: where it is written, and of persons whether there is a roll of them. */
export const cardDetail = (card: Card, bodies: MatterView['bodies']): string => {
  const kind = bodyOf(card)
  const body = bodies.find(each => each.kind === kind)
  if (kind === null) return card.basis
  return `${card.basis}；${card.voters}。${body?.members ? bodySentence(body) : '还没有名册。'}`
}

/** Why a card cannot be asked for yet: nobody has brought a roll of its voters. */
export const rollMissing = (card: Card, bodies: MatterView['bodies']): string | null => {
  const kind = bodyOf(card)
  const members = bodies.find(each => each.kind === kind)?.members ?? 0
  return kind === null || members > 0 ? null : refusalSentence('EVIDENCE_MISSING', { voters: card.voters })
}
