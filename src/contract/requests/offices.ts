import { END_REASONS } from '../../domain/mandates/term'
import { OFFICES } from '../../domain/office'
import { MEMBER_KINDS } from '../../domain/station/station'
import { flag, id, list, oneOf, orNull, text, whole } from '../parse'

export const OFFICE_VIEWS = {
  officials: { room: id },
  relatives: { room: id }
} as const

export const OFFICE_COMMANDS = {
  appointOfficial: {
    room: id,
    office: oneOf(OFFICES),
    unit: id,
    until: whole(0, 9e15),
    basis: text,
    seatReason: orNull(text)
  },
  takeOffice: { room: id, code: text },
  endMandate: {
    room: id,
    official: id,
    office: oneOf(OFFICES),
    unit: id,
    why: oneOf(END_REASONS),
    reason: text
  },
  keepStation: {
    room: id,
    members: list({ name: text, kind: oneOf(MEMBER_KINDS), seatReason: orNull(text) }, 40)
  },
  declareRelative: { room: id, door: text },
  pointOutRelative: { room: id, official: id, door: text, evidence: text },
  decideRelative: { room: id, kinship: id, real: flag, reason: text }
} as const
