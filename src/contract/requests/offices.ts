import { END_REASONS } from '../../domain/mandates/term'
import { OFFICES } from '../../domain/office'
import { MEMBER_KINDS } from '../../domain/station/station'
import { flag, id, list, oneOf, orNull, spoken, text, whole } from '../parse'

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
    basis: spoken,
    seatReason: orNull(spoken)
  },
  takeOffice: { room: id, code: text },
  endMandate: {
    room: id,
    official: id,
    office: oneOf(OFFICES),
    unit: id,
    why: oneOf(END_REASONS),
    reason: spoken
  },
  keepStation: {
    room: id,
    members: list({ name: spoken, kind: oneOf(MEMBER_KINDS), seatReason: orNull(spoken) }, 40)
  },
  declareRelative: { room: id, door: text },
  pointOutRelative: { room: id, official: id, door: text, evidence: spoken },
  decideRelative: { room: id, kinship: id, real: flag, reason: spoken }
} as const
