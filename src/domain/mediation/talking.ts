import { refuse, type Refused } from '../refusal'
import type { Instant } from '../time'
import { mayRead, type Looker, type Mediation, type Part } from './mediation'

export const SAID_MAX = 500
export const AGREEMENT_MAX = 2000
/** Of a room that has grown longer than anyone reads. */
const MESSAGES_MAX = 300

type Open = Mediation & { standing: Extract<Mediation['standing'], { status: 'open' }> }

/** One of the three says something. The same id again changes nothing. */
export const say = (
  mediation: Mediation,
  looker: Looker,
  input: { id: string; text: string },
  now: Instant
): Mediation | Refused => {
  const room = openTo(mediation, looker, now)
  if ('refused' in room) return room
  const { standing } = room.open
  if (standing.messages.some(({ id }) => id === input.id)) return mediation
  if (standing.messages.length >= MESSAGES_MAX) return refuse('LIMIT_REACHED', { messages: MESSAGES_MAX })
  const text = fitting(input.text, SAID_MAX)
  if (typeof text !== 'string') return text
  const message = { id: input.id, part: room.part, text, at: now }
  return { ...mediation, standing: { ...standing, messages: [...standing.messages, message] } }
}

/** Puts a wording on the table. Names under other words do not stand under these. */
export const word = (
  mediation: Mediation,
  looker: Looker,
  input: { text: string },
  now: Instant
): Mediation | Refused => {
  const room = openTo(mediation, looker, now)
  if ('refused' in room) return room
  const { standing } = room.open
  const text = fitting(input.text, AGREEMENT_MAX)
  if (typeof text !== 'string') return text
  if (standing.draft?.text === text) return mediation
  return { ...mediation, standing: { ...standing, draft: { text, signed: [] } } }
}

/**
 * A side puts its name under the wording it has read: `text` is those words, so that nobody signs what was changed
 * meanwhile (STALE). With both names it is agreed, and everything that was said on the way is deleted.
 */
export const putName = (
  mediation: Mediation,
  looker: Looker,
  input: { text: string },
  now: Instant
): Mediation | Refused => {
  const part = mayRead(mediation, looker, now)
  if (mediation.standing.status === 'agreed' && part !== null) return mediation
  const room = openTo(mediation, looker, now)
  if ('refused' in room) return room
  const { draft } = room.open.standing
  if (room.part === 'neutral') return refuse('FORBIDDEN', { mediation: 'neutral' })
  if (!draft) return refuse('EVIDENCE_MISSING', { wording: true })
  if (draft.text !== input.text) return refuse('STALE')
  if (draft.signed.includes(room.part)) return mediation
  const signed = [...draft.signed, room.part]
  return signed.length < 2
    ? { ...mediation, standing: { ...room.open.standing, draft: { ...draft, signed } } }
    : {
        ...mediation,
        neutral: { ...mediation.neutral, person: NOBODY },
        standing: { status: 'agreed', text: draft.text, at: now }
      }
}

/** The neutral keeps nothing of an agreement, nor it anything of the neutral but the name both sides knew. */
const NOBODY = ''

/** Any of the three may end it without an agreement: null, nothing is left of it. */
export const leave = (mediation: Mediation, looker: Looker, now: Instant): null | Refused => {
  const room = openTo(mediation, looker, now)
  return 'refused' in room ? room : null
}

const openTo = (mediation: Mediation, looker: Looker, now: Instant): { open: Open; part: Part } | Refused => {
  const part = mayRead(mediation, looker, now)
  if (part === null) return refuse('NOT_FOUND')
  return isOpen(mediation) ? { open: mediation, part } : refuse('WRONG_STAGE', { status: 'mediation' })
}

const isOpen = (mediation: Mediation): mediation is Open => mediation.standing.status === 'open'

/** The text without white space around it; an agreement keeps its lines. */
const fitting = (text: string, max: number): string | Refused => {
  const kept = text.replace(/\r\n?/g, '\n').trim()
  const length = [...kept].length
  return length === 0 || length > max ? refuse('INVALID_TEXT', { min: 1, max, length }) : kept
}
