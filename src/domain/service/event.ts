import type { Owner } from '../levels/level'
import type { Instant } from '../time'

export const SERVICE_ENDS = ['answered', 'declined', 'overdue'] as const
/** How a service matter comes back: with the station's answer, as not its business, or by the clock. */
export type ServiceEnd = (typeof SERVICE_ENDS)[number]

/** An administrative matter on its way to the work station (社区工作站) and back. */
export type ServiceEvent =
  | { type: 'ServiceSentOut'; station: string; receipt: string; ask: string; owner: Owner; due: Instant }
  | { type: 'ServiceCameBack'; how: ServiceEnd; text: string; due: Instant }
