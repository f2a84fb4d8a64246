import type { Answer } from '../consensus/answer'
import { unconfirmed, type Actor } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import type { Asked } from './poll'
import type { Statement } from './statement'

/** Statements of one's own in a round, so that a loud few do not fill it. */
export const OWN_STATEMENTS = 3

/** What one person said in one round. The last answer in a household to a statement is the household's. */
export interface Sheet {
  poll: string
  person: string
  household: string
  said: readonly Said[]
  wrote: readonly Wrote[]
  version: number
}

interface Said {
  statement: string
  answer: Answer
  at: Instant
  /** requests seen, so that one that arrives late and again does not bring an old answer back */
  requests: readonly string[]
}

interface Wrote {
  statement: string
  request: string
  /** somebody had said the same before: it does not count as one of the three */
  merged: boolean
}

/** Answers a statement, or changes the answer. Refused after the window and for what is not there to be answered. */
export const answerStatement = (
  sheet: Sheet | null,
  statement: Statement | null,
  actor: Actor,
  input: { answer: Answer; request: string },
  now: Instant
): Sheet | Refused => {
  if (statement?.standing.status !== 'shown') return refuse('NOT_FOUND', { statement: true })
  const own = sheetFor(sheet, statement, actor, now)
  if (isRefused(own)) return own
  const before = own.said.find(each => each.statement === statement.id)
  if (before?.requests.includes(input.request)) return own
  const requests = [...(before?.requests ?? []), input.request].slice(-REMEMBERED)
  const said = { statement: statement.id, answer: input.answer, at: now, requests }
  return { ...own, said: [...own.said.filter(each => each !== before), said] }
}

/**
 * Notes a statement of one's own before it is kept. One's own again is DUPLICATE, a fourth LIMIT_REACHED; what a
 * neighbour has said already is merged with it.
 */
export const writeStatement = (
  sheet: Sheet | null,
  asked: Asked,
  actor: Actor,
  input: { statement: string; request: string; existing: Statement | null },
  now: Instant
): Sheet | Refused => {
  const own = sheetFor(sheet, asked, actor, now)
  if (isRefused(own)) return own
  const merged = input.existing !== null && input.existing.author !== actor.person
  const before = own.wrote.find(each => each.statement === input.statement)
  if (before && before.request !== input.request) return refuse('DUPLICATE', { statement: true })
  if (before?.merged === merged) return own
  const others = own.wrote.filter(each => each !== before)
  if (!merged && others.filter(each => !each.merged).length >= OWN_STATEMENTS)
    return refuse('LIMIT_REACHED', { statements: OWN_STATEMENTS })
  return { ...own, wrote: [...others, { statement: input.statement, request: input.request, merged }] }
}

/** Why this person cannot answer now, or null. */
export const mayAnswer = (asked: Asked, actor: Actor, now: Instant): Refused | null => {
  if (!actor.household) return unconfirmed(actor)
  if (!asked.buildings.includes(actor.household.building)) return refuse('NOT_IN_UNIT')
  return now > asked.until ? refuse('WINDOW_CLOSED') : null
}

/** Requests remembered for one answer: more than a phone keeps waiting. */
const REMEMBERED = 8

const sheetFor = (sheet: Sheet | null, asked: Asked, actor: Actor, now: Instant): Sheet | Refused => {
  const barred = mayAnswer(asked, actor, now)
  if (barred) return barred
  const household = actor.household?.id ?? ''
  return sheet
    ? { ...sheet, household }
    : { poll: asked.poll, person: actor.person, household, said: [], wrote: [], version: 0 }
}
