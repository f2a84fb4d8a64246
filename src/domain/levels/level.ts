import type { OfficeName } from '../office'
import type { Instant } from '../time'

export const LEVELS = ['L1', 'L2', 'L3'] as const

export type Level = (typeof LEVELS)[number]

/** Why a matter leaves a level upward; typed, so that the level above knows what it is asked. */
export const HAND_UP_REASONS = [
  'quorum_twice',
  'affected_quorum',
  'blocked_twice',
  'contested',
  'no_winner',
  'vote_void',
  'outside_powers',
  'service',
  'conflict',
  'recusals_imposed',
  'conflict_left_too_few',
  'review_asked',
  'reopened',
  'overlap',
  'overdue'
] as const

export type HandUpReason = (typeof HAND_UP_REASONS)[number]

export const RETURN_CODES = ['packet_incomplete', 'within_powers', 'not_deliberated', 'wrong_unit'] as const

export type ReturnCode = (typeof RETURN_CODES)[number]

/** The office that has the matter, and for which unit. */
export interface Owner {
  office: OfficeName
  unit: string
  /** who stands in while nobody holds it, by the name of their own office (代理) */
  acting?: string
}

export interface Answer {
  level: Level
  office: OfficeName
  kind: 'decision' | 'support' | 'refusal'
  text: string
  at: Instant
}

export interface HandUp {
  from: Level
  to: Level
  reason: HandUpReason
  ask: string
  auto: boolean
  at: Instant
  acceptedAt: Instant | null
  returned: { code: ReturnCode; reason: string; at: Instant } | null
}
