import { id, list, oneOf, orNull, spoken, whole } from '../parse'

export const STREET_VIEWS = {
  board: { room: id },
  meeting: { meeting: id },
  monthEnd: { room: id, back: whole(0, 400) }
} as const

export const STREET_COMMANDS = {
  conveneMeeting: { room: id, heldAt: whole(0, 9e15), attendance: list({ who: spoken }, 100) },
  resolveItem: {
    matter: id,
    meeting: id,
    kind: oneOf(['decision', 'support', 'refusal'] as const),
    department: spoken,
    text: spoken,
    /** the end of the day by which the department does it; none with a refusal */
    by: orNull(whole(0, 9e15))
  },
  deferItem: { matter: id, meeting: id, reason: spoken },
  endMeeting: { meeting: id },
  reportPromise: { matter: id, meeting: id, text: spoken }
} as const
