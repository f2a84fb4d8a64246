import type { OfficeName } from '../office'
import { nameText, reasonText } from '../matter/text'
import { refuse, type Refused } from '../refusal'
import { DAY, HOUR, type Instant } from '../time'
import { gatheringId, type Gathering } from './gathering'
import type { Minuted } from './minutes'

/** Who calls a meeting, keeps its list and writes its minutes. */
export const KEEPERS: readonly OfficeName[] = ['courtyardHead', 'secretary']

/** It is called at most so far ahead, so that it is not forgotten. */
export const AHEAD_DAYS = 30
export const AGENDA_MAX = 8

/** It opens from an hour before the time it was called for, and its code is good for so long. */
const EARLY = HOUR
export const OPEN_TIME = 6 * HOUR

/** What hands said on something that is not being voted on (议论): numbers that bind nobody. */
export interface Talk {
  agree: number
  disagree: number
  unsure: number
}

export interface AgendaItem {
  matter: string
  title: string
  talk: Talk | null
}

/** A meeting of a courtyard (院落会议) from its call to its minutes. */
export interface Called {
  where: string
  /** the buildings whose households it is for */
  buildings: readonly string[]
  /** when it was called, opened, ended or called off, for the mark of what is new in the room */
  changedAt: Instant
  agenda: readonly AgendaItem[]
  standing:
    | { status: 'called' }
    | { status: 'open'; openedAt: Instant; code: string }
    | {
        status: 'ended'
        openedAt: Instant
        endedAt: Instant
        /** when its minutes were there to be read, which may be later */
        writtenAt: Instant
        came: number
        items: readonly Minuted[]
        request: string
      }
    | { status: 'calledOff'; reason: string; at: Instant }
}

export type CalledGathering = Gathering & { called: Called }
export const isCalled = (gathering: Gathering | null): gathering is CalledGathering =>
  gathering?.called !== undefined

/** missed: nobody opened it that day. over: it has run its time, and its minutes are owed. */
export type MeetingState = 'called' | 'open' | 'over' | 'ended' | 'missed' | 'calledOff'

/** How it stands, computed when read: a meeting that nobody closes is not open for ever. */
export const meetingState = ({ heldAt, called }: CalledGathering, now: Instant): MeetingState => {
  const { standing } = called
  if (standing.status === 'called') return now > heldAt + OPEN_TIME ? 'missed' : 'called'
  if (standing.status === 'open') return now > standing.openedAt + OPEN_TIME ? 'over' : 'open'
  return standing.status
}

/** Calls a meeting for a time and a place, with matters to speak about; one a day, unless the earlier one did not come about. */
export const callMeeting = (
  input: {
    room: string
    place: string
    at: Instant
    where: string
    buildings: readonly string[]
    agenda: readonly Omit<AgendaItem, 'talk'>[]
    by: string
    request: string
  },
  before: Gathering | null,
  now: Instant
): CalledGathering | Refused => {
  const { room, place, at, by, request } = input
  if (isCalled(before) && before.request === request && before.by === by) return before
  if (at < now - EARLY) return refuse('WINDOW_CLOSED', { yard: 'past' })
  if (at > now + AHEAD_DAYS * DAY) return refuse('LIMIT_REACHED', { yard: 'ahead' })
  const fell = isCalled(before) && ['missed', 'calledOff'].includes(meetingState(before, now))
  if (before && !fell) return refuse('DUPLICATE', { yard: 'day' })
  const where = nameText(input.where)
  if (typeof where !== 'string') return where
  const agenda = input.agenda.map(({ matter, title }) => ({ matter, title, talk: null }))
  return {
    id: gatheringId(room, at),
    room,
    place,
    heldAt: at,
    attendance: [],
    decision: '',
    by,
    request,
    called: {
      where,
      buildings: input.buildings,
      changedAt: now,
      agenda,
      standing: { status: 'called' }
    },
    version: before?.version ?? 0
  }
}

/** Opens it where people are: from now on `code` checks them in. One that is open stays as it is. */
export const openMeeting = (
  meeting: CalledGathering,
  code: string,
  now: Instant
): CalledGathering | Refused => {
  const state = meetingState(meeting, now)
  if (state === 'open') return meeting
  if (state !== 'called') return refuse('WINDOW_CLOSED', { yard: state })
  if (now < meeting.heldAt - EARLY) return refuse('TOO_EARLY', { from: meeting.heldAt - EARLY })
  return standing(meeting, { status: 'open', openedAt: now, code }, now)
}

/** Calls it off, for a reason everyone reads; not once anybody came. */
export const callOffMeeting = (
  meeting: CalledGathering,
  input: { reason: string; came: number },
  now: Instant
): CalledGathering | Refused => {
  if (meeting.called.standing.status === 'calledOff') return meeting
  const reason = reasonText(input.reason)
  if (typeof reason !== 'string') return reason
  if (input.came > 0) return refuse('FORBIDDEN', { yard: 'came' })
  if (meeting.called.standing.status === 'ended') return refuse('WINDOW_CLOSED', { yard: 'ended' })
  return standing(meeting, { status: 'calledOff', reason, at: now }, now)
}

/** Minutes how hands were raised on a matter without a vote; never more hands than households there (COUNT_DIFFERS). */
export const noteTalk = (
  meeting: CalledGathering,
  input: { matter: string; talk: Talk; came: number },
  now: Instant
): CalledGathering | Refused => {
  if (meetingState(meeting, now) !== 'open') return refuse('WINDOW_CLOSED', { yard: 'notOpen' })
  const { called } = meeting
  if (!called.agenda.some(({ matter }) => matter === input.matter))
    return refuse('NOT_FOUND', { yard: 'agenda' })
  const counted = input.talk.agree + input.talk.disagree + input.talk.unsure
  if (counted > input.came) return refuse('COUNT_DIFFERS', { yard: 'hands', counted, came: input.came })
  const agenda = called.agenda.map(item =>
    item.matter === input.matter ? { ...item, talk: input.talk } : item
  )
  return { ...meeting, called: { ...called, agenda } }
}

/**
 * Ends it with its minutes: what happened is put together from the records, what was agreed beside it the keeper writes.
 * Refused when nobody came (EVIDENCE_MISSING); also after its time, until somebody has done it.
 */
export const endMeeting = (
  meeting: CalledGathering,
  input: { decision: string; came: number; items: readonly Minuted[]; request: string },
  now: Instant
): CalledGathering | Refused => {
  const { standing: before } = meeting.called
  if (before.status === 'ended')
    return before.request === input.request ? meeting : refuse('DUPLICATE', { yard: 'ended' })
  if (before.status !== 'open') return refuse('WINDOW_CLOSED', { yard: 'notOpen' })
  if (input.came === 0) return refuse('EVIDENCE_MISSING', { yard: 'nobody' })
  const decision = reasonText(input.decision)
  if (typeof decision !== 'string') return decision
  const { openedAt } = before
  const { came, items, request } = input
  const times = { openedAt, endedAt: closedAt(openedAt, now), writtenAt: now }
  return { ...standing(meeting, { status: 'ended', ...times, came, items, request }, now), decision }
}

/** The last instant that belongs to a meeting. */
export const closedAt = (openedAt: Instant, now: Instant): Instant => Math.min(now, openedAt + OPEN_TIME)

const standing = (meeting: CalledGathering, next: Called['standing'], now: Instant): CalledGathering => ({
  ...meeting,
  called: { ...meeting.called, changedAt: now, standing: next }
})
