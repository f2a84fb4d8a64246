import { reasonText } from '../matter/text'
import { unconfirmed, type Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { APPEAL_TIME, withDues, type Claim } from './claim'
import { OPEN_TO_DISPUTE } from './newcomer'

/** Two words about one dwelling, heard at a desk (住户争议): who says it is not so, what the other side says, what was decided. */
export interface Contest {
  by: string
  /** an adult of the dwelling itself, or a neighbour of the building */
  side: 'resident' | 'neighbour'
  statement: string
  at: Instant
  answer: { text: string; at: Instant } | null
  first: Ruling | null
  appeal: { by: string; reason: string; at: Instant } | null
  /** the last word: of the secretary after an appeal, else the first one once nobody appealed in time */
  last: Ruling | null
}

/** Both live there; only the one who claims, and the other has left; or only who was there already. */
export const RULINGS = ['both', 'claimant', 'resident'] as const
export interface Ruling {
  outcome: (typeof RULINGS)[number]
  reason: string
  by: string
  at: Instant
}

/** How long the desk waits for the other side before it may decide without. */
export const HEARING_TIME = 3 * DAY
/**
 * Says that a claim is not so: an adult of the dwelling, also 48 hours after it was confirmed; a neighbour of the building
 * before, and for as long where it was confirmed while a vote was open.
 */
export const contestClaim = (
  claim: Claim,
  actor: Actor,
  input: { statement: string; dwelling: string },
  now: Instant
): Claim | Refused => {
  const { household } = actor
  if (!household) return unconfirmed(actor)
  if (household.building !== claim.building) return refuse('NOT_IN_UNIT', { building: claim.building })
  if (claim.person === actor.person) return refuse('FORBIDDEN', { claim: 'own' })
  if (claim.contest && claim.contest.last === null) return refuse('DUPLICATE', { contest: true })
  const side = household.id === input.dwelling ? 'resident' : 'neighbour'
  const { decided } = claim
  const heard = side === 'resident' || claim.amid !== undefined
  const late = heard && decided?.accepted === true && now <= decided.at + OPEN_TO_DISPUTE
  if (decided && !late) return refuse('WINDOW_CLOSED')
  const statement = reasonText(input.statement)
  if (typeof statement !== 'string') return statement
  return withDues({
    ...claim,
    contest: {
      by: actor.person,
      side,
      statement,
      at: now,
      answer: null,
      first: null,
      appeal: null,
      last: null
    }
  })
}

/** The one who claims says what is so; until the desk has decided. */
export const answerContest = (claim: Claim, person: string, text: string, now: Instant): Claim | Refused => {
  const { contest } = claim
  if (claim.person !== person) return refuse('FORBIDDEN')
  if (!contest || contest.first) return refuse('WINDOW_CLOSED')
  const said = reasonText(text)
  if (typeof said !== 'string') return said
  return withDues({ ...claim, contest: { ...contest, answer: { text: said, at: now } } })
}

/**
 * The desk decides with a reason once both have spoken, or three days after the other side was asked; after an appeal
 * the level above, and another person. Nobody decides on the own dwelling or the own dispute.
 */
export const ruleOn = (
  claim: Claim,
  official: { actor: Actor; above: boolean; dwelling: string },
  input: Pick<Ruling, 'outcome' | 'reason'>,
  now: Instant
): Claim | Refused => {
  const { contest } = claim
  const { person, household } = official.actor
  if (!contest || contest.last) return refuse('WINDOW_CLOSED')
  if ([contest.by, claim.person].includes(person) || household?.id === official.dwelling)
    return refuse('PROCESS_RECUSAL', { stake: 'conflicted' })
  if (contest.appeal ? !official.above : contest.first !== null) return refuse('STALE')
  if (contest.first?.by === person) return refuse('PROCESS_RECUSAL', { stake: 'decider' })
  const from = contest.at + HEARING_TIME
  if (!contest.answer && now < from) return refuse('TOO_EARLY', { from })
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  const ruling = { outcome: input.outcome, reason, by: person, at: now }
  const decided = { accepted: input.outcome !== 'resident', by: person, at: now }
  return withDues({
    ...claim,
    decided,
    contest: contest.appeal ? { ...contest, last: ruling } : { ...contest, first: ruling }
  })
}

/** Either side asks the level above, once and within three days of the decision. */
export const appealRuling = (claim: Claim, person: string, text: string, now: Instant): Claim | Refused => {
  const { contest } = claim
  if (!contest?.first || contest.last) return refuse('WINDOW_CLOSED')
  if (person !== claim.person && person !== contest.by) return refuse('FORBIDDEN')
  if (contest.appeal) return refuse('DUPLICATE', { appeal: true })
  if (now > contest.first.at + APPEAL_TIME) return refuse('WINDOW_CLOSED')
  const reason = reasonText(text)
  if (typeof reason !== 'string') return reason
  return withDues({ ...claim, contest: { ...contest, appeal: { by: person, reason, at: now } } })
}
