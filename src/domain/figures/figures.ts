import type { Instant } from '../time'
import type { Rate } from './rate'
import { receivedAt, routeOf, ROUTES, type Counted, type Route } from './route'

/**
 * What became of everything received: received = L1 + L2 + L3 + open + withdrawn + merged + outOfScope + unclassified,
 * by construction, for any unit and period.
 */
export interface Figures {
  received: number
  routes: Readonly<Record<Route, number>>
}

/** From an instant, inclusive, to an instant, exclusive. */
export interface Period {
  from: Instant
  until: Instant
}

/** Figures of the matters received in a period, as they stand now. */
export const figuresOf = (matters: readonly Counted[], { from, until }: Period): Figures => {
  const received = matters.filter(matter => {
    const at = receivedAt(matter)
    return at !== null && from <= at && at < until
  })
  const routes = { ...NONE }
  for (const matter of received) routes[routeOf(matter)] += 1
  return { received: received.length, routes }
}

/** The same matters by unit and together; a unit without any is left out. */
export const figuresByUnit = (
  matters: readonly Counted[],
  period: Period
): { total: Figures; units: readonly { unit: string; figures: Figures }[] } => {
  const units = [...new Set(matters.map(matter => matter.room))].sort()
  return {
    total: figuresOf(matters, period),
    units: units
      .map(unit => ({
        unit,
        figures: figuresOf(
          matters.filter(({ room }) => room === unit),
          period
        )
      }))
      .filter(({ figures }) => figures.received > 0)
  }
}

/** What an earlier register on paper says of itself: a total, and where its parts went as far as it knows. */
export type PaperRegister = { received: number } & Partial<Record<Exclude<Route, 'unclassified'>, number>>

/** Its figures; what the parts leave out of the total is unclassified, and shown so. Null when the parts exceed it. */
export const figuresOnPaper = ({ received, ...parts }: PaperRegister): Figures | null => {
  const known = Object.values(parts).reduce((sum, part) => sum + part, 0)
  return known > received ? null : { received, routes: { ...NONE, ...parts, unclassified: received - known } }
}

/** Figures of several units together. */
export const together = (all: readonly Figures[]): Figures => ({
  received: all.reduce((sum, { received }) => sum + received, 0),
  routes: ROUTES.reduce(
    (sums, route) => ({ ...sums, [route]: all.reduce((sum, { routes }) => sum + routes[route], 0) }),
    NONE
  )
})

/** The share handled by the smallest unit itself (自议办结率), of all it received. */
export const handledAtFirstLevel = ({ received, routes }: Figures): Rate => ({
  num: routes.L1,
  den: received
})

const NONE: Record<Route, number> = {
  L1: 0,
  L2: 0,
  L3: 0,
  open: 0,
  withdrawn: 0,
  merged: 0,
  outOfScope: 0,
  unclassified: 0
}
