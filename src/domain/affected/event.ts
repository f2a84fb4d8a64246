import type { OfficeName } from '../office'

export type AffectedEvent =
  | {
      type: 'AffectedAdded'
      option: string
      households: readonly string[]
      /** where they live */
      courtyards: readonly string[]
      office: OfficeName
      reason: string
    }
  | { type: 'NobodyStated'; option: string; office: OfficeName; reason: string }
  | { type: 'NobodyJudged'; option: string; agrees: boolean; office: OfficeName; reason: string }
