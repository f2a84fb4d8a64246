import type { Detail } from './detail'

export const householdSentence = (detail: Detail): string => {
  if (detail.envelope === 'sealed')
    return '您家交了密封信封，已经算投过。要改成在手机上投，请先找网格员把信封退回来。'
  if (detail.envelope === 'opened') return '您家的密封信封已经开封计入，不能再改。'
  if (detail.representative === true) {
    if (detail.secret === true)
      return '您家定了户代表。这次是无记名表决，投了别的手机改不了，所以由户代表来投。请户代表在自己的手机上投。'
    return '这一户的户代表已经投过，以户代表投的为准。要改，请户代表在自己的手机上改。'
  }
  if (detail.secret === true)
    return '您家已经投过了。这次是无记名表决，只有投票的那台手机能改，别的手机改不了。'
  return '您家另一位家人已经投过。截止前24小时以内，只有投票的那位能改。请家里商量好，由那位家人来改。'
}
