import { REPORT_GROUNDS } from '../../domain/screening/screening'
import { flag, id, oneOf, spoken } from '../parse'

export const SCREENING_VIEWS = {
  screenings: { room: id },
  screenedPhoto: { room: id, screening: id },
  ownWords: {}
} as const

export const SCREENING_COMMANDS = {
  reportWords: { matter: id, ground: oneOf(REPORT_GROUNDS) },
  lookAtWords: { room: id, screening: id, admitted: flag, reason: spoken },
  appealScreening: { screening: id, text: spoken }
} as const
