import { answer } from '../levels/casework'
import { levelDue, type Ladder } from '../levels/ladder'
import type { Answer } from '../levels/level'
import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { reasonText, nameText } from '../matter/text'
import { isRefused, refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { needsStreet } from './agenda'
import { decidedIn, MOST_DEFERRALS } from './joint'
import type { Meeting } from './meeting'
import { quarterOfDay } from './quarter'

/** The longest a department may take, in days from the meeting's decision. */
export const LONGEST_PROMISE_DAYS = 365

/**
 * A resolution (决议): which department does what by which day, or why it is refused. It is the street's answer to the
 * room the matter came from; what residents decided stays as it is.
 */
export const resolveItem = (
  matter: Matter,
  meeting: Meeting,
  input: { kind: Answer['kind']; department: string; text: string; by: Instant | null },
  ladder: Ladder,
  now: Instant
): MatterEvent[] | Refused => {
  const bars = undecidable(matter, meeting)
  if (bars) return bars
  const department = nameText(input.department)
  if (typeof department !== 'string') return department
  const promises = input.kind !== 'refusal'
  if (promises && input.by === null) return refuse('EVIDENCE_MISSING', { promise: true })
  const by = promises ? input.by : null
  if (by !== null && (by <= now || by > now + LONGEST_PROMISE_DAYS * DAY))
    return refuse('LIMIT_REACHED', { promiseDays: LONGEST_PROMISE_DAYS })
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  const answered = answer({ ...matter, stage: { status: 'accepted' } }, input, 'streetOfficer', ladder, now)
  if (isRefused(answered)) return answered
  return [
    ...(matter.stage.status === 'handedUp' ? [{ type: 'Accepted' } as const] : []),
    { type: 'ResolutionTaken', meeting: meeting.id, kind: input.kind, department, text, by },
    ...answered
  ]
}

/** Puts an item off to the next meeting for a reason everyone reads: twice a matter, then it is decided (LIMIT_REACHED). */
export const deferItem = (
  matter: Matter,
  meeting: Meeting,
  input: { reason: string },
  now: Instant
): MatterEvent[] | Refused => {
  const bars = undecidable(matter, meeting)
  if (bars) return bars
  if (matter.joint.deferrals.length >= MOST_DEFERRALS)
    return refuse('LIMIT_REACHED', { deferrals: MOST_DEFERRALS })
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  return [{ type: 'ItemDeferred', meeting: meeting.id, reason, due: nextMeeting(matter, meeting, now) }]
}

/** The street's day without the planned day of a meeting that was brought forward: that one has been held. */
const nextMeeting = (matter: Matter, { quarter }: Meeting, now: Instant): Instant => {
  const jointMeetings = matter.settings.jointMeetings.filter(end => quarterOfDay(end) > quarter)
  return levelDue({ ...matter, settings: { ...matter.settings, jointMeetings } }, 'L3', now)
}

/** The department reports what it promised done, with what was done; late or not, also after the closing. */
export const reportPromise = (
  matter: Matter,
  input: { meeting: string; text: string }
): MatterEvent[] | Refused => {
  const promised = matter.joint.resolutions.find(each => each.meeting === input.meeting)
  if (!promised || promised.by === null) return refuse('NOT_FOUND')
  if (promised.kept !== null) return refuse('DUPLICATE', { promise: true })
  const text = reasonText(input.text)
  return typeof text === 'string' ? [{ type: 'PromiseKept', meeting: input.meeting, text }] : text
}

/** Why this meeting cannot decide on the matter: it is over, the matter is not on its agenda, or has left the street. */
const undecidable = (matter: Matter, { id, agenda, standing }: Meeting): Refused | null => {
  if (standing.status === 'ended') return refuse('DUPLICATE', { meetingEnded: true })
  if (!agenda.some(item => item.matter === matter.id)) return refuse('NOT_FOUND', { agenda: true })
  if (decidedIn(matter.joint, id)) return refuse('DUPLICATE', { item: true })
  return needsStreet(matter) ? null : refuse('WRONG_STAGE', { status: matter.stage.status })
}
