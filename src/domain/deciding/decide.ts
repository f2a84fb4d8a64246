import { affectedBlock, affectedQuorum, isHeard, type Circumstances } from './affectedRule'
import { YES_NO, type Ballot, type YesNo } from './ballot'
import { countOf, electorate, type Voter } from './electorate'
import { passLine } from './passLine'
import { quorum } from './quorum'
import type { RollEntry } from './roll'
import type { RuleCard } from './ruleCard'
import { unitGuard } from './unitGuard'
import { allMet, type Line, type Verdict } from './verdict'

/** Everything a verdict depends on: the frozen card and roll, who is recused, and the ballots that count. */
export interface VoteInput<C extends string> extends Circumstances {
  card: RuleCard
  roll: readonly RollEntry[]
  recused: readonly string[]
  ballots: readonly Ballot<C>[]
  /** voters present at the meeting or checked in; without it, those who took part */
  attendance?: number
}

export interface YesNoInput extends VoteInput<YesNo> {
  /** households with standing: near the place, or near an earlier one of the same matter */
  affected: readonly string[]
}

/** Decides a yes-or-no vote: the first rule that stops it names the outcome, whatever the order of the ballots. */
export const decide = (input: YesNoInput): Verdict => {
  const { card, roll, recused, ballots, affected } = input
  const voters = electorate(card, roll, recused, ballots)
  const turnout = quorum(card, voters)
  if (!allMet(turnout)) return { outcome: 'quorum_not_met', lines: turnout }
  const { outcome, lines } = judge(input, voters, affected)
  const told = [...turnout, ...lines]
  if (outcome === 'affected_quorum_not_met') return { outcome, lines: told }
  return { outcome, lines: told, split: countOf(card, voters, YES_NO) }
}

/** What stops a vote in which enough took part, or nothing does. */
type Judged = 'affected_quorum_not_met' | 'fail' | 'blocked_by_affected' | 'contested' | 'pass'

/**
 * What is asked once enough take part, in this order: are the affected heard, is it carried, do the affected block it,
 * is a courtyard carried against its will. The lines end with the rule that stops it.
 */
export const judge = (
  { card, attendance, ...circumstances }: Pick<VoteInput<string>, 'card' | 'attendance'> & Circumstances,
  voters: readonly Voter[],
  standing: readonly string[]
): { outcome: Judged; lines: readonly Line[] } => {
  const { affected: rule, unitGuard: guard } = card
  const near = affectedAmong(voters, standing)
  const heard = rule && near.length > 0 ? affectedQuorum(rule, near, circumstances) : null
  const lines = heard ? [heard] : []
  const stopped = (stage: readonly Line[]): boolean => {
    lines.push(...stage)
    return !allMet(stage)
  }
  if (heard && !isHeard(heard)) return { outcome: 'affected_quorum_not_met', lines }
  if (stopped(passLine(card, voters, 'yes', attendance))) return { outcome: 'fail', lines }
  if (rule && heard && stopped([affectedBlock(rule, near, heard)]))
    return { outcome: 'blocked_by_affected', lines }
  if (guard && stopped(unitGuard(guard, voters))) return { outcome: 'contested', lines }
  return { outcome: 'pass', lines }
}

export const affectedAmong = (voters: readonly Voter[], standing: readonly string[]): readonly Voter[] => {
  const ids = new Set(standing)
  return voters.filter(voter => ids.has(voter.household))
}
