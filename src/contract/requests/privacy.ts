import { PURPOSES } from '../../domain/privacy/consent'
import { PARTING_WORDS } from '../../domain/privacy/parting'
import { id, oneOf, whole } from '../parse'

export const PRIVACY_VIEWS = {
  privacy: {},
  myData: {},
  deletion: {},
  looks: { room: id }
} as const

export const PRIVACY_COMMANDS = {
  agreeTo: { purpose: oneOf(PURPOSES), version: whole(1, 1000) },
  withdrawConsent: { purpose: oneOf(PURPOSES) },
  deleteAccount: { words: oneOf([PARTING_WORDS]) }
} as const
