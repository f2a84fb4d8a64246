import type { Actor } from '../office'
import { DAY, type Instant } from '../time'
import { isCalled, meetingState, OPEN_TIME, type CalledGathering } from './courtyardMeeting'
import type { Gathering } from './gathering'
import { wordUntil, type Presence } from './presence'

/** What a meeting of their courtyard asks of people (等您办). */
export const MEETING_TASKS = ['comeToMeeting', 'checkIn', 'confirmMinutes', 'writeMinutes'] as const
export type MeetingTask = (typeof MEETING_TASKS)[number]

/** It is told among what waits from a day before. */
const SOON = DAY

/** Whether a meeting is for somebody: it is theirs by the building they live in. */
export const isAskedTo = ({ called }: CalledGathering, { household }: Pick<Actor, 'household'>): boolean =>
  household !== null && called.buildings.includes(household.building)

/**
 * What it asks of one person, given whether their household is on its list: to come, to check in while it is open, and for
 * three days a word on its minutes; of whoever called it the minutes, once its time has run.
 */
export const asksOf = (
  meeting: CalledGathering,
  actor: Actor,
  presence: Pick<Presence, 'word'> | null,
  now: Instant
): { task: MeetingTask; until: Instant } | null => {
  const { standing } = meeting.called
  const state = meetingState(meeting, now)
  if (standing.status === 'open' && state === 'over')
    return meeting.by === actor.person ? { task: 'writeMinutes', until: standing.openedAt + OPEN_TIME } : null
  if (!isAskedTo(meeting, actor)) return null
  if (state === 'called')
    return meeting.heldAt - now <= SOON ? { task: 'comeToMeeting', until: meeting.heldAt } : null
  if (standing.status === 'open')
    return presence ? null : { task: 'checkIn', until: standing.openedAt + OPEN_TIME }
  const until = wordUntil(meeting)
  return until !== null && now <= until && presence?.word === null ? { task: 'confirmMinutes', until } : null
}

/** The last instant at which a meeting asks anything of anybody; null as long as its minutes are owed. */
export const asksUntil = (gathering: Gathering): Instant | null => {
  if (!isCalled(gathering)) return gathering.heldAt
  const { standing } = gathering.called
  if (standing.status === 'open') return null
  return wordUntil(gathering) ?? gathering.heldAt + OPEN_TIME
}

/** Whether what it asks depends on who came. */
export const asksByList = (meeting: CalledGathering, now: Instant): boolean =>
  ['open', 'ended'].includes(meetingState(meeting, now))
