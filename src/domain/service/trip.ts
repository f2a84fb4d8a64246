import type { Instant } from '../time'
import type { ServiceEnd } from './event'

/** One time a matter was with a work station (社区工作站), under the number of its receipt (回执). */
export interface Trip {
  station: string
  receipt: string
  ask: string
  at: Instant
  due: Instant
  /** milliseconds the level had left when it was sent; its clock stands still meanwhile */
  left: number
  back: { at: Instant; how: ServiceEnd; text: string } | null
}

export const tripUnderWay = (trips: readonly Trip[]): Trip | undefined =>
  trips.find(({ back }) => back === null)
