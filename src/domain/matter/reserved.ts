import type { Card } from '../deciding/ruleCard'
import { ruleCard } from '../deciding/ruleCards'

/**
 * Bodies the law keeps a decision for, by the keys of their cards: public-welfare projects, raising money or labour
 * (村委会法 §28) and what concerns all residents (居委会法 §28). Triage marks a matter that is theirs.
 */
export const RESERVED_BODIES = [
  'villagers-meeting',
  'villagers-reps',
  'villagers-group',
  'collective-members',
  'residents-meeting',
  'residents-reps'
] as const
export type ReservedBody = (typeof RESERVED_BODIES)[number]

export const bodyTitle = (body: ReservedBody): string => ruleCard(body)?.title ?? body

/** The card as a vote of this matter freezes it: a consult one says whose decision it does not replace. */
export const markedCard = <C extends Card>(card: C, body: ReservedBody | null): C =>
  body && card.class === 'consult' ? { ...card, reservedTo: bodyTitle(body) } : card
