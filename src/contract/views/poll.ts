import type { Answer as StatementAnswer } from '../../domain/consensus/answer'
import type { Partition } from '../../domain/consensus/declaredGroups'
import type { Moved } from '../../domain/poll/comparison'
import type { PollResult } from '../../domain/poll/poll'
import type { Standing } from '../../domain/poll/statement'
import type { Detail, Refusal } from '../../domain/refusal'
import type { Instant } from '../../domain/time'

/** The statements of a round for one person, the least answered first; never how anyone answered. */
export interface PollView {
  poll: string
  matter: string
  title: string
  round: number
  until: Instant
  /** what is attached to the statements about the option of this round */
  measures: readonly string[]
  statements: { id: string; text: string; mine: StatementAnswer | null; withMeasures: boolean }[]
  /** what became of the viewer's own statements */
  wrote: { id: string; text: string; standing: Standing; merged: boolean }[]
  /** how many more of one's own may be added */
  left: number
  /** why the viewer cannot answer now, or null */
  barred: { refused: Refusal; detail?: Detail } | null
}

/** A finished round as everybody of the unit sees it. It binds nobody. */
export interface ConsensusView {
  poll: string
  matter: string
  title: string
  round: number
  openedAt: Instant
  until: Instant
  /** by what the groups shown first are told apart */
  by: Partition
  /** keys of courtyards and what people call them */
  courtyards: { key: string; name: string }[]
  /** what was attached to the option of this round */
  measures: readonly string[]
  statements: { id: string; text: string }[]
  options: { id: string; name: string }[]
  result: PollResult
  /** what the round before said of the same statements; null in the first round */
  earlier: { poll: string; round: number; moved: readonly Moved[] } | null
}

/** The statements of the running round for those who moderate, held ones first; without their authors. */
export interface ModerationView {
  matter: string
  title: string
  poll: string | null
  until: Instant | null
  statements: { id: string; text: string; standing: Standing; seed: boolean; mine: boolean }[]
}
