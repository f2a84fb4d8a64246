import { flag, id, text } from '../parse'

export const OFFICE_VIEWS = {
  relatives: { room: id }
} as const

export const OFFICE_COMMANDS = {
  declareRelative: { room: id, door: text },
  pointOutRelative: { room: id, official: id, door: text, evidence: text },
  decideRelative: { room: id, kinship: id, real: flag, reason: text }
} as const
