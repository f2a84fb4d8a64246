import { isMet, type ClosingItem, type ClosingLine } from '../domain/levels/closingLine'

/** What each line of the closing sheet is about (办结清单). */
export const CLOSING_ITEM_WORDS = {
  roll: '表决名册和开启时一样',
  verdict: '按选票重算，结果和公布的一样',
  root: '选票没有多、没有少、没有改',
  answer: '公开答复',
  objections: '异议的答复',
  dissent: '少数意见',
  conditions: '附加条件（措施）',
  questions: '质疑的答复',
  comments: '听取意见的日子',
  feedback: '提过的人知道了没有'
} as const satisfies Record<ClosingItem, string>

/** 「对上了，2次表决都一样」 or what is still missing. */
export const closingLineWords = (line: ClosingLine): string => {
  const { item, have, of } = line
  if (item === 'answer') return have === 0 ? '还没有答复' : '有了'
  if (item === 'comments') return have === 0 ? '还没满' : '满了'
  if (item === 'objections')
    return isMet(line) ? `${of}条异议都答复了` : `${of}条异议里有${of - have}条没有答复`
  if (item === 'dissent') return `${of}条，原话写在结果、材料和公告上`
  if (item === 'questions')
    return isMet(line) ? `${of}条质疑都答复了` : `${of}条质疑里有${of - have}条没有答复`
  if (item === 'conditions')
    return isMet(line) ? `${of}条措施都有证明或者说明` : `${of}条措施里有${of - have}条没有证明，也没有说明`
  if (item === 'feedback')
    return isMet(line)
      ? `提过的${of}户都知道了`
      : `提过的${of}户里还有${of - have}户不知道。请网格员、楼道长上门告诉；不影响办结`
  if (of === 0) return '没有表决，不用对'
  return isMet(line) ? `对上了，${of}次表决都查过` : `${of}次表决里有${of - have}次对不上，先不能办结`
}
