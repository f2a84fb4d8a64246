import { oneLine } from '../matter/suggestion'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { AgendaItem } from './agenda'
import type { MinutesLine } from './minutes'
import { meetingId, quarterOf } from './quarter'

/** The joint meeting (社区共治联席会) of a street in a quarter: convened with its agenda, ended with its minutes. */
export interface Meeting {
  id: string
  street: string
  quarter: string
  heldAt: Instant
  /** departments, stations and units that came, by name */
  attendance: readonly string[]
  agenda: readonly AgendaItem[]
  standing:
    | { status: 'convened' }
    | { status: 'ended'; at: Instant; request: string; minutes: readonly MinutesLine[] }
  /** the request that convened it, so that the same request finds itself done */
  request: string
  version: number
}

/**
 * Puts a meeting on record as held, with who came and every matter that is open at the street. One a quarter
 * (DUPLICATE), not ahead of its day (TOO_EARLY), not without attendance (EVIDENCE_MISSING).
 */
export const convene = (
  before: Meeting | null,
  input: { street: string; heldAt: Instant; attendance: readonly string[]; request: string },
  agenda: readonly AgendaItem[],
  now: Instant
): Meeting | Refused => {
  if (before) return refuse('DUPLICATE', { meeting: before.quarter })
  const { street, heldAt, request } = input
  if (heldAt > now) return refuse('TOO_EARLY', { from: heldAt })
  const attendance = [...new Set(input.attendance.map(oneLine))].filter(who => who !== '')
  if (attendance.length === 0) return refuse('EVIDENCE_MISSING', { attendance: true })
  const quarter = quarterOf(heldAt)
  return {
    id: meetingId(street, quarter),
    street,
    quarter,
    heldAt,
    attendance,
    agenda,
    standing: { status: 'convened' },
    request,
    version: 0
  }
}

/** Ends a meeting with its minutes, once every item has left with a resolution or a reason (ANSWER_REQUIRED). */
export const endMeeting = (
  meeting: Meeting,
  minutes: readonly MinutesLine[],
  request: string,
  now: Instant
): Meeting | Refused => {
  if (meeting.standing.status === 'ended') return refuse('DUPLICATE', { meetingEnded: true })
  const waiting = minutes.filter(({ left }) => left.how === 'waiting').length
  if (waiting > 0) return refuse('ANSWER_REQUIRED', { items: waiting })
  return { ...meeting, standing: { status: 'ended', at: now, request, minutes } }
}
