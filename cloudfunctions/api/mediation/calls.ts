import { listNeutral, strikeNeutral } from './neutrals'
import { seeMediation, seeMediations, seeNeutrals } from './see'
import {
  answerMediation,
  askMediation,
  leaveMediation,
  sayInMediation,
  signAgreement,
  wordAgreement
} from './talk'

export const seeing = {
  mediations: seeMediations,
  mediation: seeMediation,
  neutrals: seeNeutrals
}

export const doing = {
  askMediation,
  answerMediation,
  sayInMediation,
  wordAgreement,
  signAgreement,
  leaveMediation,
  listNeutral,
  strikeNeutral
}
