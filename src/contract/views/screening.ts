import type { ReportGround, Screened, ScreeningCause } from '../../domain/screening/screening'
import type { Instant } from '../../domain/time'
import type { RoomHead } from './people'

/** Words that wait for a look, the longest waiting first; nobody sees who wrote or reported them. */
export interface ScreeningsView {
  room: RoomHead
  words: {
    id: string
    kind: Screened
    text: string
    /** there is a photograph, and whoever looks may see it */
    photo: boolean
    cause: ScreeningCause
    reports: { ground: ReportGround; households: number }[]
    askedAt: Instant
    due: Instant
    /** what the author says against the first look; null before an appeal */
    appeal: string | null
    mine: boolean
  }[]
}

/** One's own words that were looked at or wait for it (我写的话). */
export type OwnWordsView = {
  id: string
  kind: Screened
  text: string
  matter: string | null
  askedAt: Instant
  shown: boolean
  waiting: boolean
  due: Instant
  /** why it is not shown; null while it is, or waits */
  reason: string | null
  mayAppealUntil: Instant | null
}[]
