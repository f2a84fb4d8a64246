import { oneLine } from '../matter/suggestion'
import { reasonText } from '../matter/text'
import { refuse, type Refused } from '../refusal'
import { chinaDate, DAY, type Instant } from '../time'
import type { Called } from './courtyardMeeting'

/** So many days without a meeting and a room is dormant (休眠). */
export const DORMANT_DAYS = 30

/** A monthly meeting (每月协商) of a room with its minutes; one a day. */
export interface Gathering {
  id: string
  room: string
  place: string
  heldAt: Instant
  attendance: readonly string[]
  decision: string
  by: string
  request: string
  /** called beforehand and held with the telephone (院落会议); absent where only its minutes were put on record */
  called?: Called
  version: number
}

export const gatheringId = (room: string, at: Instant): string => `${room}:${chinaDate(at)}`

/** Minutes say when it was (TOO_EARLY), who came (EVIDENCE_MISSING) and what was decided (INVALID_TEXT). */
export const recordGathering = (
  input: Pick<Gathering, 'room' | 'place' | 'heldAt' | 'attendance' | 'decision' | 'by' | 'request'>,
  now: Instant
): Gathering | Refused => {
  if (input.heldAt > now) return refuse('TOO_EARLY', { from: input.heldAt })
  const attendance = [...new Set(input.attendance.map(oneLine))].filter(who => who !== '')
  if (attendance.length === 0) return refuse('EVIDENCE_MISSING', { present: true })
  const decision = reasonText(input.decision)
  if (typeof decision !== 'string') return decision
  return { ...input, id: gatheringId(input.room, input.heldAt), attendance, decision, version: 0 }
}

/** Whether a meeting took place: it has minutes, and one that was called had somebody there. */
export const wasHeld = ({ called }: Pick<Gathering, 'called'>): boolean =>
  called === undefined || called.standing.status === 'ended'

/** Since when a room has had no meeting: its last one, or the day it began. */
export const lastHeld = (
  held: readonly Pick<Gathering, 'heldAt' | 'called'>[],
  since: Instant | undefined
): Instant | null => {
  const last = Math.max(...held.filter(wasHeld).map(({ heldAt }) => heldAt), since ?? -Infinity)
  return last === -Infinity ? null : last
}

/** Computed when read: thirty days after the last meeting, until there is another. */
export const isDormant = (last: Instant | null, now: Instant): boolean =>
  last !== null && now - last >= DORMANT_DAYS * DAY
