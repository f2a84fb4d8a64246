import { appointOfficial, endMandate, takeOffice } from './appointments'
import { decideRelative, declareRelative, pointOutRelative } from './relatives'
import { seeOfficials } from './seeOfficials'
import { seeRelatives } from './seeRelatives'
import { keepStation } from './station'

export const seeing = {
  relatives: seeRelatives,
  officials: seeOfficials
}

export const doing = {
  appointOfficial,
  takeOffice,
  endMandate,
  keepStation,
  declareRelative,
  pointOutRelative,
  decideRelative
}
