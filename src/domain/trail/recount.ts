import type { PublicVerdict } from '../deciding/publicLines'
import type { Card } from '../deciding/ruleCard'
import type { Courtyard } from '../unit'
import type { Export } from './exportFile'
import { recountPublic } from './recountPublic'
import { recountSealed } from './recountSealed'

/**
 * What can differ, in the order in which it is looked for: the journal hangs together; its end is what the notice
 * says; the rule card is the built-in one; roll and ballots are those that were hashed; the decision comes out again.
 */
export const DIFFERENCES = [
  'chain',
  'close',
  'root',
  'ruleCard',
  'rollHash',
  'eligible',
  'ballot',
  'served',
  'tree',
  'participants',
  'outcome',
  'line',
  'split',
  'aftermath'
] as const
export type DifferenceKind = (typeof DIFFERENCES)[number]

/** The first thing that differs; `at` counts journal lines, ballots or verdict lines from 0. */
export interface Difference {
  differs: DifferenceKind
  at?: number
}

/** A vote that comes out as it was told. `rows` is false where only its arithmetic could be repeated. */
export interface Agreement {
  question: string
  rule: Card
  /** what could be chosen; empty where the answer was yes or no */
  options: readonly { id: string; name: string }[]
  /** what people call the courtyards */
  courtyards: readonly Courtyard[]
  verdict: PublicVerdict
  /** what must stand on the printed notice */
  root: string
  rows: boolean
}

/**
 * Repeats a vote from its export alone; with the root from the printed notice it must lead to that root. Without one,
 * an export forged as a whole agrees with itself. Throws on a file whose hashes hold and that is still no journal.
 */
export const recount = (file: Export, root: string | null): Agreement | Difference =>
  file.kind === 'public' ? recountPublic(file, root) : recountSealed(file, root)

export const isDifference = (result: Agreement | Difference): result is Difference => 'differs' in result
