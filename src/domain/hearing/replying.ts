import type { MatterEvent } from '../matter/event'
import type { Matter, Status } from '../matter/matter'
import { reasonText } from '../matter/text'
import type { Actor, OfficeName } from '../office'
import { processRecusal } from '../recusal/stake'
import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { sitesHeardFor } from './carries'
import { hearingOf, replyTo, type Hearing } from './hearing'
import type { Objection } from './objection'

const OVER: readonly Status[] = ['display', 'closed']

/**
 * The written answer to one objection: by the head, or by the secretary once the head's three working days are over
 * (TOO_EARLY); once each (DUPLICATE), and nobody answers what their own household wrote (PROCESS_RECUSAL).
 */
export const answerObjection = (
  matter: Matter,
  objection: Objection | null,
  by: { actor: Actor; office: OfficeName; instead: readonly string[] },
  input: { text: string },
  now: Instant
): MatterEvent[] | Refused => {
  const { status } = matter.stage
  if (OVER.includes(status)) return refuse('WRONG_STAGE', { status })
  const hearing = objection && hearingOf(matter.hearing, objection.option, objection.household)
  if (!objection || objection.comment !== null || !hearing) return refuse('NOT_FOUND', { objection: true })
  if (replyTo(matter.hearing, objection.id)) return refuse('DUPLICATE', { reply: true })
  if (by.actor.household?.id === objection.household) return processRecusal('affected', by.instead)
  if (by.office === 'secretary' && now < hearing.headBy) return refuse('TOO_EARLY', { from: hearing.headBy })
  const text = reasonText(input.text)
  if (typeof text !== 'string') return text
  const { option, id } = objection
  return [{ type: 'ObjectionAnswered', option, objection: id, office: by.office, text }]
}

/** Objections that stand: not comments, neither settled nor taken back. */
export const standingObjections = (objections: readonly Objection[]): readonly Objection[] =>
  objections.filter(({ comment, ended }) => comment === null && ended === null)

export const unanswered = ({ hearing }: Matter, objections: readonly Objection[]): readonly Objection[] =>
  standingObjections(objections).filter(({ id }) => !replyTo(hearing, id))

/**
 * Objections to what is to be voted on, there or where it was before it was moved, keep the vote from opening until each is
 * answered or the secretary's days too are over (OBJECTION_OPEN); then it may open, with what nobody answered printed
 * beside it (未答复).
 */
export const objectionsBar = (
  matter: Matter,
  asked: readonly string[],
  objections: readonly Objection[],
  now: Instant
): Refused | null => {
  const sites = sitesHeardFor(matter, asked)
  const open = unanswered(matter, objections).filter(({ option }) => sites.has(option))
  const until = Math.max(0, ...open.map(each => answerBy(matter, each)))
  return now < until ? refuse('OBJECTION_OPEN', { open: open.length, until }) : null
}

/** Until when an office owes an answer to what was written in a hearing; null outside its days. */
export const replyDue = ({ until, headBy, secretaryBy }: Hearing, office: OfficeName, now: Instant) => {
  if (office === 'courtyardHead') return until <= now && now < headBy ? headBy : null
  return office === 'secretary' && headBy <= now ? secretaryBy : null
}

const answerBy = ({ hearing }: Matter, { option, household }: Objection): Instant =>
  hearingOf(hearing, option, household)?.secretaryBy ?? 0
