import type { Measure } from './measure'

export type MeasureEvent =
  | { type: 'MeasureProposed'; measure: Measure }
  | { type: 'MeasureDropped'; measure: string }
  | { type: 'MeasureProven'; measure: string; text: string; photo: string | null }
  | { type: 'MeasureExcused'; measure: string; reason: string }
