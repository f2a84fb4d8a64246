import { REPORT_GROUNDS } from '../../domain/screening/screening'
import { flag, id, oneOf, text } from '../parse'

export const SCREENING_VIEWS = {
  screenings: { room: id },
  screenedPhoto: { room: id, screening: id },
  ownWords: {}
} as const

export const SCREENING_COMMANDS = {
  reportWords: { matter: id, ground: oneOf(REPORT_GROUNDS) },
  lookAtWords: { room: id, screening: id, admitted: flag, reason: text },
  appealScreening: { screening: id, text }
} as const
