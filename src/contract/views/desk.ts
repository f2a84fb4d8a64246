import type { Figures, Period } from '../../domain/figures/figures'
import type { ClosingLine } from '../../domain/levels/closingLine'
import type { HandUpReason } from '../../domain/levels/level'
import type { AnsweringOffice, ReplyText } from '../../domain/levels/replyText'
import type { Instant } from '../../domain/time'
import type { Viewer, RoomHead } from './people'
import type { Task } from './room'
import type { MatterCard } from './matter'

export interface WorkView {
  room: RoomHead
  viewer: Viewer
  /** there are more on this desk than were read */
  more: boolean
  /** rooms that have gone thirty days without a meeting (休眠), for the community */
  dormant: string[]
  matters: (MatterCard & {
    tasks: Task[]
    waitingSince: Instant
    auto: boolean
    reason: HandUpReason | null
    /** until when this office owes the record of the party discussion; null where it owes none */
    partyStepBy: Instant | null
    /** until when the street owes the appraisal of a site; null where this office owes none */
    appraiseBy: Instant | null
    /** until when this office owes the decision on an appeal against a recusal */
    appealBy: Instant | null
    /** until when this office owes the answer to a question */
    replyBy: Instant | null
  })[]
}

/** The texts the viewer answers with (回复模板), a list for each office they hold. */
export interface ReplyTextsView {
  books: { office: AnsweringOffice; texts: ReplyText[] }[]
}

/** What has to hold before a matter is closed. */
export interface ClosingView {
  lines: ClosingLine[]
}

/** What became of everything a place received in a period, in total and by room; numbers of matters only. */
export interface FiguresView {
  room: RoomHead
  period: Period
  total: Figures
  units: { title: string; figures: Figures }[]
}
