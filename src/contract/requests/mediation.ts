import { flag, id, list, spoken, text } from '../parse'

export const MEDIATION_VIEWS = {
  mediations: { place: id },
  mediation: { mediation: id },
  neutrals: { room: id }
} as const

export const MEDIATION_COMMANDS = {
  askMediation: { place: id, door: text, neutral: id, about: text },
  answerMediation: { mediation: id, agrees: flag },
  sayInMediation: { mediation: id, text },
  wordAgreement: { mediation: id, text },
  signAgreement: { mediation: id, text: spoken },
  leaveMediation: { mediation: id },
  listNeutral: { room: id, name: spoken, door: text, relatives: list({ door: text }, 20) },
  strikeNeutral: { room: id, neutral: id }
} as const
