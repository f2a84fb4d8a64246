import type { ClaimStanding } from '../../domain/claiming/claim'
import type { Contest, Ruling } from '../../domain/claiming/contest'
import type { Instant } from '../../domain/time'

/** A claim as the desk sees it, with both sides of a dispute and nobody's name. */
export interface ClaimView {
  id: string
  door: string
  askedAt: Instant
  standing: ClaimStanding
  /** households of the building that vouch for it */
  vouched: number
  contest: {
    side: Contest['side']
    statement: string
    answer: string | null
    at: Instant
    ruling: Pick<Ruling, 'outcome' | 'reason'> | null
    appeal: string | null
  } | null
}

/** What is going on at the doors around a person: the own claim, and those of the own building for a neighbour. */
export interface DoorstepView {
  mine:
    | (ClaimView & {
        /** when a vouched claim holds, or until when a decision may be appealed; null when nothing runs */
        until: Instant | null
      })
    | null
  /** `contest` only of a dispute of the viewer's own */
  around: (ClaimView & {
    /** the own dwelling is what is claimed */
    own: boolean
    /** the own household has vouched, or the viewer has disputed it */
    said: 'vouched' | 'contested' | null
  })[]
}
