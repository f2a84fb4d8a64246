import { mergeSmall } from './cells'
import { electorate } from './electorate'
import { quorum } from './quorum'
import { eligibleOn, type RollEntry } from './roll'
import type { RuleCard } from './ruleCard'
import type { Line } from './verdict'

/** Households that took part, of those that may; in one building or courtyard, or 其他. */
export interface TurnoutRow {
  unit: string
  have: number
  of: number
}

export interface Turnout {
  /** what the quorum and the floor still want */
  lines: readonly Line[]
  /** rows of fewer than five merged; empty when none can be shown */
  rows: readonly TurnoutRow[]
}

/**
 * How many have taken part so far, and never how: all that may be known of a vote before it closes, and of one that
 * closes without quorum. `voted` are the households that have cast; rows count dwellings, also on owner cards. A row is
 * small by those it might have, so that whoever knocks at doors sees every building, or, for everybody, by those who came.
 */
export const turnout = (
  card: RuleCard,
  roll: readonly RollEntry[],
  recused: readonly string[],
  voted: readonly string[],
  by: 'building' | 'courtyard',
  small: 'of' | 'have' = 'of'
): Turnout => {
  const has = new Set(voted)
  const marks = [...has].map(household => ({ household, choice: 'abstain' }))
  const units = new Map<string, TurnoutRow>()
  for (const entry of eligibleOn(card.class, roll, recused)) {
    const unit = entry[by]
    const row = units.get(unit) ?? { unit, have: 0, of: 0 }
    units.set(unit, { unit, have: row.have + (has.has(entry.household) ? 1 : 0), of: row.of + 1 })
  }
  const cells = [...units.values()].map(row => ({ key: row.unit, size: row[small], value: row }))
  return {
    lines: quorum(card, electorate(card, roll, recused, marks)),
    rows: mergeSmall(cells, sum).map(({ key, value }) => ({ ...value, unit: key }))
  }
}

const sum = (a: TurnoutRow, b: TurnoutRow): TurnoutRow => ({
  unit: a.unit,
  have: a.have + b.have,
  of: a.of + b.of
})
