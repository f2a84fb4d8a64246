import type { OfficeName } from '../office'
import type { Instant } from '../time'

/** compensation (补偿) costs nothing: first in line for the next micro-project; a review (复议) says when it is opened again */
export const MEASURE_KINDS = ['work', 'compensation', 'review'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

export const PROOF_KINDS = ['photo', 'document', 'record'] as const
export type ProofKind = (typeof PROOF_KINDS)[number]

/** The offices that may answer for a measure. */
export const ANSWERING = [
  'courtyardHead',
  'secretary',
  'streetOfficer'
] as const satisfies readonly OfficeName[]
export type Answering = (typeof ANSWERING)[number]

/** What comes with a site when it is asked about (措施); each has an owner, a cost, a day and a proof. */
export interface Measure {
  id: string
  option: string
  kind: MeasureKind
  text: string
  /** the office that answers for it, and the body that does it where that is another */
  office: Answering
  body: string | null
  /** fen */
  cost: number
  due: Instant
  proof: ProofKind
  /** the objection it answers (附加条件); null where it answers none */
  from: string | null
  /** of a review: it is opened again when fewer per cent of those affected are satisfied */
  below?: number
}

export interface Proof {
  measure: string
  text: string
  photo: string | null
  at: Instant
}

export interface Measures {
  proposed: readonly Measure[]
  proofs: readonly Proof[]
  /** why a promise is not kept after all (说明) */
  excused: readonly { measure: string; reason: string; at: Instant }[]
}

export const NO_MEASURES: Measures = { proposed: [], proofs: [], excused: [] }
