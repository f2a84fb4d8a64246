import type { Detail } from './detail'

export const notFoundSentence = (detail: Detail): string => {
  if (detail.claim === true) return '没有找到这份住户申请，可能已经办完。请重新打开这一页看看。'
  if (detail.invitation === true) return '没有这张卡片，链接可能没有复制完整。请发卡片的邻居再发一次。'
  if (detail.person === true) return '这里没有您的任何资料，不用导出。'
  if (detail.member === true)
    return '这位家人还没有确认是您家的人。请他用自己的手机先确认住户，再来定户代表。'
  if (detail.envelope === true)
    return '这一户没有收着的密封信封，不用退还。要投票请另收一个信封，或者请本户在手机上投。'
  if (detail.door === true) return '名册上没有这个门牌。请照门上的牌子再写一遍，或者请院长核对名册。'
  if (detail.asked === true)
    return '这一户没有提过这件事，或者已经不在名册上，不用上门告诉。请重新打开这一页看看。'
  if (detail.replyText === true) return '这段话已经不在模板里。请重新打开这一页看看。'
  if (detail.option === true) return '措施要跟着一个点位一起问。请先选点位，再写措施。'
  if (detail.statement === true) return '这条观点不在了，可能已经被拿下，您说过的别的都还在。请接着看下一条。'
  return '没有找到这一项，可能已经撤回，或者链接不完整。请从议事厅重新进来。'
}
