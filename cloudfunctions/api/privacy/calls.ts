import { agreeTo, seePrivacy, withdrawConsent } from './consents'
import { deleteAccount, seeDeletion } from './deleteAccount'
import { seeLooks } from './seeLooks'
import { seeMyData } from './seeMyData'

export const seeing = {
  privacy: seePrivacy,
  myData: seeMyData,
  deletion: seeDeletion,
  looks: seeLooks
}

export const doing = {
  agreeTo,
  withdrawConsent,
  deleteAccount
}
