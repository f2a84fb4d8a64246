import type { OfficeName } from '../office'
import type { Instant } from '../time'

export type HearingEvent =
  | {
      type: 'HearingOpened'
      option: string
      /** households with standing */
      heard: readonly string[]
      until: Instant
      headBy: Instant
      secretaryBy: Instant
    }
  | { type: 'ObjectionAnswered'; option: string; objection: string; office: OfficeName; text: string }
