import type { Channel } from '../../domain/ballot/ballot'
import type { Receipt } from '../../domain/ballot/receipt'
import type { Detail, Refusal } from '../../domain/refusal'
import type { Instant } from '../../domain/time'
import type { PlanView } from './plan'
import type { MyPlace } from './people'
import type { VoteCard } from './matter'

/** An option on a ballot, as its household needs to know it before it chooses. */
export interface BallotOptionView {
  id: string
  name: string
  /** the courtyard that would host it */
  host: string | null
  /** fen */
  cost: number
  affected: number
  /** whether the viewer's own household is affected */
  mine: boolean
}

/** Who of a household sent its ballot, as each of them may know it. */
export type Sender = 'viewer' | 'representative' | 'family'

export interface BallotView {
  matter: string
  room: { id: string; title: string }
  title: string
  household: MyPlace | null
  /** the id the viewer's ballot is cast under: the household's, or where persons vote the own seat's; null without one */
  voter: string | null
  /** among owners: for which dwellings this ballot speaks, and the others of theirs that have one of their own */
  ownership?: {
    door: string
    together: string[]
    others: { household: string; door: string; voted: boolean }[]
  }
  /** where the card counts who came: whether the viewer has checked in, and why not now */
  checkIn: { at: Instant | null; barred: { refused: Refusal; detail?: Detail } | null } | null
  vote: VoteCard
  optionName: string | null
  /** what may be chosen; empty where the answer is yes or no */
  options: BallotOptionView[]
  /** where a place is asked about, and those it concerns */
  plan: PlanView | null
  receipt: Receipt | null
  /** the viewer was confirmed after the opening: from when a ballot of theirs may count, and whether a second person knows them; null for others */
  newcomer: Receipt['waits'] | null
  /** who of the household sent the ballot of the receipt; null when somebody else entered it */
  sender: Sender | null
  /** whether another of the household disagrees with the viewer's ballot, or the viewer has told another of them so */
  disagreement: 'told' | 'toViewer' | null
  /** the line of reason that stands beside the household's ballot */
  reason: string | null
  /** the household has voted in a secret vote */
  marked: boolean
  /** the last ballot that somebody entered for this household, to confirm or to dispute */
  assisted: AssistedBallot | null
  /** why this household cannot cast now, or null */
  barred: { refused: Refusal; detail?: Detail } | null
}

export interface AssistedBallot {
  cast: string
  channel: Channel
  choice: string
  saidAt: Instant
  enteredAt: Instant
  disputeUntil: Instant
  /** it came after the close and is kept as 未计入 */
  late: boolean
  /** whether it stands as things are */
  counted: boolean
  disputed: boolean
  /** the household has said whether it is its own; it may say otherwise until `disputeUntil` */
  answered: boolean
  /** a telephone ballot that nobody has called back about */
  awaitsCall: boolean
  /** the household has cast itself since */
  replaced: boolean
}

/** To whom the household's vote is given and for whom it votes; members of the room see who votes for whom. */
export interface ProxiesView {
  room: { id: string; title: string }
  given: { door: string; at: Instant } | null
  held: { household: string; door: string; at: Instant }[]
  /** all of the room, by doors */
  all: { from: string; to: string }[]
  most: number
}

/** The households that gave their vote to the viewer's, in the open vote of a matter. */
export interface HeldView {
  matter: string
  title: string
  vote: VoteCard
  /** what may be chosen between; none where it is yes or no */
  options: { id: string; name: string }[]
  held: {
    household: string
    door: string
    /** what the viewer's household cast for it; never what it cast itself */
    choice: string | null
    /** why nothing can be cast for it now, or null */
    barred: { refused: Refusal; detail?: Detail } | null
  }[]
}

/** The slip that stays with the household (回执联): its code, until when it may be disputed, and whether it counts. */
export interface AssistedReceipt {
  door: string
  code: string
  counted: boolean
  /** it came after the close and is kept as 未计入 */
  late: boolean
  disputeUntil: Instant
}
