import type { ClosingOutcome, Matter } from '../matter/matter'
import type { Instant } from '../time'

/** Where a matter that was received stands or ended; every one is in exactly one of these. */
export const ROUTES = ['L1', 'L2', 'L3', 'open', 'withdrawn', 'merged', 'outOfScope', 'unclassified'] as const
export type Route = (typeof ROUTES)[number]

/** What the figures need of a matter. */
export type Counted = Pick<Matter, 'id' | 'petition' | 'stage' | 'level' | 'room'>

/** When a matter was received (受理起点): its petition had enough households. Null for what never came so far. */
export const receivedAt = ({ petition }: Counted): Instant | null => petition?.metAt ?? null

/**
 * The route of a received matter. With an outcome it is counted where it was handled, from the first day of its
 * display; reopened it is open again.
 */
export const routeOf = ({ stage, level }: Counted): Route => {
  if (stage.status !== 'display' && stage.status !== 'closed') return 'open'
  return ENDED[stage.outcome] ?? level
}

const ENDED: Readonly<Partial<Record<ClosingOutcome, Route>>> = {
  merged: 'merged',
  withdrawn: 'withdrawn',
  out_of_scope: 'outOfScope'
}
