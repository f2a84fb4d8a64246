import type { Detail } from './detail'

export const consentSentence = (detail: Detail): string => {
  if (detail.claimant === true)
    return '这位邻居收回了同意，现在不能确认。请告诉本人，看过个人信息说明再申请一次。'
  if (detail.withdrawn === true)
    return '您收回了对个人信息说明的同意，现在只能看。要再参加，请看过说明，重新确认住户。'
  if (detail.changed === true)
    return '个人信息说明改过了，要您看过新的再同意。请打开“我的资料”，看过点同意就好。'
  return '要先看过个人信息说明并同意，才能确认住户。请重新打开这一页，看过说明再点同意。'
}
