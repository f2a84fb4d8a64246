/** Why something was not done: a stable code, never a sentence. The sentence is written once, in `src/locale`. */
export const REFUSALS = [
  'NOT_IN_UNIT',
  'NOT_VERIFIED',
  'CONSENT_MISSING',
  'NOT_ELIGIBLE',
  'RECUSED',
  'PROCESS_RECUSAL',
  'FORBIDDEN',
  'MANDATE_EXPIRED',
  'INVALID_TEXT',
  'DUPLICATE',
  'LIMIT_REACHED',
  'PETITION_CLOSED',
  'WINDOW_CLOSED',
  'NOT_AFFECTED',
  'VOTE_FROZEN',
  'VOTE_CLOSED',
  'HOUSEHOLD_DISPUTE',
  'ALREADY_EXTENDED',
  'NEED_ALTERNATIVES',
  'INCOMPLETE_MITIGATION',
  'EVIDENCE_MISSING',
  'WITNESS_MISSING',
  'CARD_EXPIRED',
  'PARTY_STEP_MISSING',
  'ANSWER_REQUIRED',
  'OBJECTION_OPEN',
  'TOO_EARLY',
  'SELF_CLOSE',
  'PING_PONG',
  'STALE',
  'BUSY',
  'NOT_FOUND',
  'WRONG_STAGE',
  'INVALID_CODE',
  'INVALID_EVENT',
  'ROLL_REJECTED',
  'CARD_REJECTED',
  'COUNT_DIFFERS',
  'COMPOSITION_RULE'
] as const
export type Refusal = (typeof REFUSALS)[number]

/** What the sentence needs to name: a number, a day, an office; never a person. */
export type Detail = Record<string, string | number | boolean | readonly string[]>

export interface Refused {
  refused: Refusal
  detail?: Detail
}

export const refuse = (refused: Refusal, detail?: Detail): Refused =>
  detail ? { refused, detail } : { refused }

export const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value
