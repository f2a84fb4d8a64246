import { answer } from '../levels/casework'
import { isUnchangedSince, raised } from '../levels/handingUp'
import type { Ladder } from '../levels/ladder'
import type { MatterEvent } from '../matter/event'
import type { Matter } from '../matter/matter'
import { nameText, reasonText } from '../matter/text'
import { isRefused, refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import type { ServiceEnd } from './event'
import { tripUnderWay, type Trip } from './trip'

/** The longest a work station may take. */
export const LONGEST_SERVICE_DAYS = 30

/**
 * A matter that is an administrative service leaves for the work station (社区工作站) with a receipt: at triage, when it
 * goes to the secretary with it, or at the second level. Sent again, or up once more after a return, only with something
 * new (PING_PONG).
 */
export const sendOut = (
  matter: Matter,
  input: { station: string; ask: string; days: number; receipt: string },
  ladder: Ladder,
  now: Instant
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  const atTriage = status === 'triage'
  if (!atTriage && !(matter.level === 'L2' && (status === 'handedUp' || status === 'accepted')))
    return refuse('WRONG_STAGE', { status })
  const last = matter.service[matter.service.length - 1]
  if (last?.back && matter.contentAt <= last.back.at) return refuse('PING_PONG', { service: true })
  if (atTriage && isUnchangedSince(matter, 'L2')) return refuse('PING_PONG')
  const station = nameText(input.station)
  if (typeof station !== 'string') return station
  const ask = reasonText(input.ask)
  if (typeof ask !== 'string') return ask
  if (input.days < 1 || input.days > LONGEST_SERVICE_DAYS)
    return refuse('LIMIT_REACHED', { serviceDays: LONGEST_SERVICE_DAYS })
  return [
    ...(atTriage ? [raised(matter, 'L2', 'service', ask, false, ladder, now)] : []),
    ...(status === 'handedUp' ? [{ type: 'Accepted' } as const] : []),
    {
      type: 'ServiceSentOut',
      station,
      receipt: input.receipt,
      ask,
      owner: ladder.L2,
      due: now + input.days * DAY
    }
  ]
}

/**
 * The station's word: its answer, which is the public answer of the second level; or that it is not its business, and
 * the secretary has the matter again with the days that were left.
 */
export const bringBack = (
  matter: Matter,
  input: { answered: boolean; text: string },
  ladder: Ladder,
  now: Instant
): MatterEvent[] | Refused => {
  const trip = tripUnderWay(matter.service)
  if (matter.stage.status !== 'sentOut' || !trip)
    return refuse('WRONG_STAGE', { status: matter.stage.status })
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  if (!input.answered) return [cameBack(trip, 'declined', text, now)]
  const accepted = { ...matter, stage: { status: 'accepted' } as const }
  const answered = answer(accepted, { kind: 'decision', text }, 'secretary', ladder, now)
  return isRefused(answered) ? answered : [cameBack(trip, 'answered', text, now), ...answered]
}

/** What the clock does when the station's day has passed: the secretary has to answer now. */
export const overdueTrip = (matter: Matter, at: Instant): MatterEvent | null => {
  const trip = tripUnderWay(matter.service)
  return trip ? cameBack(trip, 'overdue', '', at) : null
}

const cameBack = ({ left }: Trip, how: ServiceEnd, text: string, at: Instant): MatterEvent => ({
  type: 'ServiceCameBack',
  how,
  text,
  due: at + Math.max(left, DAY)
})
