import type { Answer } from '../levels/level'
import type { Instant } from '../time'

/** What a joint meeting (社区共治联席会) leaves on a matter; the answer itself is an answer like any other. */
export type JointEvent =
  | {
      type: 'ResolutionTaken'
      meeting: string
      kind: Answer['kind']
      department: string
      text: string
      /** until when the department does it; null where the meeting refuses with a reason */
      by: Instant | null
    }
  | { type: 'ItemDeferred'; meeting: string; reason: string; due: Instant }
  | { type: 'PromiseKept'; meeting: string; text: string }
