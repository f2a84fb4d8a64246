import type { AffectedWhy, RecusedWhy } from '../../domain/rights/rights'
import type { Detail, Refusal } from '../../domain/refusal'
import type { Instant } from '../../domain/time'

/** What a household is in one matter, and why (我的权利). */
export interface RightsView {
  matter: string
  title: string
  /** where the viewer lives and since when that is confirmed; null where it is not */
  home: { door: string; since: Instant } | null
  /** what keeps the viewer from voting; null for nothing */
  barred: { refused: Refusal; detail?: Detail } | null
  /** dwellings of the unit the viewer owns and does not live in, and whether owners are asked now; absent for none */
  owns?: { doors: string[]; asked: boolean }
  affected: AffectedWhy[]
  recused: RecusedWhy | null
}
