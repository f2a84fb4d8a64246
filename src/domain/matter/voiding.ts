import { narrowestMargin } from '../deciding/margin'
import { holdsOffice, type Actor, type OfficeName } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import type { Unit } from '../unit'
import { LEVEL_OFFICE } from './authority'
import { raised } from '../levels/handingUp'
import type { MatterEvent } from './event'
import { above, type Ladder } from '../levels/ladder'
import { LEVELS, type Level } from '../levels/level'
import { voteOf, type Matter, type Status } from './matter'
import type { Vote } from './vote'
import { wronglyRecused } from '../recusal/recusal'
import { processRecusal, stakeOf, type Stake } from '../recusal/stake'
import { reasonText } from './text'

/** What annuls a vote (作废): faults of the procedure only, never what came out of it. */
export const VOID_GROUNDS = [
  'roll_fault',
  'wrong_rule',
  'notice_missed',
  'undeclared_conflict',
  'wrong_recusal',
  'unfit_official',
  'forged_ballots'
] as const
export type VoidGround = (typeof VOID_GROUNDS)[number]

/** Grounds that touch every household, whoever is named. */
const TOUCHES_ALL: readonly VoidGround[] = ['wrong_rule', 'unfit_official']

/** Why a vote was annulled, as it stands beside its result. */
export interface Voided {
  ground: VoidGround
  office: OfficeName
  reason: string
  /** households the fault touched */
  touched: number
  at: Instant
}

interface Claimed {
  vote: string
  ground: VoidGround
  evidence: string
  reason: string
  /** doors the fault touched, each once */
  touched: readonly string[]
}

/**
 * Annuls a closed vote and hands its matter up, unless it has gone up already. Only by a level above the vote's, by
 * someone who neither opened nor proposed it nor has a stake (PROCESS_RECUSAL); with evidence (EVIDENCE_MISSING); for a
 * fault that touches enough households to change the outcome (LIMIT_REACHED); within the review period of the
 * card, or the display where it has none (TOO_EARLY, WINDOW_CLOSED); once a matter (DUPLICATE). That households stood back
 * who need not have is what their appeals say, and touches those (EVIDENCE_MISSING without); it may be annulled for that as
 * long as the result is not certified.
 */
export const voidVote = (
  matter: Matter,
  actor: Actor,
  claimed: Claimed,
  { unit, ladder, instead }: { unit: Unit; ladder: Ladder; instead: readonly string[] },
  now: Instant
): MatterEvent[] | Refused => {
  const vote = voteOf(matter, claimed.vote)
  if (!vote) return refuse('NOT_FOUND')
  const barred = untimely(matter, vote, now, claimed.ground)
  if (barred) return barred
  const held = holdsOffice(actor, officesAbove(vote.level), unit, now)
  if (isRefused(held)) return held
  const stake = stakeInVoid(matter, vote, actor)
  if (stake) return processRecusal(stake, instead)
  const evidence = reasonText(claimed.evidence)
  if (typeof evidence !== 'string') return refuse('EVIDENCE_MISSING', { void: true })
  const reason = reasonText(claimed.reason)
  if (typeof reason !== 'string') return reason
  const { ground } = claimed
  const touched = ground === 'wrong_recusal' ? wronglyRecused(matter, vote) : claimed.touched
  if (ground === 'wrong_recusal' && touched.length === 0) return refuse('EVIDENCE_MISSING', { upheld: true })
  if (!changesOutcome(vote, ground, touched.length))
    return refuse('LIMIT_REACHED', { void: true, touched: touched.length })
  const to = matter.level === vote.level ? above(vote.level) : null
  return [
    { type: 'VoteVoided', vote: vote.id, ground, office: held.office, evidence, reason, touched },
    ...(to ? [raised(matter, to, 'vote_void', reason, false, ladder, now)] : [])
  ]
}

/** The vote that may be annulled now, whoever may do it; the latest that has closed. */
export const voidableVote = (matter: Matter, now: Instant): Vote | undefined =>
  matter.votes.filter(vote => untimely(matter, vote, now) === null).pop()

export const mayVoid = (vote: Vote, actor: Actor, unit: Unit, now: Instant): boolean =>
  !isRefused(holdsOffice(actor, officesAbove(vote.level), unit, now))

export const stakeInVoid = (matter: Matter, vote: Vote, actor: Actor): Stake | null =>
  vote.openedBy === actor.person ? 'opener' : stakeOf(matter, actor, vote.affected)

const untimely = (matter: Matter, vote: Vote, now: Instant, ground?: VoidGround): Refused | null => {
  const { stage } = matter
  if (matter.votes.some(each => each.voided)) return refuse('DUPLICATE', { void: true })
  if (!vote.result) return refuse('TOO_EARLY', { from: vote.closesAt })
  if (stage.status === 'voting') return refuse('VOTE_FROZEN')
  if (stage.status === 'extendable' && stage.vote === vote.id)
    return refuse('TOO_EARLY', { from: stage.until })
  const { closedAt, verdict } = vote.result
  const open = vote.rule.challengeDays > 0 ? vote.certifiedAt === null : !SETTLED.includes(stage.status)
  const upheld = ground !== undefined && ground !== 'wrong_recusal' ? [] : wronglyRecused(matter, vote)
  const inTime = now < closedAt + reviewDays(matter, vote) * DAY || upheld.length > 0
  return open && inTime && verdict.outcome !== 'void' ? null : refuse('WINDOW_CLOSED')
}

const SETTLED: readonly Status[] = ['display', 'closed']

/**
 * How long a closed vote may be annulled: the review period of its card (复核期). The law's cards have none; under them
 * the result is on display meanwhile, and certifying it in the first hour does not end that.
 */
const reviewDays = ({ settings }: Matter, { rule }: Vote): number =>
  rule.challengeDays > 0 ? rule.challengeDays : (rule.displayDays ?? settings.displayDays)

/** Whether a fault that touched so many households could have made the vote come out otherwise. */
export const changesOutcome = ({ onRoll, result }: Vote, ground: VoidGround, touched: number): boolean =>
  result !== null && (TOUCHES_ALL.includes(ground) ? onRoll : touched) >= narrowestMargin(result.verdict)

const officesAbove = (level: Level): OfficeName[] =>
  LEVELS.filter(each => each > level).map(each => LEVEL_OFFICE[each])
