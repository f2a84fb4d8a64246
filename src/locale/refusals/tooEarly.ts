import type { Detail } from './detail'
import { momentWords } from '../days'

export const tooEarlySentence = (detail: Detail): string => {
  if (detail.dispute === true) return '现在还能改票，不用告诉家人。请家里商量好，直接在这里改。'
  if (detail.ballot === true) return '您家还没有投票。请先投票，再写理由。'
  if (detail.need === true) return '要不要办还没有定，不能先定办在哪里。请先表决需求。'
  return `还没有到时候。${momentWords(Number(detail.from))}以后可以办。`
}
