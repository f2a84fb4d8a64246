import type { Gathering } from '../../domain/gathering/gathering'
import type { MeetingState, Talk } from '../../domain/gathering/courtyardMeeting'
import type { Minuted } from '../../domain/gathering/minutes'
import type { Refused } from '../../domain/refusal'
import type { Instant } from '../../domain/time'

/** The monthly meetings of a room, and whether it has gone without one for thirty days (休眠). */
export interface GatheringsView {
  title: string
  last: Instant | null
  dormant: boolean
  /** whether the viewer keeps its minutes */
  may: boolean
  /** of which only the minutes were put on record */
  gatherings: Pick<Gathering, 'heldAt' | 'attendance' | 'decision'>[]
  /** those called with the telephone (院落会议), the latest first; `unread`: changed since the last look at the room */
  meetings: {
    id: string
    at: Instant
    where: string
    state: MeetingState
    came: number | null
    unread: boolean
  }[]
}

/** One meeting of a courtyard (院落会议), from its call to its minutes; counts, and no door but the viewer's own. */
export interface GatheringView {
  id: string
  room: string
  title: string
  households: number
  at: Instant
  where: string
  state: MeetingState
  /** until when check-ins are taken, once it is open */
  endsAt: Instant | null
  /** whether the viewer keeps the list and the minutes */
  may: boolean
  /** whether the viewer lives here, and was or is there */
  lives: boolean
  present: boolean
  came: number
  /** the code that checks in, for whoever keeps the list while it is open */
  code: string | null
  items: {
    matter: string
    title: string
    talk: Talk | null
    /** the open vote it is about, and why hands are not taken in it */
    vote: { id: string; question: string; closesAt: Instant; barred: Refused | null } | null
  }[]
  minutes: {
    decision: string
    items: readonly Minuted[]
    endedAt: Instant
    /** until when those who were there confirm or object */
    until: Instant
    confirmed: number
    objections: string[]
    /** objections that somebody still has to look at */
    held: number
    mine: { agreed: boolean; text: string } | null
  } | null
  /** why it was called off */
  calledOff: string | null
}

/** How a household at the meeting stands in a vote; never what it said. */
export type HandState = 'none' | 'hand' | 'sent' | 'helped' | 'aside'

/** The households at a meeting, for whoever enters their hands on one matter (举手). */
export interface HandsView {
  gathering: string
  matter: string
  title: string
  vote: string
  question: string
  options: { id: string; name: string }[]
  closesAt: Instant
  /** why the viewer does not count hands here */
  barred: Refused | null
  came: { household: string; door: string; state: HandState; own: boolean }[]
}
