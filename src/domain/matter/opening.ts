import type { RuleCard } from '../deciding/ruleCard'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import type { MatterEvent } from './event'
import type { Matter } from './matter'
import { processRecusal, stakeOf } from './stake'

/** What the shell has frozen and hashed before the vote opens. */
export interface Freeze {
  rule: RuleCard
  rollHash: string
  /** household ids on the roll, and how many live in each building */
  roll: readonly { household: string; building: string }[]
}

/** The people whose sites are affected: those near the option, and those who once had standing in this matter. */
export const affectedBy = (matter: Matter, option: string | null): readonly string[] => {
  const near = matter.options.find(each => each.id === option)?.affected ?? []
  const before = matter.votes.filter(vote => vote.option === option).flatMap(vote => vote.affected)
  return [...new Set([...near, ...before])].sort()
}

/** A household says itself that it would gain from a result (利益申报): it leaves both counts when the vote opens. */
export const declareInterest = (
  matter: Matter,
  household: string,
  ground: string
): MatterEvent[] | Refused => {
  if (matter.stage.status === 'voting') return refuse('VOTE_FROZEN')
  if (matter.declared.some(each => each.household === household)) return refuse('DUPLICATE', { recusal: true })
  return [{ type: 'InterestDeclared', household, ground }]
}

/**
 * Opens the announced vote and freezes rule, roll, recusals and option. Refused before the notice has run
 * (TOO_EARLY), to the proposer and to whoever lives in an affected or conflicted household (PROCESS_RECUSAL).
 */
export const openVote = (
  matter: Matter,
  actor: Actor,
  freeze: Freeze,
  instead: readonly string[],
  now: Instant
): MatterEvent[] | Refused => {
  if (matter.stage.status === 'voting') return refuse('VOTE_FROZEN')
  if (matter.stage.status !== 'announced') return refuse('WRONG_STAGE', { status: matter.stage.status })
  const { announcement } = matter.stage
  if (now < announcement.opensFrom) return refuse('TOO_EARLY', { from: announcement.opensFrom })
  const affected = affectedBy(matter, announcement.option)
  const stake = stakeOf(matter, actor, affected)
  if (stake) return processRecusal(stake, instead)
  const onRoll = new Set(freeze.roll.map(each => each.household))
  const recused = matter.declared.map(each => each.household).filter(each => onRoll.has(each)).sort()
  const rollByBuilding: Record<string, number> = {}
  for (const { building } of freeze.roll) rollByBuilding[building] = (rollByBuilding[building] ?? 0) + 1
  return [
    {
      type: 'VoteOpened',
      vote: announcement.vote,
      rule: freeze.rule,
      rollHash: freeze.rollHash,
      onRoll: freeze.roll.length,
      eligible: freeze.roll.length - (freeze.rule.class === 'consult' ? recused.length : 0),
      rollByBuilding,
      recused,
      affected: affected.filter(each => onRoll.has(each)),
      closesAt: now + announcement.windowDays * DAY
    }
  ]
}
