import { countsAttendance } from '../body/attendance'
import { BESIDE_OPTIONS } from '../deciding/ballot'
import { HOST_SUPPORT } from '../deciding/decideChoice'
import type { PublicLine } from '../deciding/publicLines'
import { bySilence, type Card } from '../deciding/ruleCard'
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
  if (!isPlausible(opening, close)) return { differs: 'participants' }
  const at = verdict.lines.findIndex(line => 'have' in line && !holds(line, opening, close))
  if (at >= 0) return { differs: 'line', at }
  if (verdict.outcome === 'void') return null
  if (bySilence(opening.rule)) {
    const passed = verdict.lines.every(({ met }) => met)
    return verdict.outcome === (passed ? 'pass' : 'converted') ? null : { differs: 'outcome' }
  }
  if (verdict.outcome !== (opening.options ? choiceOutcome(verdict) : outcomeBy(verdict.lines)))
    return { differs: 'outcome' }
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
const needOf = ({ rule, of }: PublicLine & Pick<Line, 'of'>, card: Card): number | null => {
  if (bySilence(card))
    return rule === 'floor' ? card.floor : rule === 'served' ? of : most(card.objections.share, of)
  switch (rule) {
    case 'quorum':
      return Math.max(1, least(card.quorum.share, of))
    case 'floor':
      return card.floor
    case 'pass':
      return least(card.pass.share, of)
    case 'noneOfThese':
      return least(card.pass.share, of)
    case 'hostSupport':
      return least(HOST_SUPPORT, of)
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
  { rule, denominator, base, option }: Line,
  { rule: card, eligible }: ToldOpening,
  { participants, attending = participants, verdict }: ToldClose
): { have: number; of: number } | null => {
  if (card.class === 'owner' || denominator === 'area') return null
  if (bySilence(card)) {
    if (rule === 'objections') return null
    return { have: rule === 'served' ? participants : eligible, of: eligible }
  }
  if (rule === 'quorum' || rule === 'floor') return { have: participants, of: eligible }
  const choice = rule === 'noneOfThese' ? 'none' : rule === 'pass' ? (option ?? 'yes') : null
  const said = 'split' in verdict ? verdict.split.find(each => each.choice === choice)?.heads : undefined
  const of = base === 'eligible' ? eligible : base === 'attending' ? attending : participants
  return said === undefined ? null : { have: said, of }
}

/** Who came without voting is told only where the card counts it: more than voted, and not more than may. */
const isPlausible = ({ rule, eligible }: ToldOpening, { participants, attending }: ToldClose): boolean =>
  attending === undefined || (countsAttendance(rule) && attending > participants && attending <= eligible)

/** The first rule that is not met names the outcome. */
const outcomeBy = (lines: readonly PublicLine[]): Outcome | undefined => {
  const stopped = lines.find(line => !line.met && !line.waived)
  return stopped ? OUTCOME_OF[stopped.rule] : 'pass'
}

/**
 * The same between options: none of these first; then what stops the option that is ahead; without one the courtyards that
 * would host the leaders, where all of them reject it.
 */
const choiceOutcome = (verdict: ToldClose['verdict']): Outcome | undefined => {
  const { lines } = verdict
  const silent = outcomeBy(lines.filter(({ rule }) => TURNOUT.includes(rule)))
  if (silent !== 'pass') return silent
  if (lines.some(({ rule, met }) => rule === 'noneOfThese' && met)) return 'fail'
  if ('option' in verdict && verdict.option !== undefined)
    return outcomeBy(lines.filter(({ rule, option }) => rule !== 'noneOfThese' && option === verdict.option))
  if (winnerAmong(lines)) return undefined
  const hosts = lines.filter(({ rule }) => rule === 'hostSupport')
  const rejected = hosts.length === leaders(verdict) && hosts.every(({ met }) => !met)
  return rejected && hosts.length > 0 ? 'contested' : 'no_winner'
}

const TURNOUT: readonly LineRule[] = ['quorum', 'floor', 'affectedQuorum']

/** Whether one option alone reaches the pass share. */
const winnerAmong = (lines: readonly PublicLine[]): boolean =>
  lines.filter(({ rule, met }) => rule === 'pass' && met).length === 1

/** How many options are first or level with the second. */
const leaders = (verdict: ToldClose['verdict']): number => {
  const heads = ('split' in verdict ? verdict.split : [])
    .filter(({ choice }) => !BESIDE_OPTIONS.some(each => each === choice))
    .map(count => count.heads)
  const ranked = [...heads].sort((a, b) => b - a)
  const second = ranked[1] ?? ranked[0] ?? 0
  return heads.filter(each => each >= second).length
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
