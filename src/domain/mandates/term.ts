import type { Mandate, OfficeName } from '../office'
import type { Instant } from '../time'

/** Why somebody left an office before its term was over. */
export const END_REASONS = ['recalled', 'resigned', 'moved'] as const
export type EndReason = (typeof END_REASONS)[number]

/** An office somebody holds or held, with the name people use for it and where it comes from (推举记录). */
export interface Term extends Mandate {
  name: string
  /** the appointment it comes from; none for those the place began with */
  appointment?: string
  /** who recommended them, where and when */
  basis?: string
  /** holds it for nobody else does, by the name of their own office (代理) */
  acting?: string
  ended?: { why: EndReason; reason: string; by: string; request: string }
}

/** Somebody of a place with every office they hold or held, as the registry has them. */
export interface Official {
  person: string
  terms: readonly Term[]
}

/** An office of one unit that one person holds at a time. */
export interface Seat {
  office: OfficeName
  unit: string
}

export const isHeld = ({ from, until }: Mandate, now: Instant): boolean => from <= now && now < until

export const isOf = ({ office, unit }: Mandate, seat: Seat): boolean =>
  office === seat.office && unit === seat.unit

/** When the next of these terms ends, for the clock to look at; null when none will. */
export const nextEnd = (terms: readonly Term[], now: Instant): Instant | null => {
  const ends = terms.map(({ until }) => until).filter(until => until > now)
  return ends.length > 0 ? Math.min(...ends) : null
}
