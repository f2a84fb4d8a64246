import type { Outcome } from '../../domain/deciding/verdict'
import type { Figures, Period } from '../../domain/figures/figures'
import type { HandUpReason } from '../../domain/levels/level'
import type { Promised } from '../../domain/meeting/joint'
import type { MinutesLine } from '../../domain/meeting/minutes'
import type { Instant } from '../../domain/time'
import type { MatterCard } from './matter'
import type { Viewer } from './people'

/** A matter that needs the street, with as much of its packet as decides where to look. */
export interface BoardItem extends MatterCard {
  community: string
  room: string
  since: Instant
  reason: HandUpReason | null
  auto: boolean
  ask: string
  needConfirmed: boolean
  /** the last vote that has a result */
  vote: { question: string; outcome: Outcome; participants: number; eligible: number } | null
  deferrals: { meeting: string; reason: string }[]
}

export interface PromiseView extends Promised {
  matter: string
  title: string
  community: string
}

export interface MeetingCard {
  id: string
  heldAt: Instant
  ended: boolean
}

/** What needs the street only (街道工作台), the overdue first. */
export interface BoardView {
  viewer: Viewer
  street: string
  items: BoardItem[]
  promises: PromiseView[]
  /** the one that takes this agenda: its planned day, and the meeting itself once it is on record */
  next: { quarter: string; day: Instant | null; held: string | null }
  meetings: MeetingCard[]
}

/** A joint meeting; the packets are for the street, the minutes for everyone once it has ended. */
export interface MeetingView extends MeetingCard {
  attendance: readonly string[]
  lines: MinutesLine[]
  items: BoardItem[]
}

/** The month by community (月底小结): what was received and where it stands, in the order of the communities' names. */
export interface MonthView {
  period: Period
  total: Figures
  communities: { community: string; figures: Figures; overdue: number }[]
}
