import { AGENDA_MAX } from '../../domain/gathering/courtyardMeeting'
import { flag, id, list, orNull, spoken, text, whole } from '../parse'

export const GATHERING_VIEWS = {
  gatherings: { room: id },
  gathering: { gathering: id },
  hands: { gathering: id, matter: id }
} as const

export const GATHERING_COMMANDS = {
  recordGathering: {
    room: id,
    heldAt: whole(0, 9e15),
    attendance: list({ who: spoken }, 200),
    decision: spoken
  },
  callGathering: { room: id, at: whole(0, 9e15), where: spoken, agenda: list({ matter: id }, AGENDA_MAX) },
  callOffGathering: { gathering: id, reason: spoken },
  openGathering: { gathering: id },
  attendGathering: { gathering: id, code: text },
  listNeighbour: { gathering: id, door: text },
  noteTalk: {
    gathering: id,
    matter: id,
    agree: whole(0, 100_000),
    disagree: whole(0, 100_000),
    unsure: whole(0, 100_000)
  },
  enterHand: {
    gathering: id,
    matter: id,
    vote: id,
    household: id,
    choice: id,
    witnesses: list({ household: id }, 6),
    /** milliseconds since it was raised, where the phone had no signal */
    waited: orNull(whole(0, 9e12))
  },
  endGathering: { gathering: id, decision: spoken },
  answerMinutes: { gathering: id, agreed: flag, text }
} as const
