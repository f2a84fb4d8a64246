import type { PublicLine } from '../deciding/publicLines'
import type { RuleCard } from '../deciding/ruleCard'
import { least, most } from '../deciding/share'
import type { Line, LineRule, Outcome } from '../deciding/verdict'
import type { ToldClose, ToldOpening } from './publicTrail'
import type { Difference } from './recount'

/**
 * What can be repeated of a verdict without its ballots: every line needs what the card asks of its base, is met or
 * not by its own numbers, counts as many as were eligible, came and said yes; and the line that is not met names the
 * outcome. A void vote has none.
 */
export const arithmetic = (opening: ToldOpening, close: ToldClose): Difference | null => {
  const { verdict } = close
  const at = verdict.lines.findIndex(line => 'have' in line && !holds(line, opening, close))
  if (at >= 0) return { differs: 'line', at }
  if (verdict.outcome === 'void') return null
  const stopped = verdict.lines.find(line => !line.met && !line.waived)
  if (verdict.outcome !== (stopped ? OUTCOME_OF[stopped.rule] : 'pass')) return { differs: 'outcome' }
  const said =
    'split' in verdict ? verdict.split.reduce((sum, { heads }) => sum + heads, 0) : close.participants
  return opening.rule.class === 'owner' || said === close.participants ? null : { differs: 'split' }
}

const holds = (line: Line, opening: ToldOpening, close: ToldClose): boolean => {
  const missing = Math.max(0, line.bound === 'atLeast' ? line.need - line.have : line.have - line.need)
  const counted = countOf(line, opening, close)
  return (
    line.missing === missing &&
    line.met === (missing === 0) &&
    line.need === needOf(line, opening.rule) &&
    (counted === null || (line.have === counted.have && line.of === counted.of))
  )
}

/** What a card asks of a line's base. */
const needOf = ({ rule, of }: PublicLine & Pick<Line, 'of'>, card: RuleCard): number | null => {
  switch (rule) {
    case 'quorum':
      return Math.max(1, least(card.quorum.share, of))
    case 'floor':
      return card.floor
    case 'pass':
      return least(card.pass.share, of)
    case 'affectedQuorum':
      return card.affected && least(card.affected.quorum, of)
    case 'affectedBlock':
      return card.affected && most(card.affected.block, of)
    case 'unitGuard':
      return card.unitGuard && most(card.unitGuard.dissent, of)
    default:
      return null
  }
}

/** The numbers of a line that stand elsewhere too; null where they do not, or where owners are fewer than their doors. */
const countOf = (
  { rule, denominator, base }: Line,
  { rule: card, eligible }: ToldOpening,
  { participants, verdict }: ToldClose
): { have: number; of: number } | null => {
  if (card.class === 'owner' || denominator === 'area') return null
  if (rule === 'quorum' || rule === 'floor') return { have: participants, of: eligible }
  const yes = 'split' in verdict ? verdict.split.find(({ choice }) => choice === 'yes')?.heads : undefined
  return rule === 'pass' && yes !== undefined
    ? { have: yes, of: base === 'eligible' ? eligible : participants }
    : null
}

/** The outcome when this is the rule that is not met. */
const OUTCOME_OF: Partial<Record<LineRule, Outcome>> = {
  quorum: 'quorum_not_met',
  floor: 'quorum_not_met',
  affectedQuorum: 'affected_quorum_not_met',
  pass: 'fail',
  affectedBlock: 'blocked_by_affected',
  unitGuard: 'contested'
}
