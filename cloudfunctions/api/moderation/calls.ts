import { appealScreening } from './appealScreening'
import { lookAtWords } from './lookAtWords'
import { reportWords } from './reportWords'
import { seeOwnWords, seeScreenedPhoto, seeScreenings } from './seeScreenings'

export const seeing = {
  screenings: seeScreenings,
  screenedPhoto: seeScreenedPhoto,
  ownWords: seeOwnWords
}

export const doing = {
  reportWords,
  lookAtWords,
  appealScreening
}
