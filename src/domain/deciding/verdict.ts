import type { Denominator } from './ruleCard'

/** Outcomes that say how people voted. */
export const SPLIT_OUTCOMES = ['pass', 'fail', 'blocked_by_affected', 'contested', 'no_winner'] as const
/** Outcomes that must not: too few took part (参与不足), the vote was annulled (作废), or an open vote follows. */
export const SILENT_OUTCOMES = ['quorum_not_met', 'affected_quorum_not_met', 'void', 'converted'] as const
export const OUTCOMES = [...SPLIT_OUTCOMES, ...SILENT_OUTCOMES] as const
export type Outcome = (typeof OUTCOMES)[number]

export const LINE_RULES = [
  'quorum',
  'floor',
  'affectedQuorum',
  'pass',
  'noneOfThese',
  'affectedBlock',
  'unitGuard',
  'hostSupport',
  'objections',
  'served'
] as const
export type LineRule = (typeof LINE_RULES)[number]

/** What a line counts against. */
export const LINE_BASES = ['eligible', 'participating', 'attending', 'affected', 'courtyard'] as const
export type LineBase = (typeof LINE_BASES)[number]

/** One rule applied: 应到118户，已到78户，须79户，还差1户. Heads are whole voters, area is in 0.01 m². */
export interface Line {
  rule: LineRule
  denominator: Denominator
  base: LineBase
  /** `have` must reach `need`, or may not go above it */
  bound: 'atLeast' | 'atMost'
  met: boolean
  have: number
  need: number
  of: number
  /** the least number by which `have` must rise (or fall) for the line to be met; 0 when it is */
  missing: number
  clause: string
  /** the courtyard it is about */
  unit?: string
  /** the option it is about */
  option?: string
  /** unmet, but every affected household was served and the vote was extended */
  waived?: true
  /** about fewer than five households: in public only whether it is met */
  small?: true
}

/** How many chose what; area only where the card counts it. */
export interface Count {
  choice: string
  heads: number
  area?: number
}

/** A decision that explains itself, line by line, up to the line that decided. */
export type Verdict =
  | { outcome: (typeof SILENT_OUTCOMES)[number]; lines: readonly Line[] }
  | {
      outcome: (typeof SPLIT_OUTCOMES)[number]
      lines: readonly Line[]
      split: readonly Count[]
      option?: string
    }

type Stated = Omit<Line, 'met' | 'missing' | 'bound'>

export const reaches = (line: Stated): Line => {
  const missing = Math.max(0, line.need - line.have)
  return { ...line, bound: 'atLeast', met: missing === 0, missing }
}

export const staysWithin = (line: Stated): Line => {
  const missing = Math.max(0, line.have - line.need)
  return { ...line, bound: 'atMost', met: missing === 0, missing }
}

export const allMet = (lines: readonly Line[]): boolean => lines.every(line => line.met)
