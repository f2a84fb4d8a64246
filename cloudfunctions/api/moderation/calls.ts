import { appealScreening } from './appealScreening'
import { lookAtWords } from './lookAtWords'
import { reportWords } from './reportWords'
import { seeOwnWords, seeScreenings } from './seeScreenings'

export const seeing = {
  screenings: seeScreenings,
  ownWords: seeOwnWords
}

export const doing = {
  reportWords,
  lookAtWords,
  appealScreening
}
