import { reasonText } from '../matter/text'
import type { Matter, Status } from '../matter/matter'
import { standingOn } from '../matter/standing'
import { firstStanding, type Check } from '../poll/statement'
import type { Actor } from '../office'
import { isRefused, refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { hearingOf, replyTo } from './hearing'
import { heardBefore } from './unheard'

/** Why what a household wrote stands as a comment (意见) and asks for no answer; nothing of it is lost. */
export const COMMENT_GROUNDS = ['NOT_AFFECTED', 'WINDOW_CLOSED'] as const
export type CommentGround = (typeof COMMENT_GROUNDS)[number]

/** How an objection ends without an answer: the household says it is settled, or takes it back. */
export const OBJECTION_ENDS = ['settled', 'takenBack'] as const
export type ObjectionEnd = (typeof OBJECTION_ENDS)[number]

/** What one household wrote about one site (异议): the harm, and what would make it acceptable. */
export interface Objection {
  matter: string
  option: string
  household: string
  building: string
  /** leads to nobody */
  id: string
  person: string
  comment: CommentGround | null
  harm: string
  acceptable: string
  /** the platform's check was in doubt: only officials and the household read it until it is answered */
  held: boolean
  at: Instant
  request: string
  ended: { how: ObjectionEnd; at: Instant } | null
  version: number
}

const OVER: readonly Status[] = ['display', 'closed']

/**
 * A household writes what a site would do to it. From a household with standing, in the seven days, it is an objection; from
 * others, or later, it is kept as a comment that says why. Until it is answered the household may write it anew; refused
 * before a hearing (TOO_EARLY), once answered or when its days are over (DUPLICATE).
 */
export const raiseObjection = (
  matter: Matter,
  before: Objection | null,
  actor: Actor,
  input: { option: string; harm: string; acceptable: string; id: string; request: string },
  check: Check,
  now: Instant
): Objection | Refused => {
  const { status } = matter.stage
  if (OVER.includes(status)) return refuse('WRONG_STAGE', { status })
  const { option, id, request } = input
  const household = actor.household?.id ?? ''
  if (!matter.hearing.held.some(each => each.option === option)) return notAsked(matter, option, household)
  const comment = commentGround(matter, option, household, now)
  if (isRefused(comment)) return comment
  const objected = before !== null && before.comment === null
  if (objected && (comment !== null || replyTo(matter.hearing, before.id)))
    return refuse('DUPLICATE', { objection: true })
  const harm = reasonText(input.harm)
  if (typeof harm !== 'string') return harm
  const acceptable = comment !== null && input.acceptable.trim() === '' ? '' : reasonText(input.acceptable)
  if (typeof acceptable !== 'string') return acceptable
  const shown = firstStanding(check)
  if (isRefused(shown)) return shown
  return {
    matter: matter.id,
    option,
    household,
    building: actor.household?.building ?? '',
    id: before?.id ?? id,
    person: actor.person,
    comment,
    harm,
    acceptable,
    held: shown.status === 'held',
    at: now,
    request,
    ended: null,
    version: (before?.version ?? 0) + 1
  }
}

/** What the household says of its own objection: that it is settled (解决), or taken back; it may be said once. */
export const endObjection = (
  objection: Objection | null,
  how: ObjectionEnd,
  now: Instant
): Objection | Refused => {
  if (!objection || objection.comment !== null) return refuse('NOT_FOUND', { objection: true })
  if (objection.ended) return objection
  return { ...objection, ended: { how, at: now }, version: objection.version + 1 }
}

const commentGround = (
  matter: Matter,
  option: string,
  household: string,
  now: Instant
): CommentGround | null | Refused => {
  const hearing = hearingOf(matter.hearing, option, household)
  if (hearing) return now > hearing.until ? 'WINDOW_CLOSED' : null
  return standingOn(matter, option).includes(household) ? notAsked(matter, option, household) : 'NOT_AFFECTED'
}

/** Nobody has asked about this site yet, or about the place before it was moved, where the household had its say. */
const notAsked = (matter: Matter, option: string, household: string): Refused =>
  refuse('TOO_EARLY', { objecting: heardBefore(matter, option, household) ? 'before' : 'unasked' })
