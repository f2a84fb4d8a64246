import type { Card } from '../deciding/ruleCard'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { MatterEvent } from './event'
import { recusalsFrozen } from './recusal'
import type { Matter } from './matter'
import { reasonText } from './text'

export const PARTY_OPINIONS = ['support', 'oppose', 'other'] as const
export type PartyOpinion = (typeof PARTY_OPINIONS)[number]

/** What the party organisation said beforehand (居委会法 §30, 村委会法 §28): when, which body, and its opinion. */
export interface PartyDiscussion {
  heldAt: Instant
  body: string
  opinion: PartyOpinion
  text: string
}

/** The record of a discussion that has been held, once a matter and before its vote opens. */
export const recordPartyDiscussion = (
  matter: Matter,
  input: PartyDiscussion,
  now: Instant
): MatterEvent[] | Refused => {
  const frozen = recusalsFrozen(matter)
  if (frozen) return frozen
  if (matter.partyDiscussion) return refuse('DUPLICATE', { party: true })
  if (input.heldAt > now) return refuse('TOO_EARLY', { from: input.heldAt })
  const body = reasonText(input.body)
  if (typeof body !== 'string') return body
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  const { heldAt, opinion } = input
  return [{ type: 'PartyDiscussed', heldAt, body, opinion, text }]
}

/** A vote of the law's bodies waits for the record; any opinion on it unlocks, and a consult vote never waits. */
export const partyStepBars = (matter: Matter, { class: cardClass }: Card): Refused | null =>
  cardClass === 'self_gov' && matter.partyDiscussion === null ? refuse('PARTY_STEP_MISSING') : null
