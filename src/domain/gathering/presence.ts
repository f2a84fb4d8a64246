import { reasonText } from '../matter/text'
import type { Actor } from '../office'
import { refuse, type Refused } from '../refusal'
import { DAY, type Instant } from '../time'
import { inUnit, type Unit } from '../unit'
import { meetingState, type CalledGathering } from './courtyardMeeting'

/** Those who were there have so many days to confirm the minutes or object. */
export const WORD_DAYS = 3

/** A household at a meeting (到会), once however many of it came. Presence is neither a vote nor a consent. */
export interface Presence {
  id: string
  gathering: string
  place: string
  household: string
  door: string
  building: string
  /** those of the household who checked in on their own telephone */
  people: readonly Came[]
  /** the keeper who put a neighbour without a telephone on the list */
  listed: Came | null
  /** what it says of the minutes; null while it says nothing, which is no consent */
  word: MinutesWord | null
  version: number
}

interface Came {
  person: string
  at: Instant
  request: string
}

export interface MinutesWord {
  agreed: boolean
  /** the objection, which stays on the minutes */
  text: string
  /** nobody reads it before somebody has looked at it (内容复看) */
  held?: true
  person: string
  at: Instant
  request: string
}

export const presenceId = (gathering: string, household: string): string => `${gathering}:${household}`

/** A neighbour of the unit checks in on the spot with the code the head shows; wrong or old codes are INVALID_CODE. */
export const attend = (
  meeting: CalledGathering,
  before: Presence | null,
  actor: Actor,
  unit: Unit,
  { code, request }: { code: string; request: string },
  now: Instant
): Presence | Refused => {
  const { household } = actor
  if (!household) return refuse(actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  if (!inUnit(unit, household.building)) return refuse('NOT_IN_UNIT')
  if (meetingState(meeting, now) !== 'open') return refuse('WINDOW_CLOSED', { yard: 'notOpen' })
  const { standing } = meeting.called
  if (standing.status !== 'open' || standing.code !== code.replace(/\s/g, ''))
    return refuse('INVALID_CODE', { yard: 'code' })
  const present = before ?? fresh(meeting, household)
  if (present.people.some(({ person }) => person === actor.person)) return present
  return { ...present, people: [...present.people, { person: actor.person, at: now, request }] }
}

/** The keeper puts a neighbour on the list who is there without a telephone. */
export const listNeighbour = (
  meeting: CalledGathering,
  before: Presence | null,
  dwelling: { id: string; door: string; building: string },
  by: { person: string; request: string },
  now: Instant
): Presence | Refused => {
  if (meetingState(meeting, now) !== 'open') return refuse('WINDOW_CLOSED', { yard: 'notOpen' })
  if (before) return before
  return { ...fresh(meeting, dwelling), listed: { ...by, at: now } }
}

const fresh = (
  { id, place }: CalledGathering,
  household: { id: string; door: string; building: string }
): Presence => ({
  id: presenceId(id, household.id),
  gathering: id,
  place,
  household: household.id,
  door: household.door,
  building: household.building,
  people: [],
  listed: null,
  word: null,
  version: 0
})

/** Until when the minutes wait for a word of those who were there; null before they are written. */
export const wordUntil = ({ called }: CalledGathering): Instant | null =>
  called.standing.status === 'ended' ? called.standing.writtenAt + WORD_DAYS * DAY : null

/**
 * A household that was there confirms the minutes, or objects in its own words, within three days; it may change its
 * mind until then. Who was not there has no word on what was said there (FORBIDDEN).
 */
export const answerMinutes = (
  meeting: CalledGathering,
  before: Presence | null,
  actor: Actor,
  input: { agreed: boolean; text: string; held: boolean; request: string },
  now: Instant
): Presence | Refused => {
  if (!actor.household) return refuse(actor.elsewhere ? 'NOT_IN_UNIT' : 'NOT_VERIFIED')
  const until = wordUntil(meeting)
  if (until === null) return refuse('TOO_EARLY', { yard: 'minutes' })
  if (!before || before.household !== actor.household.id) return refuse('FORBIDDEN', { yard: 'absent' })
  if (now > until) return refuse('WINDOW_CLOSED', { yard: 'word' })
  const text = input.agreed ? '' : reasonText(input.text)
  if (typeof text !== 'string') return text
  const { agreed, held, request } = input
  const word = { agreed, text, person: actor.person, at: now, request, ...(held && { held: true as const }) }
  return { ...before, word }
}

/** A held objection that may be read after all; words put in its place meanwhile are not touched. */
export const letReadOn = (presence: Presence, text: string): Presence => {
  if (!presence.word?.held || presence.word.text !== text) return presence
  const { held: _held, ...word } = presence.word
  return { ...presence, word }
}

/** What those who were there say of the minutes, in an order that names nobody. */
export const wordsOn = (
  came: readonly Pick<Presence, 'word'>[]
): { confirmed: number; objections: string[]; held: number } => {
  const words = came.flatMap(({ word }) => word ?? [])
  const objections = words.filter(({ agreed }) => !agreed)
  return {
    confirmed: words.length - objections.length,
    objections: objections
      .filter(({ held }) => !held)
      .map(({ text }) => text)
      .sort(),
    held: objections.filter(({ held }) => held).length
  }
}
