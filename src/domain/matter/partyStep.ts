import type { Card } from '../deciding/ruleCard'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { MatterEvent } from './event'
import { openVoteOf, type Matter } from './matter'
import { recusalsFrozen } from '../recusal/recusal'
import { reasonText } from './text'

export const PARTY_OPINIONS = ['support', 'oppose', 'other'] as const
export type PartyOpinion = (typeof PARTY_OPINIONS)[number]

/** Days from triage in which an important matter's discussion is to be on record. */
export const PARTY_STEP_DAYS = 10

/** What the party organisation said beforehand (居委会法 §30, 村委会法 §28): when, which body, and its opinion. */
export interface PartyDiscussion {
  heldAt: Instant
  body: string
  opinion: PartyOpinion
  text: string
}

/** The record of a discussion that has been held, once a matter; while neighbours vote among themselves it may still come. */
export const recordPartyDiscussion = (
  matter: Matter,
  input: PartyDiscussion,
  now: Instant
): MatterEvent[] | Refused => {
  const frozen = tooLate(matter)
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

/** A vote of the law's bodies on an important matter waits for the record; any opinion unlocks, and a consult vote never waits. */
export const partyStepBars = (matter: Matter, { class: cardClass }: Card): Refused | null =>
  cardClass === 'self_gov' && partyStepOwed(matter) !== null ? refuse('PARTY_STEP_MISSING') : null

/** Until when the record of an important matter is owed; null where none is, or no vote can come that needs it. */
export const partyStepOwed = (matter: Matter): Instant | null =>
  matter.partyDiscussion === null && tooLate(matter) === null ? matter.partyStepBy : null

const tooLate = (matter: Matter): Refused | null =>
  openVoteOf(matter)?.rule.class === 'consult' && matter.stage.status !== 'decided'
    ? null
    : recusalsFrozen(matter)
